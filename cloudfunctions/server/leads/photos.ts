import { Refusal } from '../../../src/domain/api/refusal'
import { PHOTO_BYTES } from '../../../src/domain/form/materials'
import type { Context } from '../app'
import type { StoredPhoto } from '../filing/filing'
import { filesOfLead } from '../files/held'
import { photoOf } from '../files/picture'
import { newTicket, takenOnce, ticketOf, uploadedBytes } from '../files/tickets'
import { keptPhoto } from '../files/uploads'
import type { Lead } from '../store/supervision/leads'
import type { LeadMover } from './moving'

/** Photos that one urge holds at most, of each side. */
export const PHOTOS_AN_URGE = 9

const sentences = {
  ticket: '这张照片不是为这条线索上传的，请重新上传',
  missing: '没有收到这张照片，请重新上传',
  size: '照片太大，请压缩后再上传',
} as const

const refused = (of: keyof typeof sentences) => new Refusal('file', sentences[of])

/** Where the caller may upload a photo for a lead of theirs. Refuses as the mover's `open` does, and with `limit`. */
export const leadTicket = (
  context: Context,
  { open }: Pick<LeadMover, 'open'>,
  { id, extension }: { readonly id: string; readonly extension: 'jpg' | 'png' },
): Promise<{ readonly path: string }> =>
  context.ports.transaction(async (stores) => {
    open(await stores.leads.get(id))
    const { path } = await newTicket(context, stores, id, extension)
    return { path }
  })

const holds = ({ urges }: Lead, source: string): boolean =>
  urges.some(({ evidence, photos }) =>
    [...evidence, ...photos].some((each) => each.source === source),
  )

/**
 * Takes a photo that came by a ticket for a lead, hashed as it came (I2); the same upload again answers the lead. Refuses
 * with `file` what came without the caller's ticket for it, is missing, too large or no picture.
 */
export const takeLeadPhoto = async (
  context: Context,
  { open }: Pick<LeadMover, 'open'>,
  { id, fileID }: { readonly id: string; readonly fileID: string },
  store: (photo: StoredPhoto) => Promise<Lead>,
): Promise<Lead> => {
  const { ports } = context
  const read = async () => open(await ports.leads.get(id))
  const [lead, ticket] = await Promise.all([read(), ticketOf(context, id, fileID)])
  if (holds(lead, fileID)) return lead
  const take = async () => {
    if (ticket === null) throw refused('ticket')
    const bytes = await uploadedBytes(context, ticket, {
      most: PHOTO_BYTES,
      missing: refused('missing'),
      tooLarge: refused('size'),
    })
    const picture = await photoOf(bytes, 'evidence')
    return keptPhoto(context, { holder: lead, fileID, picture }, store, filesOfLead)
  }
  return takenOnce(ports, ticket, take, async () => {
    const fresh = await read()
    return holds(fresh, fileID) ? fresh : null
  })
}
