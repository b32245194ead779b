import type { ApiInput } from '../../../../src/domain/api/api'
import type { DeskPicture } from '../../../../src/domain/api/review/items'
import { Refusal } from '../../../../src/domain/api/refusal'
import { slotsOf } from '../../../../src/domain/form/materials'
import type { Context } from '../../app'
import { isUnchanged } from '../../files/kept'
import {
  actorOf,
  callingStaff,
  officeFiling,
  officeReader,
  situationOf,
  type Submitted,
} from '../../filing/access'
import { record, recordView } from '../../filing/audit'
import { photosOf, type StoredPhoto, type StoredSignature } from '../../filing/filing'
import { handedInProofs } from '../../filing/proof/places'
import { refuseUnless } from '../../filing/refusals'
import { quartersOf, withQuarters } from '../../files/turned'
import { linkTo } from '../filing/photos'

/** A link to a photo or to the signature; the audit notes which. */
export const deskPhoto = async (
  context: Context,
  { id, fileID }: ApiInput<'desk.photo'>,
): Promise<DeskPicture> => {
  const [staff, read] = await Promise.all([callingStaff(context), context.ports.filings.get(id)])
  const { about, stored } = pictureOf(officeFiling(read, staff), fileID)
  if (!(await isUnchanged(context.ports, stored)))
    throw new Refusal('file', '这张照片与提交时不同或已被删除，请退回补正这一项')
  const seen = await recordView(context, id, officeReader(staff), {
    name: 'photoViewed',
    staff,
    about,
  })
  return { ...(await linkTo(context, stored)), quarters: quartersOf(seen, fileID) }
}

/** Keeps how far a picture of the filing under review is turned; it makes nobody's decision stale. */
export const turnPhoto = async (
  context: Context,
  { id, fileID, quarters }: ApiInput<'desk.turn'>,
): Promise<null> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  await ports.transaction(async (stores) => {
    const filing = officeFiling(await stores.filings.get(id), staff)
    refuseUnless('register', filing, situationOf(filing, openid, staff, now), now)
    const { about } = pictureOf(filing, fileID)
    if (quartersOf(filing, fileID) === quarters) return
    const turned = withQuarters(filing, fileID, quarters)
    const entry = { name: 'photoTurned', about, at: now, who: actorOf(openid, staff) } as const
    await record(ports.vault, stores, turned, entry)
  })
  return null
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
