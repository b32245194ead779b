import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { callResults } from '../../../../src/domain/messages/notes'
import type { Context } from '../../app'
import { callingStaff, officeReader, readerOf } from '../../filing/access'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { nobodyReads } from '../../filing/reached/readers'
import { record, recordView, trailOf } from '../../filing/audit'
import type { TrailEntry } from '../../store/events'
import { refusePersonalNumbers } from '../../filing/refusals'
import { noteCall } from '../../messages/calls'
import { idNumberOf } from '../../secrets/personal'
import { reviewOf } from '../../views/review/review'

/** One filing with every value but the ID number in full, which the audit notes as `opened`. */
export const openReview = async (
  context: Context,
  { id }: ApiInput<'desk.open'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  const filing = await recordView(context, id, officeReader(staff), { name: 'opened', staff })
  const [review, unread] = await Promise.all([
    reviewOf(context, filing, staff),
    staff.city ? nobodyReads(context, filing) : false,
  ])
  return { ...review, ...(unread && { nobodyReads: true }) }
}

/** A tap sent twice, or again after a lost answer, comes within so many milliseconds. */
const AGAIN = 60_000

/** By whom, what: of two entries that say the same, the second is none. */
const said = ({ name, about, who, message = [] }: Said): string =>
  JSON.stringify([name, about, who.openid, message])

type Said = Pick<TrailEntry, 'name' | 'about' | 'who' | 'message'>

/** Writes a note for colleagues into the timeline of a filing of the office. It makes nobody's decision stale. */
export const writeNote = async (
  context: Context,
  { id, note: { text, called } }: ApiInput<'desk.note'>,
): Promise<Review> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers({ note: text })
  const read = officeReader(staff)
  const noted = await ports.transaction(async (stores) => {
    const filing = read(await stores.filings.get(id))
    const trail = await trailOf(ports, filing)
    const entry = {
      name: called === null ? 'noted' : 'called',
      about: called === null ? '' : callResults[called],
      at: now,
      who: readerOf(openid, staff, filing),
      ...(text === '' ? {} : { message: [text] }),
    } as const
    if (trail.some((one) => now - one.at < AGAIN && said(one) === said(entry))) return filing
    if (called !== null)
      await noteCall(stores, filing.id, { at: now, by: staff.name, result: called })
    return record(ports.vault, stores, filing, entry)
  })
  return reviewOf(context, read(noted), staff)
}

/** The full ID number or a phone, a call of its own with its own entry in the audit (K2). */
export const revealValue = async (
  context: Context,
  { id, key }: ApiInput<'desk.reveal'>,
): Promise<{ readonly text: string }> => {
  const staff = await callingStaff(context)
  refuseOffComputers(context, staff)
  const view = { name: 'revealed', staff, about: key } as const
  const filing = await recordView(context, id, officeReader(staff), view)
  const { vault } = context.ports
  return { text: key === 'ownerIdNumber' ? idNumberOf(vault, filing) : (filing.answers[key] ?? '') }
}
