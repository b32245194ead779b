import Taro from '@tarojs/taro'
import { choiceOf, type PhotoChoice, type ChosenPhoto, type PhotoSource } from './photo'

const MOST_BYTES = 2 * 1024 * 1024
const WIDEST = 2000

/** What the server takes as it is, by WeChat's names; everything else is drawn anew as JPEG. */
const extensions: Readonly<Record<string, ChosenPhoto['extension']>> = { jpeg: 'jpg', png: 'png' }

/** Lets the person take or choose up to `count` photos and compresses them. */
export const choosePhotos = async (source: PhotoSource, count: number): Promise<PhotoChoice> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    })
    return choiceOf(
      await Promise.all(
        tempFiles.map((file) =>
          compress(file.tempFilePath, file.size).catch(() => 'unreadable' as const),
        ),
      ),
    )
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? ''
    if (said.includes('cancel')) return choiceOf([])
    return choiceOf([/auth|permission|privacy|scope/i.test(said) ? 'refused' : 'unreadable'])
  }
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
