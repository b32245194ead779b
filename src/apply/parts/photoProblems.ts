import type { PhotoProblem, PhotoSource } from '../../platform/files/photo'

const refused: Readonly<Record<PhotoSource, string>> = {
  camera: '没有相机权限。可以从相册选，或到微信设置里打开。',
  album: '没有相册权限。可以直接拍，或到微信设置里打开。',
}

/** Why a photo was not taken up, and what to do instead. */
export const photoProblem = (problem: PhotoProblem, source: PhotoSource): string => {
  if (problem === 'refused') return refused[source]
  return problem === 'noPicture'
    ? '这里只收照片。PDF 请打开后截图。'
    : '这种照片读不了。换一张，或直接拍。'
}
