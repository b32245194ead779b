import Taro from '@tarojs/taro'
import type { ChosenPhoto, PhotoSource } from './photo'

const MOST_BYTES = 2 * 1024 * 1024
const WIDEST = 2000

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

const compress = async (path: string, size: number): Promise<ChosenPhoto> => {
  if (size <= MOST_BYTES) return { path, extension: extensionOf(path) }
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: 70,
    compressedWidth: WIDEST,
  })
  return { path: tempFilePath, extension: extensionOf(tempFilePath) }
}

const extensionOf = (path: string): ChosenPhoto['extension'] =>
  /\.png$/i.test(path) ? 'png' : 'jpg'
