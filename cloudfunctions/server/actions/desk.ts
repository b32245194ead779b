import type { ApiInput, Link, Review } from '../../../src/domain/api'
import { slotsOf } from '../../../src/domain/materials'
import { Refusal } from '../../../src/domain/refusal'
import { callingStaff, officeFiling, type Submitted } from '../access'
import type { Context } from '../app'
import { photosOf } from '../filing'
import { idNumberOf } from '../personal'
import type { Staff } from '../ports'
import { recordView } from '../record'
import { reviewOf } from '../views/review'
import { LINK_SECONDS } from './photos'

type Desk = { readonly staff: Staff; readonly filing: Submitted }

const deskFiling = async (context: Context, id: string): Promise<Desk> => {
  const staff = await callingStaff(context)
  return { staff, filing: officeFiling(await context.ports.filings.get(id), staff) }
}

/** One filing with every value but the ID number in full, which the audit notes as `opened`. */
export const openReview = async (
  context: Context,
  { id }: ApiInput<'desk.open'>,
): Promise<Review> => {
  const { staff, filing } = await deskFiling(context, id)
  await recordView(context, id, { name: 'opened', staff })
  return reviewOf(context, filing, staff)
}

/** The full ID number, a call of its own with its own entry in the audit (K2). */
export const revealIdNumber = async (
  context: Context,
  { id }: ApiInput<'desk.reveal'>,
): Promise<{ readonly text: string }> => {
  const { staff, filing } = await deskFiling(context, id)
  await recordView(context, id, { name: 'revealed', staff, about: 'ownerIdNumber' })
  return { text: idNumberOf(context.ports.vault, filing) }
}

/** A link to a photo or to the signature; the audit notes which. */
export const deskPhoto = async (
  context: Context,
  { id, fileID }: ApiInput<'desk.photo'>,
): Promise<Link> => {
  const { staff, filing } = await deskFiling(context, id)
  await recordView(context, id, { name: 'photoViewed', staff, about: labelOf(filing, fileID) })
  return context.ports.files.link(fileID, LINK_SECONDS)
}

const labelOf = (filing: Submitted, fileID: string): string => {
  if (filing.signature.fileID === fileID)
    return filing.signature.by === 'sealPage' ? '签章页' : '签名'
  const slot = photosOf(filing.photos).find((photo) => photo.fileID === fileID)?.slot
  if (slot === undefined) throw new Refusal('not-found', '没有找到这张照片')
  return slotsOf(filing.answers).find(({ key }) => key === slot)?.label ?? '其他材料'
}
