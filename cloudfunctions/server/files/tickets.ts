import type { ApiInput } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import { isProof, proofs } from '../../../src/domain/moves/proofs'
import type { Context } from '../app'
import { ownedBy, situationOf } from '../filing/access'
import { isCounter } from '../filing/facts'
import { countUse, refuseBeyond } from '../filing/allowed/dayLimits'
import { neededForFile, personOf, refuseWithout } from '../filing/consents'
import { working } from '../store/filings/filing'
import { refuseUnless } from '../filing/refusals'
import { logError } from '../secrets/log'
import type { Ticket } from '../store/collections'
import type { Ports, Transaction } from '../store/ports'

/** How long an upload waits to be taken. */
export const TICKET_DAYS = 7

/**
 * Lets the caller upload one file for an own filing that may take it now, and writes down where before it comes. What a
 * person may upload in a day is counted here, in the same transaction. Refuses with `not-found`, `not-allowed`, `limit`, or
 * `no-consent` before anything leaves the phone that nobody agreed to.
 */
export const issueTicket = (
  { ports, openid, now }: Context,
  { id: filing, place, extension }: ApiInput<'filing.ticket'>,
): Promise<Ticket> =>
  ports.transaction(async (stores) => {
    const own = ownedBy(openid, await stores.filings.get(filing))
    const by = isProof(place) ? proofs[place].move : 'save'
    refuseUnless(by, own, situationOf(own, openid, null, now), now)
    const reading = { vault: ports.vault, stores }
    const person = await personOf(stores, openid)
    await refuseWithout(reading, person, neededForFile(place), working(own).answers)
    return newTicket({ ports, openid, now }, stores, filing, extension)
  })

/** A ticket for who may upload, counted into their day. Refuses with `limit`. */
export const newTicket = async (
  { ports, openid, now }: Pick<Context, 'ports' | 'openid' | 'now'>,
  stores: Transaction,
  filing: Ticket['filing'],
  extension: ApiInput<'filing.ticket'>['extension'] | 'xlsx',
): Promise<Ticket> => {
  await countUse(stores, { openid, now }, [{ of: filing === null ? 'sheet' : 'ticket' }])
  const id = ports.newId()
  const ticket = { id, openid, filing, path: `uploads/${id}.${extension}`, at: now }
  await stores.tickets.add(ticket)
  return ticket
}

/**
 * As `issueTicket`, for a table of many accounts. Refuses with `limit` too when no import is left for today, before
 * somebody sends a table in vain.
 */
export const issueSheetTicket = ({ ports, openid, now }: Context): Promise<Ticket> =>
  ports.transaction(async (stores) => {
    const person = await personOf(stores, openid)
    const needed = { filing: true, idData: [] }
    await refuseWithout({ vault: ports.vault, stores }, person, needed, {})
    await refuseBeyond(stores, { openid, now }, [{ of: 'import' }])
    return newTicket({ ports, openid, now }, stores, null, 'xlsx')
  })

/** The id of the ticket that an upload came by; null for a file that is none. */
export const ticketIdOf = (fileID: string): string | null =>
  /\/uploads\/([0-9a-f-]{36})\.(?:jpg|png|xlsx)$/.exec(fileID)?.[1] ?? null

/** What one counter keys another one may go on with (D5): whose filing it is was asked before. */
const isSame = (one: string, other: string): boolean =>
  one === other || (isCounter(one) && isCounter(other))

/** The ticket of an upload; null when the caller has none for this very file and filing, or table. */
export const ticketOf = async (
  { ports, openid }: Context,
  filing: Ticket['filing'],
  fileID: string,
): Promise<Ticket | null> => {
  const id = ticketIdOf(fileID)
  const ticket = id === null ? null : await ports.tickets.get(id)
  const isTheirs =
    ticket !== null &&
    isSame(ticket.openid, openid) &&
    ticket.filing === filing &&
    ports.files.idOf(ticket.path) === fileID
  return isTheirs ? ticket : null
}

/**
 * Counts what an upload weighs into its person's day, once however often it is sent, and whatever becomes of it. Refuses
 * with `limit`.
 */
const countBytes = (context: Context, { id }: Ticket, amount: number): Promise<void> =>
  context.ports.transaction(async (stores) => {
    const ticket = await stores.tickets.get(id)
    if (ticket === null || ticket.counted === true) return
    await countUse(stores, context, [{ of: 'uploadedBytes', amount }])
    await stores.tickets.put({ ...ticket, counted: true })
  })

/** The bytes of an upload, counted into its person's day. Refuses as told what did not come or weighs more than `most`. */
export const uploadedBytes = async (
  context: Context,
  ticket: Ticket,
  { most, missing, tooLarge }: { most: number; missing: Refusal; tooLarge: Refusal },
): Promise<Buffer> => {
  const { files } = context.ports
  const bytes = await files.read(files.idOf(ticket.path))
  if (bytes === null) throw missing
  await countBytes(context, ticket, bytes.length)
  if (bytes.length > most) throw tooLarge
  return bytes
}

/**
 * Makes of an upload what it is for, once: `already` answers what another call made of the same one. The upload is deleted
 * with its ticket, also when it is refused, unless the client may send the same call again.
 */
export const takenOnce = async <Taken>(
  ports: Ports,
  ticket: Ticket | null,
  take: () => Promise<Taken>,
  already: () => Promise<Taken | null>,
): Promise<Taken> => {
  try {
    const taken = await take()
    if (ticket !== null) await useUp(ports, ticket)
    return taken
  } catch (error) {
    // When the same upload is sent twice at once, the other call may have been faster.
    const meanwhile = await already()
    if (meanwhile !== null) return meanwhile
    if (ticket !== null && isFinal(error)) await useUp(ports, ticket)
    throw error
  }
}

/** After `busy` and `stale` the client calls again with the same upload, so the upload has to stay. */
export const isFinal = (error: unknown): boolean =>
  error instanceof Refusal && error.code !== 'busy' && error.code !== 'stale'

/** Deletes the upload, then its ticket. Answers false when the store failed: the timer tries again in time. */
export const useUp = async (
  ports: Ports,
  { id, path }: Pick<Ticket, 'id' | 'path'>,
): Promise<boolean> => {
  try {
    await ports.files.remove([ports.files.idOf(path)])
    await ports.tickets.remove(id)
    return true
  } catch (error) {
    logError('ticket', { id }, error)
    return false
  }
}
