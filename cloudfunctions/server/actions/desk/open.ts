import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import type { PictureLink } from '../../../../src/domain/api/filing'
import { slotsOf } from '../../../../src/domain/form/materials'
import { Refusal } from '../../../../src/domain/api/refusal'
import { callingStaff, officeFiling, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { type Filing, photosOf, type StoredPhoto, type StoredSignature } from '../../filing/filing'
import { handedInProofs } from '../../filing/proof/places'
import { idNumberOf } from '../../secrets/personal'
import type { Staff } from '../../store/staff'
import { recordView } from '../../filing/audit'
import { isUnchanged } from '../../files/kept'
import { reviewOf } from '../../views/review'
import { linkTo } from '../filing/photos'

const officeReader =
  (staff: Staff) =>
  (stored: Filing | null): Submitted =>
    officeFiling(stored, staff)

/** One filing with every value but the ID number in full, which the audit notes as `opened`. */
export const openReview = async (
  context: Context,
  { id }: ApiInput<'desk.open'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  const filing = await recordView(context, id, officeReader(staff), { name: 'opened', staff })
  return reviewOf(context, filing, staff)
}

/** The full ID number, a call of its own with its own entry in the audit (K2). */
export const revealIdNumber = async (
  context: Context,
  { id }: ApiInput<'desk.reveal'>,
): Promise<{ readonly text: string }> => {
  const staff = await callingStaff(context)
  const view = { name: 'revealed', staff, about: 'ownerIdNumber' } as const
  const filing = await recordView(context, id, officeReader(staff), view)
  return { text: idNumberOf(context.ports.vault, filing) }
}

/** A link to a photo or to the signature; the audit notes which. */
export const deskPhoto = async (
  context: Context,
  { id, fileID }: ApiInput<'desk.photo'>,
): Promise<PictureLink> => {
  const [staff, read] = await Promise.all([callingStaff(context), context.ports.filings.get(id)])
  const { about, stored } = pictureOf(officeFiling(read, staff), fileID)
  if (!(await isUnchanged(context.ports, stored)))
    throw new Refusal('file', '这张照片与提交时不同或已被删除，请退回补正这一项')
  await recordView(context, id, officeReader(staff), { name: 'photoViewed', staff, about })
  return linkTo(context, stored)
}

/** What the audit calls a photo of proof. */
const proofOf = { takeover: '接管的证明材料', cancel: '注销备案的证明材料' } as const

type Picture = { readonly about: string; readonly stored: StoredPhoto | StoredSignature }

/** A picture of the filing and what the audit calls it: the slot, without the name of the person on the card. */
const pictureOf = (filing: Submitted, fileID: string): Picture => {
  const { answers, photos, signature, takeovers = [] } = filing
  const isIt = (each: StoredPhoto) => each.fileID === fileID
  if (signature.fileID === fileID)
    return { about: signature.by === 'sealPage' ? '签章页' : '签名', stored: signature }
  const asked = takeovers.flatMap((each) => each.photos).find(isIt)
  if (asked !== undefined) return { about: proofOf.takeover, stored: asked }
  const proof = handedInProofs(filing).find(isIt)
  if (proof !== undefined) return { about: proofOf.cancel, stored: proof }
  const stored = photosOf(photos).find((photo) => photo.fileID === fileID)
  if (stored === undefined) throw new Refusal('not-found', '没有找到这张照片')
  const slots = slotsOf({ subjectKind: answers.subjectKind ?? '' })
  return { about: slots.find(({ key }) => key === stored.slot)?.label ?? '其他材料', stored }
}
