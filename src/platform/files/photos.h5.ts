import { drawnSides, greyOf, weaknessOf, type Weakness } from '../../domain/photos/quality'
import { fitPhoto } from './fitting'
import { choiceOf, type FittedPhoto, type PhotoChoice, type PhotoProblem } from './photo'

/**
 * Lets the person take or choose up to `count` photos, by the phone's own choice, and makes them fit; hears `onChosen` when
 * there are some to be looked at.
 */
export const choosePhotos = async (count: number, onChosen: () => void): Promise<PhotoChoice> => {
  const chosen = (await files()).slice(0, count)
  if (chosen.length > 0) onChosen()
  return choiceOf(await Promise.all(chosen.map(made)))
}

const files = (): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = true
    input.style.display = 'none'
    const finish = () => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })

/** A picture that was read; `blob` once it was drawn. */
type Read = {
  readonly drawable: ImageBitmap
  readonly width: number
  readonly height: number
  readonly blob: Blob | null
}

const made = async (file: File): Promise<FittedPhoto | PhotoProblem> => {
  const drawable = await createImageBitmap(file).catch(() => null)
  // A browser knows some kinds of pictures by name alone, HEIC not even by that.
  if (drawable === null)
    return /^image\/|^$/.test(file.type) && !/\.pdf$/i.test(file.name) ? 'unreadable' : 'noPicture'
  const { width, height } = drawable
  const original: Read = { drawable, width, height, blob: null }
  const fit = await fitPhoto(original, {
    measure: ({ width, height, blob }) =>
      Promise.resolve({ width, height, bytes: blob?.size ?? 0, sendable: blob !== null }),
    draw: async (_, sides, quality) => {
      const blob = await new Promise<Blob | null>((resolve) => {
        drawnOn(drawable, sides).toBlob(resolve, 'image/jpeg', quality)
      })
      return { drawable, ...sides, blob }
    },
  })
  if (fit === null || fit.picture.blob === null) return 'unreadable'
  const weakness = judged(drawable)
  drawable.close()
  const { blob } = fit.picture
  const path = URL.createObjectURL(blob)
  return { path, extension: 'jpg', sides: fit.measured, bytes: blob.size, weakness }
}

const drawnOn = (drawable: ImageBitmap, { width, height }: Pick<Read, 'width' | 'height'>) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen) {
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(drawable, 0, 0, width, height)
  }
  return canvas
}

const judged = (drawable: ImageBitmap): Weakness | null => {
  const sides = drawnSides(drawable)
  const pixels = drawnOn(drawable, sides)
    .getContext('2d')
    ?.getImageData(0, 0, sides.width, sides.height)
  return pixels ? weaknessOf(drawable, greyOf(sides, pixels.data)) : null
}
