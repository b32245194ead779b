import { type Options, settle } from './settle'
import type { OpenedDocument } from './viewer'

/** A picture in the phone: its sides, its kind by WeChat's names, its bytes, and the grey of its pixels by their place. */
export type PhonePicture = {
  readonly width: number
  readonly height: number
  readonly type: string
  readonly bytes: Buffer
  readonly grey: (x: number, y: number) => number
}

/** The phone's pictures: it outlives the program. */
export type Camera = {
  /** Pictures by path, also those the program keeps. */
  readonly files: Map<string, PhonePicture>
  /** The paths that the person chooses next, of pictures or of files in a chat. */
  chosen: readonly string[]
  upload: (cloudPath: string, bytes: Buffer) => Promise<string>
  /** What the viewer opened so far. */
  readonly opened: OpenedDocument[]
}

export const emptyCamera = (): Camera => ({
  files: new Map(),
  chosen: [],
  upload: () => Promise.reject(new Error('uploadFile:fail offline')),
  opened: [],
})

type Paths = { srcPath: string; destPath: string; filePath: string; path: string; src: string }

/** What a call of a file finds, or that it fails. */
const found = (files: Camera['files'], path: string): Promise<PhonePicture> => {
  const picture = files.get(path)
  return picture ? Promise.resolve(picture) : Promise.reject(new Error('fail no such file'))
}

const fileSystem = ({ files }: Camera) => ({
  getFileInfo: (options: Options & Paths) =>
    settle(
      found(files, options.filePath).then(({ bytes }) => ({ size: bytes.length })),
      options,
    ),
  copyFile: (options: Options & Paths) =>
    settle(
      found(files, options.srcPath).then((picture) => {
        files.set(options.destPath, picture)
        return {}
      }),
      options,
    ),
  access: (options: Options & Paths) => settle(found(files, options.path), options),
  unlink: (options: Options & Paths) =>
    settle(
      found(files, options.filePath).then(() => {
        files.delete(options.filePath)
        return {}
      }),
      options,
    ),
})

const offscreen = ({ files }: Camera, { width, height }: { width: number; height: number }) => {
  let drawn: PhonePicture | undefined
  return {
    createImage: () => {
      const image = { onload: () => undefined, onerror: () => undefined, path: '' }
      return Object.defineProperty(image, 'src', {
        set: (path: string) => {
          image.path = path
          setTimeout(files.has(path) ? image.onload : image.onerror, 0)
        },
      })
    },
    getContext: () => ({
      drawImage: ({ path }: { path: string }) => {
        drawn = files.get(path)
      },
      getImageData: () => {
        const data = new Uint8ClampedArray(width * height * 4)
        for (let at = 0; at < width * height; at += 1) {
          const [x, y] = [at % width, Math.floor(at / width)]
          data.fill(drawn?.grey(x / width, y / height) ?? 0, 4 * at, 4 * at + 3)
        }
        return { data }
      },
    }),
  }
}

/** The calls of wx about photos and files. */
export const photoCalls = (camera: Camera): Record<string, unknown> => ({
  chooseMedia: (options: Options & { sourceType: readonly string[] }) =>
    settle(
      options.sourceType.join() === 'camera,album'
        ? Promise.resolve({ tempFiles: camera.chosen.map((tempFilePath) => ({ tempFilePath })) })
        : Promise.reject(new Error('chooseMedia:fail the phone asks for the source')),
      options,
    ),
  chooseMessageFile: (options: Options & { type: string; extension: readonly string[] }) =>
    settle(
      options.type === 'file' && options.extension.includes('xlsx')
        ? Promise.resolve({
            tempFiles: camera.chosen.map((path) => ({
              path,
              name: path.split('/').at(-1),
              size: camera.files.get(path)?.bytes.length,
            })),
          })
        : Promise.reject(new Error('chooseMessageFile:fail no table')),
      options,
    ),
  getImageInfo: (options: Options & Paths) => settle(found(camera.files, options.src), options),
  compressImage: (
    options: Options & Paths & { compressedWidth?: number; compressedHeight?: number },
  ) =>
    settle(
      found(camera.files, options.src).then((picture) => {
        const scale = options.compressedWidth
          ? options.compressedWidth / picture.width
          : (options.compressedHeight ?? picture.height) / picture.height
        const [width, height] = [picture.width * scale, picture.height * scale].map(Math.round)
        const tempFilePath = `${options.src}-smaller.jpg`
        camera.files.set(tempFilePath, {
          ...picture,
          width: width ?? 0,
          height: height ?? 0,
          type: 'jpeg',
        })
        return { tempFilePath }
      }),
      options,
    ),
  getFileSystemManager: () => fileSystem(camera),
  createOffscreenCanvas: (size: { width: number; height: number }) => offscreen(camera, size),
})

/** wx.cloud.uploadFile, which answers with a task. */
export const uploading =
  (camera: Camera) => (options: Options & { cloudPath: string; filePath: string }) => {
    void settle(
      found(camera.files, options.filePath)
        .then(({ bytes }) => camera.upload(options.cloudPath, bytes))
        .then((fileID) => ({ fileID })),
      options,
    )
    return { onProgressUpdate: () => undefined }
  }
