import { Refusal } from '../../../src/domain/api/refusal'
import { slotsOf } from '../../../src/domain/form/materials'
import { PHOTOS_GONE } from '../../../src/domain/keeping/keeping'
import {
  type Filing,
  photosOf,
  type StoredPhoto,
  type StoredSignature,
  type Submitted,
} from '../store/filings/filing'
import { isPhotoGone, therePhotos } from '../filing/keeping/idPhotos'
import { handedInProofs } from '../filing/proof/places'

/** A picture that staff may see, and what the audit calls it: the slot, without the name of the person on the card. */
export type Reviewed = { readonly about: string; readonly stored: StoredPhoto | StoredSignature }

/** What the audit calls a photo of proof. */
const proofWords = { takeover: '接管的证明材料', cancel: '注销备案的证明材料' } as const

const signedWords: Readonly<Record<StoredSignature['by'], string>> = {
  hand: '签名',
  sealPage: '签章页',
  paper: '纸质表',
}

/** Every picture of a submitted filing that its office checks. */
export const reviewedPictures = (filing: Submitted): readonly Reviewed[] => {
  const { answers, signature, takeovers = [] } = filing
  const slots = slotsOf({ subjectKind: answers.subjectKind ?? '' })
  const slotName = (slot: string) => slots.find(({ key }) => key === slot)?.label ?? '其他材料'
  return [
    ...therePhotos(filing).map((stored) => ({ about: slotName(stored.slot), stored })),
    { about: signedWords[signature.by], stored: signature },
    ...takeovers
      .flatMap((each) => each.photos)
      .map((stored) => ({ about: proofWords.takeover, stored })),
    ...handedInProofs(filing).map((stored) => ({ about: proofWords.cancel, stored })),
  ]
}

/** Refuses with `gone` a photo of an ID paper whose period is over. */
export const refuseGone = (filing: Filing, fileID: string): void => {
  const photo = photosOf(filing.photos).find((each) => each.fileID === fileID)
  if (photo !== undefined && isPhotoGone(filing, photo)) throw new Refusal('gone', PHOTOS_GONE)
}

/** One of them. Refuses with `not-found`, or `gone`. */
export const reviewedPicture = (filing: Submitted, fileID: string): Reviewed => {
  refuseGone(filing, fileID)
  const found = reviewedPictures(filing).find(({ stored }) => stored.fileID === fileID)
  if (found === undefined) throw new Refusal('not-found', '没有找到这张照片')
  return found
}
