import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Context } from '../../app'
import { bound } from '../../filing/signature/signing'
import { edit } from '../../filing/edit'
import type { Filing } from '../../store/filings/filing'
import { photoOf } from '../../files/picture'
import { openedBy } from '../../filing/correction'
import { refuseWrongRows, staleToOwner } from '../../filing/refusals'
import { takeUpload } from '../../files/uploads'
import { detailOf } from '../../views/detail'
import { signingOf } from './sign'

/**
 * Takes the scan of a form that was signed on paper from who keys it (D8), from everybody else the photo of the printed, signed and stamped 签章页 in place of a hand signature (C4). It is bound to the printed
 * rows as they are now: photos may still come and go, a changed row voids it. `version` is of the filing as it was shown.
 */
export const sealFiling = async (
  context: Context,
  { id, version, fileID, weakness }: ApiInput<'filing.seal'>,
): Promise<FilingDetail> => {
  const filing = await takeUpload(
    context,
    { id, fileID, place: 'signature' },
    {
      holds: ({ signature }) => signature?.source === fileID,
      before: (present, stored) => {
        readyToSeal(context, { present, stored }, version)
      },
      read: (bytes) => photoOf(bytes, 'signature'),
      store: (kept, filing) => {
        const change = (fresh: Filing, stored: Filing): Filing => {
          readyToSeal(context, { present: fresh, stored }, version)
          const sealing = {
            ...signingOf(context, kept),
            by: context.clerk ? ('paper' as const) : ('sealPage' as const),
            simple: false,
            ...(weakness === undefined ? {} : { weakness }),
          }
          return { ...fresh, signature: bound(context.ports.vault, fresh, sealing) }
        }
        return edit(context, id, change, filing)
      },
    },
  )
  return detailOf(context, filing)
}

const readyToSeal = (
  { ports, today, now, clerk }: Context,
  { present, stored }: { readonly present: Filing; readonly stored: Filing },
  version: number,
): void => {
  // The form was signed before anybody keyed it.
  if (clerk) return
  if (present.version !== version) throw staleToOwner(present, now)
  refuseWrongRows(ports.vault, present, today, openedBy(stored, present))
}
