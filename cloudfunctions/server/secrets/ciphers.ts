import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'

/** What a key is used with: AES-256-GCM and HMAC-SHA-256, or SM4-GCM (RFC 8998) and HMAC-SM3 (GB/T 32905). */
export type Algorithm = 'aes' | 'sm4'

/** Bytes as they are stored: nonce, tag, and what was sealed. */
type Sealing = {
  readonly keyBytes: number
  readonly digest: 'sha256' | 'sm3'
  readonly seal: (key: Buffer, nonce: Buffer, bound: Buffer, plain: Buffer) => readonly Uint8Array[]
  /** Throws where the tag is not of these bytes. */
  readonly open: (
    key: Buffer,
    nonce: Buffer,
    bound: Buffer,
    tag: Buffer,
    body: Buffer,
  ) => readonly Uint8Array[]
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
const AES = 'aes-256-gcm'

const algorithms: Readonly<Record<Algorithm, Sealing>> = {
  aes: {
    keyBytes: 32,
    digest: 'sha256',
    seal: (key, nonce, bound, plain) => {
      const cipher = createCipheriv(AES, key, nonce).setAAD(bound)
      const body = cipher.update(plain)
      const end = cipher.final()
      return [cipher.getAuthTag(), body, end]
    },
    open: (key, nonce, bound, tag, body) => {
      const decipher = createDecipheriv(AES, key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(bound)
        .setAuthTag(tag)
      return [decipher.update(body), decipher.final()]
    },
  },
  sm4: {
    keyBytes: 16,
    digest: 'sm3',
    // Node's own OpenSSL has SM3, and SM4 without GCM.
    seal: (key, iv, associatedData, plain) => {
      const { output, tag } = sm4.encrypt(plain, key, {
        mode: 'gcm',
        iv,
        associatedData,
        output: 'array',
        outputTag: true,
      })
      if (tag === undefined) throw new Error('SM4-GCM made no tag')
      return [tag, output]
    },
    open: (key, iv, associatedData, tag, body) => [
      sm4.decrypt(body, key, { mode: 'gcm', iv, associatedData, tag, output: 'array' }),
    ],
  },
}

export const isAlgorithm = (text: string): text is Algorithm => Object.hasOwn(algorithms, text)

/** A key for one purpose, derived from a root (HKDF, RFC 5869). */
export const derivedKey = (algorithm: Algorithm, root: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync(algorithms[algorithm].digest, root, '', `filing/${purpose}`, 32))

/** A keyed hash in lower-case hex, 64 digits. */
export const keyedHash = (algorithm: Algorithm, key: Buffer, text: string): string =>
  createHmac(algorithms[algorithm].digest, key).update(text).digest('hex')

/** Seals bytes for a place, `bound`: elsewhere they do not open. */
export const sealBytes = (
  algorithm: Algorithm,
  key: Buffer,
  plain: Buffer,
  bound: string,
): Buffer => {
  const { keyBytes, seal } = algorithms[algorithm]
  const nonce = randomBytes(NONCE_BYTES)
  return Buffer.concat([
    nonce,
    ...seal(key.subarray(0, keyBytes), nonce, Buffer.from(bound), plain),
  ])
}

/** Throws when the bytes were altered, cut, sealed for another place or under another key. */
export const openBytes = (
  algorithm: Algorithm,
  key: Buffer,
  sealed: Buffer,
  bound: string,
): Buffer => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('cut short')
  const { keyBytes, open } = algorithms[algorithm]
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES)
  return Buffer.concat(open(key.subarray(0, keyBytes), nonce, Buffer.from(bound), tag, body))
}
