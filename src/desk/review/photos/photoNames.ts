import type { Review } from '../../../domain/api/desk'
import type { ReviewFile, ReviewItem } from '../../../domain/api/review/items'
import type { Photo } from '../../../domain/api/filing'
import { slots } from '../../../domain/form/materials'
import { UNOPENED, weaknessWords } from '../../../domain/photos/words'

export type View = {
  /** The item it proves: `slot:licence`, `signature`. */
  readonly item: string
  readonly name: string
  readonly fileID: string
  /** The submission before did not have it. */
  readonly isNew: boolean
  /** That it cannot be opened, or what the applicant’s phone found wrong with it, in words; null when nothing. */
  readonly mark: string | null
}

/** A material's name, short enough to stand on a button. */
const shortName = ({ key, label }: { key: string; label: string }): string =>
  key === 'signature' ? '签名' : (slots.find((slot) => key === `slot:${slot.key}`)?.name ?? label)

const numbered = (files: readonly Photo[], index: number) =>
  files.length > 1 ? ` ${String(index + 1)}` : ''

const markOf = ({ weakness, unopened }: Photo & Pick<ReviewFile, 'unopened'>): string | null => {
  if (unopened) return UNOPENED.mark
  return weakness === undefined ? null : weaknessWords[weakness].mark
}

const proofViews = (item: string, name: string, files: readonly Photo[]): readonly View[] =>
  files.map((file, index) => ({
    item,
    name: `${name}${numbered(files, index)}`,
    fileID: file.fileID,
    isNew: false,
    mark: markOf(file),
  }))

/** Every picture of a filing in the order of its items. */
export const viewsOf = (
  review: Pick<Review, 'items' | 'takeovers' | 'cancelProofs'>,
): readonly View[] => [
  ...review.items.flatMap((item) =>
    item.files.map((file, index) => ({
      item: item.key,
      name: `${shortName(item)}${numbered(item.files, index)}`,
      fileID: file.fileID,
      isNew: file.isNew,
      mark: markOf(file),
    })),
  ),
  ...review.takeovers.flatMap(({ id, name, files }) =>
    proofViews(`takeover:${id}`, `${name}接管证明`, files),
  ),
  ...proofViews('cancel', '注销备案证明', review.cancelProofs),
]

/** The picture that shows what an item says: the one in sight where it does, else the first; null where none does (G10). */
export const pictureShowing = (
  review: Parameters<typeof viewsOf>[0],
  { provenBy }: Pick<ReviewItem, 'provenBy'>,
  inSight: string | null,
): string | null => {
  const proofs = viewsOf(review).filter(({ item }) => item === provenBy)
  return (proofs.find(({ fileID }) => fileID === inSight) ?? proofs[0])?.fileID ?? null
}

/** The items that a picture is compared with, its own first. */
export const itemsOfPicture = (
  items: readonly ReviewItem[],
  { item: own }: Pick<View, 'item'>,
): readonly ReviewItem[] => [
  ...items.filter(({ key }) => key === own),
  ...items.filter(({ key, provenBy }) => key !== own && provenBy === own),
]
