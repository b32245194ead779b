import { now } from '../wechat/clock'
import { filePath, removeFile, saveFile } from './photoFiles'
import { store, stored } from './storage'

/** A photo that the server does not have yet; `about` is its keeper's own text, without personal data. */
export type KeptPhoto = {
  readonly key: string
  readonly bytes: number
  readonly at: number
  readonly about: string
}

/** What the phone keeps at most, and how long. */
const ROOM = 20 * 1024 * 1024
const DAYS_MS = 7 * 86_400_000

const INDEX = 'keptPhotos'

const isKept = (value: unknown): value is KeptPhoto => {
  const { key, bytes, at, about } = value as Partial<Record<keyof KeptPhoto, unknown>>
  return (
    [key, about].every((each) => typeof each === 'string') && [bytes, at].every(Number.isFinite)
  )
}

const read = (): readonly KeptPhoto[] => {
  try {
    const value: unknown = JSON.parse(stored(INDEX) ?? '[]')
    return Array.isArray(value) ? value.filter(isKept) : []
  } catch {
    return []
  }
}

const write = (photos: readonly KeptPhoto[]) => {
  store(INDEX, photos.length === 0 ? '' : JSON.stringify(photos))
}

/** The photos kept on this phone for this person. */
export const keptPhotos = (): readonly KeptPhoto[] =>
  read().filter(({ at }) => now() - at < DAYS_MS)

/**
 * Keeps a picture by the phone's file system until it is forgotten (C8): at most 20 MB in all, 7 days each, none in place of an
 * older one. Answers whether it is kept.
 */
export const keepPhoto = async (
  path: string,
  photo: Pick<KeptPhoto, 'key' | 'bytes' | 'about'>,
): Promise<boolean> => {
  const used = read().reduce((sum, { bytes }) => sum + bytes, 0)
  if (used + photo.bytes > ROOM) return false
  // The row first: a file without a row would be found by nobody.
  write([...read(), { ...photo, at: now() }])
  try {
    await saveFile(photo.key, path)
    return true
  } catch {
    await forgetPhoto(photo.key)
    return false
  }
}

/** Where a kept photo can be shown and sent from; null when it is gone. */
export const pathOfKept = (key: string): Promise<string | null> => filePath(key).catch(() => null)

/** Changes what its keeper wrote beside a photo. */
export const noteOnKept = (key: string, about: string): void => {
  write(read().map((photo) => (photo.key === key ? { ...photo, about } : photo)))
}

/** Deletes a kept photo. */
export const forgetPhoto = async (key: string): Promise<void> => {
  await removeFile(key).catch(() => undefined)
  write(read().filter((photo) => photo.key !== key))
}

/** Deletes all kept photos, as a consent that is taken back asks for. */
export const forgetPhotos = async (): Promise<void> => {
  for (const { key } of read()) await forgetPhoto(key)
}

/** Deletes what was kept too long. */
export const forgetOldPhotos = async (): Promise<void> => {
  const fresh = keptPhotos()
  for (const { key } of read())
    if (!fresh.some((photo) => photo.key === key)) await forgetPhoto(key)
}
