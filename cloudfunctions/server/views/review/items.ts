import type { ReviewFile, ReviewItem } from '../../../../src/domain/api/review/items'
import type { Day } from '../../../../src/domain/dates/days'
import { shown } from '../../../../src/domain/form/answers'
import { fullLabel, printedRows, rowFields } from '../../../../src/domain/form/fields'
import {
  type Answers,
  DECLARATION,
  type RowKey,
  SIGNATURE_LABEL,
} from '../../../../src/domain/form/form'
import { type SlotKey, slotsOf } from '../../../../src/domain/form/materials'
import { changes } from '../../../../src/domain/moves/returning/correction'
import type { ItemKey } from '../../../../src/domain/moves/returning/correctionReasons'
import { sealMark } from '../../../../src/domain/moves/signature'
import { provingSlot } from '../../../../src/domain/moves/returning/provenBy'
import { isCompared } from '../../filing/facts'
import { changedRows, reviewedInChange } from '../../filing/change/changing'
import type { StoredPhoto, StoredSignature, Submitted } from '../../store/filings/filing'
import { hiddenAnswers } from '../../secrets/personal'
import { type Before, besideOf } from './before'
import { isUnopened, lackWords, remarkOf, signatureRemark, type Weak, weakOf } from './remarks'
import { isPhotoGone } from '../../filing/keeping/idPhotos'
import { PHOTOS_GONE } from '../../../../src/domain/keeping/keeping'

/** What items are made of: the answers in full, and the submission checked before. */
type Reviewed = {
  readonly full: Answers
  readonly before: Before | null
  readonly today: Day
  /** Keys of what the last return found right and nobody changed since. */
  readonly right: ReadonlySet<string>
}

/** Everything to tick before a decision: the printed rows, the slots asked for or filled, the signature. */
export const reviewItems = (filing: Submitted, reviewed: Reviewed): readonly ReviewItem[] => [
  ...rowItems(filing, reviewed),
  ...slotItems(filing, reviewed),
  {
    key: 'signature',
    label: SIGNATURE_LABEL,
    text: signedBy[filing.signature.by](filing.signature),
    remark: signatureRemark(filing),
    files: [
      {
        fileID: filing.signature.fileID,
        addedAt: filing.signature.signedAt,
        isNew: isNew(filing.signature.hash, reviewed.before),
        ...weaknessIn(filing, filing.signature),
      },
    ],
    change: null,
    beside: [],
    provenBy: 'signature',
    wasRight: reviewed.right.has('signature'),
  },
]

/** The keys of `reviewItems`. */
export const reviewKeys = (filing: Submitted): readonly ItemKey[] => [
  ...reviewedRows(filing),
  ...reviewedSlots(filing).map(({ key }) => `slot:${key}` as const),
  'signature' as const,
]

/** The printed rows; of a change those that it changes (J1). */
export const reviewedRows = (filing: Submitted): readonly RowKey[] =>
  isCompared(filing) ? changedRows(filing) : rowFields.map(({ key }) => key)

const reviewedSlots = (filing: Submitted) => {
  const { answers, photos } = filing
  if (isCompared(filing)) {
    const looked = reviewedInChange(filing)
    return slotsOf(answers).filter(({ key }) => looked.includes(key))
  }
  return slotsOf(answers).filter(({ key, required }) => required || (photos[key] ?? []).length > 0)
}

const signedBy: Readonly<Record<StoredSignature['by'], (signature: StoredSignature) => string>> = {
  hand: () => DECLARATION,
  paper: () => `${DECLARATION}（签在纸质表上）`,
  sealPage: ({ rowsHash }) => `${DECLARATION}（签章页，页上校验码应为 ${sealMark(rowsHash)}）`,
}

const isNew = (hash: string, before: Before | null) => before?.hashes.has(hash) === false

/** A photo as the desk sees it; without a submission before nothing is new. */
export const fileView = (
  filing: Pick<Submitted, 'unopened'>,
  photo: StoredPhoto,
  before: Before | null,
): ReviewFile => ({
  fileID: photo.fileID,
  addedAt: photo.addedAt,
  isNew: isNew(photo.hash, before),
  ...weaknessIn(filing, photo),
})

const weaknessIn = (
  filing: Pick<Submitted, 'unopened'>,
  { fileID, weakness }: Weak,
): Pick<ReviewFile, 'weakness' | 'unopened'> => ({
  ...(weakness === undefined ? {} : { weakness }),
  ...(isUnopened(filing, fileID) ? { unopened: true } : {}),
})

const countOf = (photos: readonly unknown[], brought = false) =>
  photos.length > 0 ? `${String(photos.length)} 张` : brought ? '填报人送复印件来' : '没有照片'

const slotRemark = (
  filing: Submitted,
  slot: SlotKey,
  photos: readonly StoredPhoto[],
): ReviewItem['remark'] => {
  const [lacks] = lackWords(filing, slot)
  return lacks === undefined ? weakOf(filing, photos) : { level: 'warning', text: lacks }
}

const slotItems = (filing: Submitted, { before, right }: Reviewed): readonly ReviewItem[] =>
  reviewedSlots(filing).map((slot) => {
    const all = filing.photos[slot.key] ?? []
    const photos = all.filter((photo) => !isPhotoGone(filing, { ...photo, slot: slot.key }))
    const was = before?.photos[slot.key] ?? []
    const same = all.map(({ hash }) => hash).join() === was.map(({ hash }) => hash).join()
    return {
      key: `slot:${slot.key}`,
      label: slot.label,
      text: all.length > photos.length ? PHOTOS_GONE : countOf(photos, filing.bringsCopies),
      remark: slotRemark(filing, slot.key, photos),
      files: photos.map((photo) => fileView(filing, photo, before)),
      change: before === null || same ? null : { before: countOf(was) },
      beside: [],
      provenBy: `slot:${slot.key}`,
      wasRight: right.has(`slot:${slot.key}`),
    }
  })

const rowItems = (
  filing: Submitted,
  { full, before, today, right }: Reviewed,
): readonly ReviewItem[] => {
  const changed = before === null ? [] : changes(before.answers, full)
  const looked = reviewedRows(filing)
  const rows = printedRows(hiddenAnswers(filing), shown).filter(({ key }) => looked.includes(key))
  return rows.map((row) => {
    const was = changed.find(({ key }) => key === row.key)
    const slot = provingSlot(row.key, full)
    return {
      key: row.key,
      label: fullLabel(row),
      text: row.text,
      remark: remarkOf(row.key, filing, full, today),
      files: [],
      change: was === undefined ? null : { before: was.before },
      beside: besideOf(row.key, full, before),
      provenBy: slot === null ? null : `slot:${slot}`,
      wasRight: right.has(row.key),
    }
  })
}
