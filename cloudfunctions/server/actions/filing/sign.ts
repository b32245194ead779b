import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { DECLARATION_VERSION } from '../../../../src/domain/form/form'
import { FORM_VERSION } from '../../../../src/domain/form/versions'
import { type InkFinding, inkFinding } from '../../../../src/domain/photos/ink'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { lackingIn } from '../../filing/allowed/complete'
import { mayBringCopies } from '../../filing/allowed/brings'
import { bound } from '../../filing/signature/signing'
import { edit } from '../../filing/edit'
import type { Filing, StoredPhoto, StoredSignature } from '../../store/filings/filing'
import { type Drawing, drawingOf } from '../../files/drawing'
import { staleToOwner } from '../../filing/refusals'
import { fileRefusal, type Picture } from '../../files/picture'
import { takeUpload } from '../../files/uploads'
import { detailOf } from '../../views/detail'

/** A signature has to be printed sharply (C1). */
const WIDTH_PIXELS = 600

/**
 * Binds a drawn signature to what the caller has read: `version` is of the filing as it was shown. The server hashes
 * the stored bytes itself (C3).
 */
export const signFiling = async (
  context: Context,
  { id, version, fileID }: ApiInput<'filing.sign'>,
): Promise<FilingDetail> => {
  const signature = readSignature()
  const filing = await takeUpload(
    context,
    { id, fileID, place: 'signature' },
    {
      holds: ({ signature }) => signature?.source === fileID,
      before: (present, stored) => {
        readyToSign(context, { present, stored }, version)
      },
      read: signature.read,
      store: (kept, filing) => {
        const change = (fresh: Filing, stored: Filing): Filing => {
          readyToSign(context, { present: fresh, stored }, version)
          const signing = {
            ...signingOf(context, kept),
            by: 'hand' as const,
            simple: signature.isSimple(),
          }
          return { ...fresh, signature: bound(context.ports.vault, fresh, signing) }
        }
        return edit(context, id, change, filing)
      },
    },
  )
  return detailOf(context, filing)
}

/** Reads an uploaded signature, and knows afterwards whether hardly anything was drawn. */
export const readSignature = () => {
  let simple = false
  return {
    read: async (bytes: Buffer): Promise<Picture> => {
      const { picture, ink } = await signatureOf(bytes)
      simple = inkFinding(ink) === 'simple'
      return picture
    },
    isSimple: () => simple,
  }
}

/** What every signature keeps of its image, its signer and its time. */
export const signingOf = (
  { openid, now }: Context,
  { fileID, source, hash, key, orientation }: StoredPhoto,
): Omit<StoredSignature, 'by' | 'simple' | 'rowsHash' | 'contentHash'> => ({
  fileID,
  source,
  hash,
  key,
  ...(orientation === undefined ? {} : { orientation }),
  openid,
  signedAt: now,
  declarationVersion: DECLARATION_VERSION,
  formVersion: FORM_VERSION,
})

const readyToSign = (
  { ports, settings, today, now }: Context,
  { present, stored }: { readonly present: Filing; readonly stored: Filing },
  version: number,
): void => {
  if (present.version !== version) throw staleToOwner(present, now)
  const brings = mayBringCopies({ settings, today }, present)
  const fields = lackingIn(ports.vault, { stored, present, brings }, today)
  if (Object.keys(fields).length > 0)
    throw new Refusal('incomplete', '前五部分还没有填完，填完后再签名', fields)
}

const found: Readonly<Partial<Record<InkFinding, string>>> = {
  none: '还没有签名',
  filled: '这张图片不是手写的签名，请重新签名',
}

const signatureOf = async (bytes: Buffer): Promise<Drawing> => {
  const drawing = await drawingOf(bytes)
  if (drawing === null) throw fileRefusal('signature', '没有收到签名图片，请重新签名')
  if (drawing.picture.width < WIDTH_PIXELS)
    throw fileRefusal('signature', '签名图片太小，请重新签名')
  const wrong = found[inkFinding(drawing.ink)]
  if (wrong !== undefined) throw fileRefusal('signature', wrong)
  return drawing
}
