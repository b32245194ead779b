import type { Photo } from '../../../domain/api/filing'
import type { Review } from '../../../domain/api/desk'

export type View = {
  /** The item it proves: `slot:licence`, `signature`. */
  readonly item: string
  readonly name: string
  readonly fileID: string
  /** The submission before did not have it. */
  readonly isNew: boolean
}

const shortNames: Readonly<Record<string, string>> = {
  'slot:licence': '证照',
  'slot:idFront': '身份证人像面',
  'slot:idBack': '身份证国徽面',
  'slot:other': '其他材料',
  signature: '签名',
}

/** A material's name, short enough to stand on a button. */
const shortName = (item: { key: string; label: string }): string =>
  shortNames[item.key] ?? item.label

const numbered = (files: readonly Photo[], index: number) =>
  files.length > 1 ? ` ${String(index + 1)}` : ''

/** Every picture of a filing in the order of its items. */
export const viewsOf = (review: Pick<Review, 'items'>): readonly View[] =>
  review.items.flatMap((item) =>
    item.files.map((file, index) => ({
      item: item.key,
      name: `${shortName(item)}${numbered(item.files, index)}`,
      fileID: file.fileID,
      isNew: file.isNew,
    })),
  )
