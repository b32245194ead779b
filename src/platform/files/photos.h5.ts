import {
  choiceOf,
  type PhotoChoice,
  type ChosenPhoto,
  type PhotoProblem,
  type PhotoSource,
} from './photo'

const WIDEST = 2000
const QUALITY = 0.82

/** Lets the person take or choose up to `count` photos and compresses them. */
export const choosePhotos = async (source: PhotoSource, count: number): Promise<PhotoChoice> =>
  choiceOf(await Promise.all((await files(source)).slice(0, count).map(compress)))

const files = (source: PhotoSource): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = true
    if (source === 'camera') input.setAttribute('capture', 'environment')
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

const compress = async (file: File): Promise<ChosenPhoto | PhotoProblem> => {
  const picture = await createImageBitmap(file).catch(() => null)
  // A browser knows some kinds of pictures by name alone, HEIC not even by that.
  if (picture === null)
    return /^image\/|^$/.test(file.type) && !/\.pdf$/i.test(file.name) ? 'unreadable' : 'noPicture'
  const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY)
  })
  if (!blob) return 'unreadable'
  return { path: URL.createObjectURL(blob), extension: 'jpg' }
}
