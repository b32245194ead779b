import { type Algorithm, openBytes, sealBytes } from './ciphers'
import { keyRootOf } from './keys'

/** What a sealed file begins with: the algorithm, and where values name their key that it is under one of its own. */
const headOf = (algorithm: Algorithm): Buffer => Buffer.from(`${algorithm}.own.`)

/** Bytes sealed under the key of a file for its place, `bound`: elsewhere they do not open. */
export const sealedFile = (key: string, plain: Buffer, bound: string): Buffer => {
  const { algorithm, keyFor } = keyRootOf('the key of a file', key)
  return Buffer.concat([headOf(algorithm), sealBytes(algorithm, keyFor('seal'), plain, bound)])
}

/** Throws when the bytes are no sealed file, were altered, cut, or sealed for another place or under another key. */
export const openedFile = (key: string, sealed: Buffer, bound: string): Buffer => {
  const { algorithm, keyFor } = keyRootOf('the key of a file', key)
  const head = headOf(algorithm)
  if (!sealed.subarray(0, head.length).equals(head)) throw new Error('no sealed file')
  return openBytes(algorithm, keyFor('seal'), sealed.subarray(head.length), bound)
}
