import Taro from '@tarojs/taro'
import {
  drawnSides,
  greyOf,
  type Sides,
  type Weakness,
  weaknessOf,
} from '../../domain/photos/quality'
import { fitPhoto } from './fitting'
import {
  choiceOf,
  type ChosenPhoto,
  type FittedPhoto,
  type PhotoChoice,
  type PhotoProblem,
} from './photo'

/** What the server takes as it is, by WeChat's names; everything else is drawn anew as JPEG. */
const extensions: Readonly<Record<string, ChosenPhoto['extension']>> = { jpeg: 'jpg', png: 'png' }

/**
 * Lets the person take or choose up to `count` photos, by the phone's own choice, and makes them fit; hears `onChosen` when
 * there are some to be looked at.
 */
export const choosePhotos = async (count: number, onChosen: () => void): Promise<PhotoChoice> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    onChosen()
    return choiceOf(
      await Promise.all(
        tempFiles.map(({ tempFilePath }) => made(tempFilePath).catch(() => 'unreadable' as const)),
      ),
    )
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? ''
    if (said.includes('cancel')) return choiceOf([])
    if (/privacy/i.test(said)) return choiceOf(['unagreed'])
    return choiceOf([/auth|permission|scope/i.test(said) ? 'refused' : 'unreadable'])
  }
}

const made = async (original: string): Promise<FittedPhoto | PhotoProblem> => {
  const fit = await fitPhoto(original, {
    measure: async (path) => {
      const { width, height, type } = await Taro.getImageInfo({ src: path })
      return { width, height, bytes: await bytesOf(path), sendable: type in extensions }
    },
    draw: async (path, { width, height }, quality) => {
      const { tempFilePath } = await Taro.compressImage({
        src: path,
        quality: Math.round(quality * 100),
        // One side is enough: WeChat keeps the proportions.
        ...(width >= height ? { compressedWidth: width } : { compressedHeight: height }),
      })
      return tempFilePath
    },
  })
  if (fit === null) return 'unreadable'
  const { picture: path, measured } = fit
  const { type } = await Taro.getImageInfo({ src: path })
  return {
    path,
    extension: extensions[type] ?? 'jpg',
    sides: measured,
    bytes: measured.bytes,
    // The check helps; where a phone cannot make it the photo is taken without.
    weakness: await judged(path, measured).catch(() => null),
  }
}

const bytesOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: (info) => {
        resolve((info as { size: number }).size)
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })

const judged = async (path: string, photo: Sides): Promise<Weakness | null> => {
  const sides = drawnSides(photo)
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...sides })
  const picture = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => {
      resolve()
    }
    picture.onerror = () => {
      reject(new Error('not drawn'))
    }
    picture.src = path
  })
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  pen.drawImage(picture as unknown as CanvasImageSource, 0, 0, sides.width, sides.height)
  const { data } = pen.getImageData(0, 0, sides.width, sides.height)
  return weaknessOf(photo, greyOf(sides, data))
}
