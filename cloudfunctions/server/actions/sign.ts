import type { ApiInput, FilingDetail } from '../../../src/domain/api'
import { DECLARATION_VERSION } from '../../../src/domain/form'
import { Refusal } from '../../../src/domain/refusal'
import { ownFiling } from '../access'
import type { Context } from '../app'
import { bound } from '../content'
import { edit } from '../edit'
import { type Filing, working } from '../filing'
import { fullAnswers } from '../personal'
import { drawingOf } from '../png'
import { lacking, staleToOwner } from '../refusals'
import { sha256 } from '../sha256'
import { fileRefusal, uploadedBytes } from '../uploads'
import { detailOf } from '../views/detail'

/** A signature has to be printed sharply (C1). */
const WIDTH_PIXELS = 600

/**
 * Binds a drawn signature to what the caller has read: `version` is of the filing as it was shown. The server hashes
 * the stored bytes itself (C3).
 */
export const signFiling = async (
  context: Context,
  { id, version, fileID, simple }: ApiInput<'filing.sign'>,
): Promise<FilingDetail> => {
  const filing = working(await ownFiling(context, id))
  if (filing.signature?.fileID === fileID) return detailOf(context, filing)
  readyToSign(context, filing, version)
  const bytes = await uploadedBytes(context.ports, id, { fileID, place: 'signature' })
  checkDrawing(bytes)
  const signing = {
    by: 'hand' as const,
    fileID,
    hash: sha256(bytes),
    openid: context.openid,
    signedAt: context.now,
    simple,
    declarationVersion: DECLARATION_VERSION,
  }
  const saved = await edit(context, id, (fresh) => {
    readyToSign(context, fresh, version)
    return { ...fresh, signature: bound(context.ports.vault, fresh, signing) }
  })
  return detailOf(context, saved)
}

const readyToSign = ({ ports, today, now }: Context, filing: Filing, version: number): void => {
  if (filing.version !== version) throw staleToOwner(filing, now)
  const fields = lacking(fullAnswers(ports.vault, filing.id, filing), filing.photos, today)
  if (Object.keys(fields).length > 0)
    throw new Refusal('incomplete', '前五部分还没有填完，填完后再签名', fields)
}

const checkDrawing = (bytes: Buffer): void => {
  const drawing = drawingOf(bytes)
  if (drawing === null) throw fileRefusal('signature', '没有收到签名图片，请重新签名')
  if (drawing.width < WIDTH_PIXELS) throw fileRefusal('signature', '签名图片太小，请重新签名')
  if (drawing.blank) throw fileRefusal('signature', '还没有签名')
}
