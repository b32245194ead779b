import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A keyed hash in lower-case hex, with the short id of its key: that one tells keys apart and says nothing of them. */
export type Mac = { readonly key: string; readonly hash: string }

/**
 * Encrypts single values and makes keyed hashes of them. `bound` is the place a sealed value belongs to
 * (`<filing>:<field>`): moved elsewhere it does not open.
 */
export type Vault = {
  seal: (text: string, bound: string) => string
  /** Throws when the sealed text was altered, belongs elsewhere or was sealed under another key. */
  open: (sealed: string, bound: string) => string
  /** Lower-case hex; equal texts of the same kind have equal hashes. */
  hash: (text: string, kind: string) => string
  /** For the links of a chain: who can write the database cannot make it. */
  mac: (text: string) => Mac
  /** Whether it is the mac of this text; false as well when its key is not known. */
  checks: (text: string, mac: Mac) => boolean
}

/**
 * The algorithms behind the mark that every sealed text starts with. SM4-GCM with HMAC-SM3 becomes a second mark:
 * what was sealed under the first still opens.
 */
const MARK = 'a1.'
const CIPHER = 'aes-256-gcm'
const DIGEST = 'sha256'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_ID_DIGITS = 8

/** A vault under the base64 text of 32 random bytes. Throws for any other key. */
export const vaultOf = (keyText: string): Vault => {
  const root = Buffer.from(keyText, 'base64')
  if (root.length !== KEY_BYTES) throw new Error('FILING_KEY has to be the base64 of 32 bytes')
  const sealing = derived(root, 'seal')
  const hashing = derived(root, 'hash')
  const chaining = derived(root, 'chain')
  const chainKey = keyed(chaining, 'key id').slice(0, KEY_ID_DIGITS)
  return {
    seal: (text, bound) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, sealing, nonce).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open: (sealed, bound) => {
      if (!sealed.startsWith(MARK)) throw new Error('sealed by an unknown algorithm')
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64')
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv(CIPHER, sealing, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(bound))
        .setAuthTag(tag)
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    hash: (text, kind) => keyed(hashing, JSON.stringify([kind, text])),
    mac: (text) => ({ key: chainKey, hash: keyed(chaining, text) }),
    checks: (text, { key, hash }) => key === chainKey && hash === keyed(chaining, text),
  }
}

const keyed = (key: Buffer, text: string): string =>
  createHmac(DIGEST, key).update(text).digest('hex')

const derived = (root: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync(DIGEST, root, '', `filing/${purpose}`, KEY_BYTES))
