import { randomBytes } from 'node:crypto'
import { type Algorithm, derivedKey, isAlgorithm, keyedHash } from './ciphers'

/** A key of the environment: it seals, hashes and chains. `id` tells keys apart and says nothing of them. */
export type RootKey = {
  readonly id: string
  readonly algorithm: Algorithm
  readonly sealing: Buffer
  readonly hashing: Buffer
  readonly chaining: Buffer
}

/** What is left of a key that is retired: it opens and finds nothing, and still checks the audit's links. */
export type RetiredKey = Pick<RootKey, 'id' | 'algorithm' | 'chaining'>

/** The keys that a function has: what is stored from now on is under the current one. */
export type KeyRing = {
  readonly current: RootKey
  readonly others: readonly RootKey[]
  readonly retired: readonly RetiredKey[]
}

const KEY_BYTES = 32
const ID_DIGITS = 8
const RETIRED = 'retired'

const idOf = (algorithm: Algorithm, chaining: Buffer): string =>
  keyedHash(algorithm, chaining, 'key id').slice(0, ID_DIGITS)

const bytesOf = (name: string, text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== KEY_BYTES)
    throw new Error(`${name} 应当是 32 个字节的 base64，前面可以写 aes: 或 sm4:`)
  return bytes
}

/** `algorithm:base64`, or the base64 alone, which is AES. */
const partsOf = (name: string, text: string): readonly [Algorithm, Buffer] => {
  const [, algorithm = 'aes', base64 = ''] = /^(?:(\w+):)?(.*)$/s.exec(text) ?? []
  if (!isAlgorithm(algorithm)) throw new Error(`${name} 的 ${algorithm} 不是算法，只有 aes 和 sm4`)
  return [algorithm, bytesOf(name, base64)]
}

/** A root by its text, from which the keys for its purposes are derived; `name` says in an error whose it is. */
export const keyRootOf = (
  name: string,
  text: string,
): { readonly algorithm: Algorithm; readonly keyFor: (purpose: Purpose) => Buffer } => {
  const [algorithm, root] = partsOf(name, text)
  return { algorithm, keyFor: (purpose) => derivedKey(algorithm, root, purpose) }
}

type Purpose = 'seal' | 'hash' | 'chain'

/** A key by its text; `name` says in an error whose it is. */
export const rootKeyOf = (name: string, text: string): RootKey => {
  const { algorithm, keyFor } = keyRootOf(name, text)
  const chaining = keyFor('chain')
  return {
    id: idOf(algorithm, chaining),
    algorithm,
    sealing: keyFor('seal'),
    hashing: keyFor('hash'),
    chaining,
  }
}

const retiredKeyOf = (name: string, text: string): RetiredKey => {
  const [algorithm, chaining] = partsOf(name, text)
  return { id: idOf(algorithm, chaining), algorithm, chaining }
}

/**
 * The keys that an environment names: `current` as `FILING_KEY` has it, `others` the texts of `FILING_KEYS`, parted by commas: keys
 * that values may still be under, or will be, and what is left of retired ones (`retired:…`, see `retiredText`). Throws with
 * a sentence for one that is missing, short, of an unknown algorithm, or named twice.
 */
export const keyRingOf = (current: string, others = ''): KeyRing => {
  const texts = others.split(',').flatMap((text) => text.trim() || [])
  const isRetired = (text: string) => text.startsWith(`${RETIRED}:`)
  const ring = {
    current: rootKeyOf('FILING_KEY', current.trim()),
    others: texts.filter((text) => !isRetired(text)).map((text) => rootKeyOf('FILING_KEYS', text)),
    retired: texts
      .filter(isRetired)
      .map((text) => retiredKeyOf('FILING_KEYS', text.slice(RETIRED.length + 1))),
  }
  const ids = [ring.current, ...ring.others, ...ring.retired].map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Error(`FILING_KEYS 里的密钥 ${twice} 写了两次`)
  return ring
}

/** What `FILING_KEYS` says in a key's place once it is retired: enough to check the audit's links, and for nothing else. */
export const retiredText = ({ algorithm, chaining }: RetiredKey): string =>
  `${RETIRED}:${algorithm}:${chaining.toString('base64')}`

/** A new key as the environment takes it. */
export const newKeyText = (algorithm: Algorithm): string =>
  `${algorithm}:${randomBytes(KEY_BYTES).toString('base64')}`
