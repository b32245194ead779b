import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Context } from '../../app'
import { bound } from '../../filing/signing'
import { edit } from '../../filing/edit'
import type { Filing } from '../../filing/filing'
import { fileRefusal, imageKind, pngArea } from '../../files/images'
import { openedBy } from '../../filing/correction'
import { refuseWrongRows, staleToOwner } from '../../filing/refusals'
import { takeUpload } from '../../files/uploads'
import { detailAfter } from '../../views/detail'
import { signingOf } from './sign'

/** Pixels. A PNG is unpacked whole to be printed: 12 million of them take 140 MB, a fourth of what the function has. */
const LARGEST_PNG = 16_000_000

/**
 * Takes the photo of the printed, signed and stamped 签章页 in place of a hand signature (C4). It is bound to the printed
 * rows as they are now: photos may still come and go, a changed row voids it. `version` is of the filing as it was shown.
 */
export const sealFiling = async (
  context: Context,
  { id, version, fileID }: ApiInput<'filing.seal'>,
): Promise<FilingDetail> => {
  const saving = takeUpload(
    context,
    { id, fileID, place: 'signature' },
    {
      holds: ({ signature }) => signature?.source === fileID,
      before: (present, stored) => {
        readyToSeal(context, { present, stored }, version)
      },
      kind: (bytes) => {
        const kind = imageKind(bytes)
        // It is printed as a page of the form, and a PDF holds no WebP.
        if (kind === null || kind === 'webp')
          throw fileRefusal('signature', '签章页只能上传 JPG 或 PNG 照片')
        if (kind === 'png' && pngArea(bytes) > LARGEST_PNG)
          throw fileRefusal('signature', '照片太大，请拍照后上传')
        return kind
      },
      store: (kept, filing) => {
        const change = (fresh: Filing, stored: Filing): Filing => {
          readyToSeal(context, { present: fresh, stored }, version)
          const sealing = { ...signingOf(context, kept), by: 'sealPage' as const, simple: false }
          return { ...fresh, signature: bound(context.ports.vault, fresh, sealing) }
        }
        return edit(context, id, change, filing)
      },
    },
  )
  return detailAfter(context, id, saving)
}

const readyToSeal = (
  { ports, today, now }: Context,
  { present, stored }: { readonly present: Filing; readonly stored: Filing },
  version: number,
): void => {
  if (present.version !== version) throw staleToOwner(present, now)
  refuseWrongRows(ports.vault, present, today, openedBy(stored, present))
}
