import type { ApiInput, FilingDetail } from '../../../src/domain/api'
import { DECLARATION_VERSION } from '../../../src/domain/form'
import { ownFiling } from '../access'
import type { Context } from '../app'
import { bound } from '../content'
import { edit } from '../edit'
import { type Filing, working } from '../filing'
import { imageKind } from '../images'
import { refuseWrongRows, stale } from '../refusals'
import { sha256 } from '../sha256'
import { fileRefusal, uploadedBytes } from '../uploads'
import { detailOf } from '../views/detail'

/**
 * Takes the photo of the printed, signed and stamped 签章页 in place of a hand signature (C4). It is bound to the printed
 * rows as they are now: photos may still come and go, a changed row voids it. `version` is of the filing as it was shown.
 */
export const sealFiling = async (
  context: Context,
  { id, version, fileID }: ApiInput<'filing.seal'>,
): Promise<FilingDetail> => {
  const filing = working(await ownFiling(context, id))
  if (filing.signature?.fileID === fileID) return detailOf(context, await ownFiling(context, id))
  readyToSeal(context, filing, version)
  const bytes = await uploadedBytes(context.ports, id, { fileID, place: 'signature' })
  // It is printed as a page of the form, and a PDF holds no WebP.
  if (imageKind(bytes) === null || imageKind(bytes) === 'webp')
    throw fileRefusal('signature', '签章页只能上传 JPG 或 PNG 照片')
  const sealing = {
    by: 'sealPage' as const,
    fileID,
    hash: sha256(bytes),
    openid: context.openid,
    signedAt: context.now,
    simple: false,
    declarationVersion: DECLARATION_VERSION,
  }
  const saved = await edit(context, id, (fresh) => {
    readyToSeal(context, fresh, version)
    return { ...fresh, signature: bound(context.ports.vault, fresh, sealing) }
  })
  return detailOf(context, saved)
}

const readyToSeal = ({ ports, today, now }: Context, filing: Filing, version: number): void => {
  if (filing.version !== version) throw stale(filing, now)
  refuseWrongRows(ports.vault, filing, today)
}
