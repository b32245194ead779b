import { Refusal } from '../../../src/domain/api/refusal'
import type { LeadMoveName } from '../../../src/domain/leads/leadMoves'
import { PHOTO_BYTES } from '../../../src/domain/form/materials'
import type { Context } from '../app'
import type { StoredPhoto } from '../store/filings/filing'
import { filesOfLead } from '../files/held'
import { photoOf } from '../files/picture'
import { newTicket, takenOnce, ticketOf, uploadedBytes } from '../files/tickets'
import { keptPhoto } from '../files/uploads'
import type { Lead } from '../store/supervision/leads'
import { type LeadMover, moveLead, refuseLeadMove } from './moving'

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

type LeadPhoto = {
  readonly id: string
  readonly fileID: string
  /** The move that takes it, and what its event says. */
  readonly move: LeadMoveName
  readonly about: string
  /** Refuses where it would not fit. */
  readonly refuse: (lead: Lead) => void
  readonly put: (lead: Lead, photo: StoredPhoto) => Pick<Lead, 'urges'>
}

/**
 * Takes a photo that came by a ticket for a lead, hashed as it came (I2); the same upload again answers the lead. Refuses as
 * the move and `refuse` do before a byte is read, and with `file` what came without the caller's ticket for it, is missing,
 * too large or no picture.
 */
export const takeLeadPhoto = async (
  context: Context,
  mover: LeadMover,
  { id, fileID, move, about, refuse, put }: LeadPhoto,
): Promise<Lead> => {
  const { ports } = context
  const read = async () => mover.open(await ports.leads.get(id))
  const [lead, ticket] = await Promise.all([read(), ticketOf(context, id, fileID)])
  if (holds(lead, fileID)) return lead
  refuseLeadMove(context, mover, move, lead)
  refuse(lead)
  const store = (photo: StoredPhoto) =>
    moveLead(context, mover, {
      of: id,
      move,
      isDone: (fresh) => holds(fresh, fileID),
      making: (fresh) => {
        refuse(fresh)
        return { about, set: put(fresh, photo) }
      },
    })
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
