import { type Photos, slotKeys } from '../../../src/domain/form/materials'
import { type Algorithm, openBytes, sealBytes } from '../secrets/ciphers'
import { sha256 } from '../secrets/hashes'
import { keyRootOf } from '../secrets/keys'
import type { Owning, OwnVault, Vault } from '../secrets/vault'
import type { StoredPhoto } from '../store/filings/filing'
import type { Ports } from '../store/ports'

/** What holds pictures: a filing, under its own key, or a lead, which has none and uses that of the environment. */
export type PictureHolder = Owning | { readonly id: string; readonly dataKey?: undefined }

/** What a picture is opened by: where it lies, its sealed key, and the hash of what it was. */
export type Kept = Pick<StoredPhoto, 'fileID' | 'key' | 'hash'>

type Sealing = Pick<OwnVault, 'seal' | 'open'>

/** What seals the keys of a holder's pictures; null once its own key was erased: then nobody sees them any more. */
const sealingOf = (vault: Vault, { id, dataKey }: PictureHolder): Sealing | null => {
  if (dataKey === undefined) return vault
  return dataKey === null ? null : vault.own({ id, dataKey })
}

/** The place to which a file and its key are bound: the path, which is the same in every environment. */
export const pathOfFile = (fileID: string): string => fileID.replace(/^cloud:\/\/[^/]+\//, '')

/** What a sealed file begins with: the algorithm, and where values name their key that it is under one of its own. */
const headOf = (algorithm: Algorithm): Buffer => Buffer.from(`${algorithm}.own.`)

/** Bytes sealed under the key of a file for its place, `bound`: elsewhere they do not open. */
const sealedFile = (key: string, plain: Buffer, bound: string): Buffer => {
  const { algorithm, keyFor } = keyRootOf('the key of a file', key)
  return Buffer.concat([headOf(algorithm), sealBytes(algorithm, keyFor('seal'), plain, bound)])
}

/** Throws when the bytes are no sealed file, were altered, cut, or sealed for another place or under another key. */
const openedFile = (key: string, sealed: Buffer, bound: string): Buffer => {
  const { algorithm, keyFor } = keyRootOf('the key of a file', key)
  const head = headOf(algorithm)
  if (!sealed.subarray(0, head.length).equals(head)) throw new Error('no sealed file')
  return openBytes(algorithm, keyFor('seal'), sealed.subarray(head.length), bound)
}

/** Stores a picture sealed under a new key. Answers its file and that key, sealed by its holder. */
export const savePicture = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  holder: PictureHolder,
  path: string,
  bytes: Buffer,
): Promise<Pick<Kept, 'fileID' | 'key'>> => {
  const sealing = sealingOf(vault, holder)
  if (sealing === null) throw new Error(`the key of ${holder.id} was erased`)
  const key = vault.newFileKey()
  const fileID = files.idOf(path)
  await files.save(path, sealedFile(key, bytes, pathOfFile(fileID)))
  return { fileID, key: sealing.seal(key, pathOfFile(fileID)) }
}

/** The bytes of a picture as they came; null when they are gone, are no more what they were, or its holder's key was erased. */
export const pictureBytes = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  holder: PictureHolder,
  { fileID, key, hash }: Kept,
): Promise<Buffer | null> => {
  const sealing = sealingOf(vault, holder)
  const sealed = sealing && (await files.read(fileID))
  if (!sealing || !sealed) return null
  const bytes = openedOrNull(sealing, key, sealed, pathOfFile(fileID))
  return bytes !== null && sha256(bytes) === hash ? bytes : null
}

const openedOrNull = (
  sealing: Sealing,
  key: string,
  sealed: Buffer,
  place: string,
): Buffer | null => {
  try {
    return openedFile(sealing.open(key, place), sealed, place)
  } catch {
    return null
  }
}

/** A picture that goes from one holder to another, or to the current key: its file stays as it is. */
export const handedTo = <Of extends Pick<Kept, 'fileID' | 'key'>>(
  vault: Vault,
  from: PictureHolder,
  to: PictureHolder,
  stored: Of,
): Of => {
  const [open, seal] = [sealingOf(vault, from)?.open, sealingOf(vault, to)?.seal]
  const place = pathOfFile(stored.fileID)
  return open && seal ? { ...stored, key: seal(open(stored.key, place), place) } : stored
}

/** As `handedTo`, of the photos in all slots. */
export const photosHandedTo = (
  vault: Vault,
  from: PictureHolder,
  to: PictureHolder,
  photos: Photos<StoredPhoto>,
): Photos<StoredPhoto> =>
  Object.fromEntries(
    slotKeys.flatMap((slot) => {
      const held = photos[slot]
      return held ? [[slot, held.map((photo) => handedTo(vault, from, to, photo))] as const] : []
    }),
  )

/** Stores a text that was read of a table, sealed under the current key: what it says of people stands nowhere else. */
export const saveText = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  path: string,
  text: string,
): Promise<void> => {
  await files.save(path, Buffer.from(vault.seal(text, path)))
}

/** What `saveText` stored; null when it is gone. */
export const savedText = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  fileID: string,
): Promise<string | null> => {
  const bytes = await files.read(fileID)
  return bytes && vault.open(bytes.toString('utf8'), pathOfFile(fileID))
}
