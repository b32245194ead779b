import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

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

/** A vault under the base64 text of 32 random bytes. Throws for any other key. */
export const vaultOf = (keyText: string): Vault => {
  const root = Buffer.from(keyText, 'base64')
  if (root.length !== KEY_BYTES) throw new Error('FILING_KEY has to be the base64 of 32 bytes')
  const sealing = derived(root, 'seal')
  const hashing = derived(root, 'hash')
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
    hash: (text, kind) =>
      createHmac(DIGEST, hashing)
        .update(JSON.stringify([kind, text]))
        .digest('hex'),
  }
}

const derived = (root: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync(DIGEST, root, '', `filing/${purpose}`, KEY_BYTES))
