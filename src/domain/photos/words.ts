import type { Weakness } from './quality'

/** Beside a picture that no decoder opens, for who checks it; and what its owner is asked for. */
export const UNOPENED = {
  mark: '照片打不开，请退回重拍',
  ask: '这张照片打不开，请重新拍照上传',
} as const

/** What a photo lacks: its name and what helps, for who takes it; the mark beside it, for who checks it. */
export const weaknessWords: Readonly<
  Record<Weakness, { readonly title: string; readonly advice: string; readonly mark: string }>
> = {
  small: {
    title: '照片太小，放大后字看不清',
    advice: '请用原图，或离近一点重拍。',
    mark: '照片太小',
  },
  dark: {
    title: '照片偏暗，字看不清',
    advice: '换个亮处，把证件平放，再拍一张。',
    mark: '照片偏暗',
  },
  bright: {
    title: '照片太亮，有一片看不清',
    advice: '避开灯光和窗户再拍。',
    mark: '照片反光或过亮',
  },
  blurred: {
    title: '照片有些模糊',
    advice: '手机拿稳，对准后再拍。',
    mark: '照片模糊',
  },
}
