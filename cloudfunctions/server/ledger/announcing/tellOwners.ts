import { dayOf } from '../../../../src/domain/dates/days'
import { announcementEntry } from '../../../../src/domain/ledger/announcement'
import { workerOf } from '../../filing/staff/atWork'
import type { OwnerFiling } from '../../store/filings/listed'
import { entryId, leaveEntry } from '../../messages/tell'
import type { StoredAnnouncement } from '../../store/ledger'
import type { Ports } from '../../store/ports'
import type { PageEnd } from '../../store/pages'
import { announcedWhat, mayAnnounce } from './announce'
import { ownersBehind, placeIn } from './owners'

/** Filings of one transaction. */
const AT_ONCE = 20

/**
 * Goes on with an announcement until the instant `until`: each owner gets one entry, however many filings of theirs are on the
 * list, and whoever else goes on with it meanwhile. How far it is stands in the transaction of the entries, so that a run that
 * dies leaves nobody out. It ends when who began it may not tell any more. No push goes with it: one that a person allowed is
 * kept for what becomes of their filing.
 */
export const tellOwners = async (
  ports: Ports,
  begun: StoredAnnouncement,
  until: number,
): Promise<boolean> => {
  let row: StoredAnnouncement | null = begun
  while (row?.state === 'running' && ports.clock() < until) {
    const { rows, next } = await ownersBehind(ports, row.slice, row.after)
    if (rows.length === 0) row = await toldSome(ports, row, [], next)
    for (let from = 0; from < rows.length && row?.state === 'running'; from += AT_ONCE) {
      if (ports.clock() >= until) return false
      const some = rows.slice(from, from + AT_ONCE)
      const last = some.at(-1)
      const isLast = from + AT_ONCE >= rows.length
      const end = isLast || last === undefined ? next : placeIn(row.slice, last)
      row = await toldSome(ports, row, some, end)
    }
  }
  return row?.state === 'done'
}

/** Tells the owners of some filings and notes where it goes on, null at the end; answers the row as it is then. */
const toldSome = (
  ports: Ports,
  before: StoredAnnouncement,
  filings: readonly OwnerFiling[],
  end: PageEnd | null,
): Promise<StoredAnnouncement | null> =>
  ports.transaction(async (stores) => {
    const row = await stores.announcements.get(before.id)
    // Somebody stopped it, or went on with it meanwhile: then it goes on from there.
    if (row?.state !== 'running' || row.after?.id !== before.after?.id) return row
    const now = ports.clock()
    const staff = await workerOf(stores.staff, row.openid, dayOf(now))
    if (!mayAnnounce(staff, row.office)) {
      const stopped = { ...row, state: 'stopped' } as const
      await stores.announcements.put(stopped)
      return stopped
    }
    const what = announcedWhat(row.id)
    const entry = announcementEntry(row.office, row.text)
    let { told } = row
    const owned = filings.filter(({ applicant }) => applicant !== '')
    const first = new Map([...owned].reverse().map(({ id, applicant }) => [applicant, id]))
    for (const [person, filing] of first) {
      if ((await stores.inbox.get(entryId(what, person))) !== null) continue
      await leaveEntry(stores, { what, person, at: now, page: 'filing/progress', filing, ...entry })
      told += 1
    }
    const state = end === null ? 'done' : 'running'
    const next = { ...row, told, after: end ?? row.after, state, touchedAt: now } as const
    await stores.announcements.put(next)
    return next
  })
