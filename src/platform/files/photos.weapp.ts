import Taro from '@tarojs/taro'
import type { ChosenPhoto, PhotoSource } from './photo'

const MOST_BYTES = 2 * 1024 * 1024
const WIDEST = 2000

/** What the server takes as it is, by WeChat's names; everything else is drawn anew as JPEG. */
const extensions: Readonly<Record<string, ChosenPhoto['extension']>> = { jpeg: 'jpg', png: 'png' }

/** Lets the person take or choose up to `count` photos and compresses them; an empty list when they changed their mind. */
export const choosePhotos = async (
  source: PhotoSource,
  count: number,
): Promise<readonly ChosenPhoto[]> => {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: [source],
    sizeType: ['compressed'],
  }).catch((error: unknown) => {
    if ((error as { errMsg?: string }).errMsg?.includes('cancel')) return null
    throw new Error('photo-refused')
  })
  return Promise.all(
    (chosen?.tempFiles ?? []).map((file) => compress(file.tempFilePath, file.size)),
  )
}

/** A JPEG or PNG that the server takes; a larger picture or another kind is made smaller and drawn as JPEG. */
const compress = async (path: string, size: number): Promise<ChosenPhoto> => {
  const { width, height, type } = await Taro.getImageInfo({ src: path })
  const extension = extensions[type]
  const longest = Math.max(width, height)
  if (extension && size <= MOST_BYTES && longest <= WIDEST) return { path, extension }
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: 70,
    ...(width >= height
      ? { compressedWidth: Math.min(width, WIDEST) }
      : { compressedHeight: Math.min(height, WIDEST) }),
  })
  const made = await Taro.getImageInfo({ src: tempFilePath })
  return { path: tempFilePath, extension: extensions[made.type] ?? 'jpg' }
}
