import type { PhotoProblem } from '../../platform/files/photo'

const words: Readonly<Record<PhotoProblem, string>> = {
  refused: '没有相机或相册权限。请到微信设置里打开。',
  // WeChat asks again some ten seconds later.
  unagreed: '微信的隐私保护提示还没有同意，用不了相机和相册。过十几秒再点一次，选「同意」。',
  noPicture: '这里只收照片。PDF 请打开后截图。',
  unreadable: '这种照片读不了。换一张，或直接拍。',
}

/** Why a photo was not taken up, and what to do instead. */
export const photoProblem = (problem: PhotoProblem): string => words[problem]
