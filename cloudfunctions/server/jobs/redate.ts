import { type Day, instantOf } from '../../../src/domain/dates/days'
import { account } from '../../../src/domain/messages/notices/noticeWords'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import { scopeOf } from '../../../src/domain/settings/settings'
import type { Moment } from '../app'
import { record } from '../filing/audit'
import { earliestExpiry, expiresAtOf } from '../filing/dates'
import { movedDate, movedWords, redated, remindedAnew } from '../filing/holidays/moved'
import { waitingQueues } from '../filing/holidays/preview'
import { lateFromOf } from '../filing/lead/moved'
import { leaveEntry } from '../messages/tell'
import { sumOfSwept } from '../store/eachOf'
import type { Filing } from '../store/filings/filing'
import type { Ports, Transaction } from '../store/ports'
import { SETTINGS, type SettingsRecord } from '../store/settings'
import { momentOf } from './moment'
import { type Run, sweep } from './sweep'

const ROWS = 1000
const DAY = 24 * 60 * 60 * 1000

/** So long after it was set every function reckons by a table: what they decide from then on is right by itself. */
const HEARD = 2 * 60 * 1000

type Table = { readonly from: Day; readonly at: number }

/** The first table that holds and has not moved the open dates yet; null where there is none. */
const tableToApply = ({ values, redated: last }: SettingsRecord, now: number): Table | null => {
  const tables = (scopeOf(values, 'city').values.holidays ?? []).flatMap(({ from, at }) =>
    from === null ? [] : [{ from, at }],
  )
  return (
    tables.find(
      ({ from, at }) =>
        instantOf(from) <= now &&
        at + HEARD <= now &&
        (last === undefined || from > last.from || (from === last.from && at > last.at)),
    ) ?? null
  )
}

/**
 * Moves the open dates by a table of holidays once it holds: promises and wished days, of which their owner is told in the
 * inbox, when drafts are reminded of and deleted, and when leads are late. A row that was moved counts the same again, so that a run that ended
 * early, or two at once, move none twice. The table is done once a run went through all; a row that fails is tried again for
 * a day.
 */
export const redate = async (ports: Ports, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const table = tableToApply(await ports.settings.recent(), now)
  if (table === null) return { settled: 0, failed: 0, done: true }
  const moment = await momentOf(ports, now)
  const runs = [
    ...(await Promise.all(waitingQueues.map((queue) => filingsOf(moment, table, queue, inTime)))),
    await draftsOf(moment, table, inTime),
    await lateLeadsOf(moment, table, inTime),
  ]
  const { settled, failed } = sumOfSwept(runs)
  const done = inTime()
  const isLate = now > Math.max(instantOf(table.from), table.at) + DAY
  if (done && (failed === 0 || isLate)) await markDone(ports, table)
  return { settled, failed, done }
}

/**
 * Tells the owner that a table of holidays moved a date of theirs, by the words of the timeline; no push goes with it, as it
 * asks nothing of them. `table` is the same for each try of the same.
 */
const tellOfMovedDate = (
  stores: Pick<Transaction, 'inbox'>,
  { id, applicant, answers: { accountName = '' } }: Filing,
  {
    words: { about, message },
    table,
    at,
  }: {
    readonly words: { readonly about: string; readonly message: readonly string[] }
    readonly table: string
    readonly at: number
  },
): Promise<void> =>
  leaveEntry(stores, {
    what: `redated:${table}:${id}`,
    person: applicant,
    at,
    title: about,
    text: `${account({ id, accountName })}的${about}，${message.join('，')}。`,
    page: 'filing/progress',
    filing: id,
  })

const filingsOf = (
  moment: Moment,
  table: Table,
  queue: (typeof waitingQueues)[number],
  inTime: () => boolean,
) => {
  const { ports, now, settings } = moment
  const { from } = table
  const calendar = calendarOn(settings, from)
  return sweep(
    'holidays',
    inTime,
    (after) => ports.filings.openDates(queue, after, ROWS),
    ({ id, queueAt: at }) => ({ id, at }),
    async (row) => {
      if (movedDate(row, calendar, from) === null) return false
      return ports.transaction(async (stores) => {
        const fresh = await stores.filings.get(row.id)
        const moved = fresh && movedDate(fresh, calendar, from)
        if (!moved) return false
        const who = { openid: '', name: '系统', office: fresh.office }
        const words = movedWords(moved, now)
        const entry = { name: 'redated', at: now, who, ...words } as const
        await record(ports.vault, stores, redated(fresh, moved, moment), entry)
        const told = { words, table: `${from}:${String(table.at)}`, at: now }
        await tellOfMovedDate(stores, fresh, told)
        return true
      })
    },
  )
}

/** A draft's last day is derived; what the timer finds it by is stored. */
const draftsOf = (moment: Moment, { from }: Table, inTime: () => boolean) => {
  const { ports } = moment
  return sweep(
    'holidays',
    inTime,
    (after) => ports.filings.datedDrafts(earliestExpiry(from), after, ROWS),
    ({ id, expiresAt: at }) => ({ id, at: at ?? 0 }),
    async (row) => {
      if (expiresAtOf(row, moment) === row.expiresAt) return false
      return ports.transaction(async ({ filings }) => {
        const fresh = await filings.get(row.id)
        if (fresh === null || fresh.expiresAt === null) return false
        const expiresAt = expiresAtOf(fresh, moment)
        if (expiresAt === fresh.expiresAt) return false
        await filings.put({ ...fresh, expiresAt, remindAt: remindedAnew(fresh, fresh, moment) })
        return true
      })
    },
  )
}

/** What a lead is late by is stored, so that the desk finds it on the day. */
const lateLeadsOf = (moment: Moment, { from }: Table, inTime: () => boolean) => {
  const { ports } = moment
  return sweep(
    'holidays',
    inTime,
    (after) => ports.leads.becomingLate(instantOf(from), after, ROWS),
    ({ id, lateFrom: at }) => ({ id, at }),
    async (row) => {
      if (lateFromOf(row, moment) === row.lateFrom) return false
      return ports.transaction(async ({ leads }) => {
        const fresh = await leads.get(row.id)
        if (fresh === null) return false
        const lateFrom = lateFromOf(fresh, moment)
        if (lateFrom === fresh.lateFrom) return false
        await leads.put({ ...fresh, lateFrom })
        return true
      })
    },
  )
}

const markDone = (ports: Ports, table: Table): Promise<void> =>
  ports.transaction(async ({ settings }) => {
    const stored = await settings.get(SETTINGS)
    if (stored !== null) await settings.put({ ...stored, redated: table })
  })
