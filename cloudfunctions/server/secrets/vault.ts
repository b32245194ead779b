import { type Algorithm, isAlgorithm, keyedHash, openBytes, sealBytes } from './ciphers'
import {
  type KeyRing,
  keyRingOf,
  newKeyText,
  type RetiredKey,
  type RootKey,
  keyRootOf,
} from './keys'

/** A keyed hash in lower-case hex, with the short id of its key: that one tells keys apart and says nothing of them. */
export type Mac = { readonly key: string; readonly hash: string }

/** The hashes of one text under each known key, that of the current one first. */
export type Hashes = readonly [string, ...string[]]

/** What has a key of its own; null once that was erased. */
export type Owning = { readonly id: string; readonly dataKey: string | null }

/** What is sealed and hashed under the key of one filing: with it all of that is gone. */
export type OwnVault = {
  readonly seal: (text: string, bound: string) => string
  /** Throws when the sealed text was altered or belongs elsewhere. */
  readonly open: (sealed: string, bound: string) => string
  /** Lower-case hex; equal texts of the same kind have equal hashes within this filing alone. */
  readonly hash: (text: string, kind: string) => string
}

/**
 * Encrypts single values and makes keyed hashes of them under the keys of the environment. `bound` is the place a sealed value
 * belongs to (`<filing>:<field>`): moved elsewhere it does not open. Each sealed text and each hash begins with the
 * id of its key; several keys open and find, the current one seals and hashes.
 */
export type Vault = {
  /** The id of the key under which everything is stored from now on. */
  readonly current: string
  /** The ids of all keys that open and find, the current one first. */
  readonly known: readonly string[]
  /** The ids of keys that check the audit alone. */
  readonly retired: readonly string[]
  readonly seal: (text: string, bound: string) => string
  /** Throws when the sealed text was altered, belongs elsewhere, or its key is retired or none of these. */
  readonly open: (sealed: string, bound: string) => string
  /** `<key>.<lower-case hex>`; equal texts of the same kind have equal hashes under one key. */
  readonly hash: (text: string, kind: string) => string
  /** The same under each known key, the current one first: by any of them it may be stored. */
  readonly hashes: (text: string, kind: string) => Hashes
  /** Whether it is the hash of this text under any known key. */
  readonly isHash: (hash: string | undefined, text: string, kind: string) => boolean
  /** Some hex digits that stand for a text in an answer or a log. They change with the current key, so that nothing keeps them. */
  readonly mark: (text: string, kind: string, digits: number) => string
  /** A new key for one file, as `sealedFile` takes it: its holder keeps it sealed. */
  readonly newFileKey: () => string
  /** A new key for what has this id, wrapped by the current one. */
  readonly newDataKey: (id: string) => string
  /** The same key, wrapped by the current one. */
  readonly rewrapped: (of: Owning) => string | null
  /** Throws where its key was erased, or is wrapped by a key that is not known. */
  readonly own: (of: Owning) => OwnVault
  /** For the links of a chain: who can write the database cannot make it. */
  readonly mac: (text: string) => Mac
  /** Whether it is the mac of this text under a known or a retired key. */
  readonly checks: (text: string, mac: Mac) => boolean
}

/** In the place of a key's id: the filing's own. */
const OWN = 'own'

/** `<algorithm>.<key>.<base64>` */
const sealedText = (
  algorithm: Algorithm,
  id: string,
  key: Buffer,
  plain: Buffer,
  bound: string,
): string => `${algorithm}.${id}.${sealBytes(algorithm, key, plain, bound).toString('base64')}`

const openedText = (sealed: string, bound: string, keyFor: (id: string) => Buffer): Buffer => {
  const [algorithm = '', id = '', base64 = ''] = sealed.split('.')
  if (!isAlgorithm(algorithm)) throw new Error('sealed by an unknown algorithm')
  return openBytes(algorithm, keyFor(id), Buffer.from(base64, 'base64'), bound)
}

const kindText = (text: string, kind: string): string => JSON.stringify([kind, text])

const dataKeyPlace = (id: string) => `${id}:dataKey`

/** A vault under the keys that an environment names, as `keyRingOf` reads them. Throws for what is none. */
export const vaultOf = (current: string, others?: string): Vault =>
  vaultUnder(keyRingOf(current, others))

/** A vault under these keys. */
export const vaultUnder = ({ current, others, retired }: KeyRing): Vault => {
  const known = [current, ...others]
  const keys = new Map(known.map((key) => [key.id, key]))
  const chains = new Map<string, RetiredKey>([...known, ...retired].map((key) => [key.id, key]))
  const sealingKey = (id: string): Buffer => {
    const key = keys.get(id)
    if (key !== undefined) return key.sealing
    throw new Error(
      chains.has(id)
        ? `sealed under the key ${id}, which is retired`
        : `sealed under the key ${id}, which is not known`,
    )
  }
  const open = (sealed: string, bound: string) => openedText(sealed, bound, sealingKey)
  const seal = (plain: Buffer, bound: string) =>
    sealedText(current.algorithm, current.id, current.sealing, plain, bound)
  const hashed = ({ id, algorithm, hashing }: RootKey, text: string, kind: string) =>
    `${id}.${keyedHash(algorithm, hashing, kindText(text, kind))}`
  const hashes = (text: string, kind: string): Hashes => [
    hashed(current, text, kind),
    ...others.map((key) => hashed(key, text, kind)),
  ]
  const unwrapped = ({ id, dataKey }: Owning): string => {
    if (dataKey === null) throw new Error(`the key of ${id} was erased`)
    return open(dataKey, dataKeyPlace(id)).toString()
  }
  return {
    current: current.id,
    known: known.map(({ id }) => id),
    retired: retired.map(({ id }) => id),
    seal: (text, bound) => seal(Buffer.from(text), bound),
    open: (sealed, bound) => open(sealed, bound).toString('utf8'),
    hash: (text, kind) => hashed(current, text, kind),
    hashes,
    isHash: (hash, text, kind) => hash !== undefined && hashes(text, kind).includes(hash),
    mark: (text, kind, digits) =>
      keyedHash(current.algorithm, current.hashing, kindText(text, kind)).slice(0, digits),
    newFileKey: () => newKeyText(current.algorithm),
    newDataKey: (id) => seal(Buffer.from(newKeyText(current.algorithm)), dataKeyPlace(id)),
    rewrapped: (of) =>
      of.dataKey === null ? null : seal(Buffer.from(unwrapped(of)), dataKeyPlace(of.id)),
    own: (of) => ownVault(keyRootOf(`the key of ${of.id}`, unwrapped(of))),
    mac: (text) => ({
      key: current.id,
      hash: keyedHash(current.algorithm, current.chaining, text),
    }),
    checks: (text, { key, hash }) => {
      const chain = chains.get(key)
      return chain !== undefined && hash === keyedHash(chain.algorithm, chain.chaining, text)
    },
  }
}

/** A list opens a value or two of each of its filings: a key is derived once it is asked for. */
const ownVault = ({ algorithm, keyFor }: ReturnType<typeof keyRootOf>): OwnVault => {
  let [sealing, hashing]: (Buffer | undefined)[] = []
  const sealingKey = () => (sealing ??= keyFor('seal'))
  const hashingKey = () => (hashing ??= keyFor('hash'))
  return {
    seal: (text, bound) => sealedText(algorithm, OWN, sealingKey(), Buffer.from(text), bound),
    open: (sealed, bound) => openedText(sealed, bound, sealingKey).toString('utf8'),
    hash: (text, kind) => keyedHash(algorithm, hashingKey(), kindText(text, kind)),
  }
}
