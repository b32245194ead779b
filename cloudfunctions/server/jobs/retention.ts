import { keptKinds, keptSettings } from '../../../src/domain/keeping/keeping'
import { EXPORT_KEPT } from '../../../src/domain/ledger/export'
import { valueOn } from '../../../src/domain/settings/settings'
import { emptiedLater } from '../files/kept'
import { TICKET_DAYS, useUp } from '../files/tickets'
import { discardExpired } from '../filing/draft'
import { eraseFiling } from '../filing/keeping/erase'
import { eraseIdPhotos } from '../filing/keeping/erasePhotos'
import { dropProofs } from '../filing/proof/drop'
import { removeImport } from '../imports/kept'
import { exportPaths } from '../ledger/exports'
import { passing } from '../store/collections'
import type { Ports } from '../store/ports'
import { removeTable } from '../tables/kept'
import { momentOf } from './moment'
import { sweep } from './sweep'
import { sumOfSwept, type Swept } from '../store/eachOf'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Most files are deleted by the call itself; for the rest the timer waits as long as a link to them may work. */
const LEFT_BEHIND = 10 * MINUTE
const ROWS = 50
/** As they are looked for once an hour, none of them is older than 24 hours. */
const PAPERS_KEPT = DAY - HOUR

/** In the first ten minutes of each hour: at every run it would be most of what a timer with nothing to do asks. */
const isTidyingTime = (now: number): boolean => now % HOUR < 10 * MINUTE

/** How many of each were deleted and how many failed; `done` is false when the time was up before the end. */
export type Retention = Swept & {
  readonly drafts: number
  readonly papers: number
  readonly discards: number
  readonly uploads: number
  readonly imports: number
  readonly exports: number
  readonly filings: number
  readonly passed: number
  readonly done: boolean
}

/**
 * Deletes drafts past their last day (B4), exports older than 24 hours, files that calls left behind and proof that nobody
 * handed in; in the first ten minutes of each hour papers older than 23 hours, uploads that nobody took, and by the periods
 * that the city has set tables that were read, filings that ended and outdated rows (K6).
 * A file goes before its row, so that a run that dies forgets nothing. Stops at the instant `until`.
 */
export const retention = async (ports: Ports, until: number): Promise<Retention> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const tidying = () => isTidyingTime(now) && inTime()
  const moment = await momentOf(ports, now)
  const days = (name: 'messagesKept' | 'requestsKept' | 'tablesKept') =>
    valueOn(moment.settings, 'city', name, moment.today) * DAY
  const drafts = await sweep(
    'drafts',
    inTime,
    (after) => ports.filings.toExpire(now + 1, after, ROWS),
    (place) => place,
    ({ id }) => discardExpired(moment, id),
  )
  const papers = await sweep(
    'papers',
    tidying,
    (after) => ports.papers.before({ until: now - PAPERS_KEPT }, after, ROWS),
    ({ id, madeAt }) => ({ id, at: madeAt }),
    async ({ id, fileID }) => {
      await ports.files.remove([fileID])
      await ports.papers.remove(id)
      return true
    },
  )
  const discards = await sweep(
    'discards',
    inTime,
    (after) => ports.discards.before({ until: now - LEFT_BEHIND }, after, ROWS),
    (discard) => discard,
    async (discard) => {
      const { filing, fileIDs, unlessAsked = false } = discard
      if (unlessAsked && filing !== undefined) await dropProofs({ ports, now }, filing, fileIDs)
      return emptiedLater(ports, discard)
    },
  )
  const uploads = await sweep(
    'uploads',
    tidying,
    (after) => ports.tickets.before({ until: now - TICKET_DAYS * DAY }, after, ROWS),
    (ticket) => ticket,
    (ticket) => useUp(ports, ticket),
  )
  const imports = await sweep(
    'imports',
    tidying,
    (after) => ports.imports.before({ until: now - days('tablesKept') }, after, ROWS),
    (row) => row,
    (row) => removeImport(ports, row),
  )
  const officeTables = await sweep(
    'office tables',
    tidying,
    (after) =>
      ports.officeTables.resting({ state: 'read', until: now - days('tablesKept') }, after, ROWS),
    ({ id, touchedAt: at }) => ({ id, at }),
    (row) => removeTable(ports, row),
  )
  const exports = await sweep(
    'exports',
    inTime,
    (after) => ports.exports.before({ until: now - EXPORT_KEPT }, after, ROWS),
    (row) => row,
    async (row) => {
      await ports.files.remove(exportPaths(row).map(ports.files.idOf))
      await ports.exports.remove(row.id)
      return true
    },
  )
  const erased: Swept[] = []
  for (const of of keptKinds) {
    const kept = valueOn(moment.settings, 'city', keptSettings[of], moment.today)
    const period = { of, days: kept, before: now - kept * DAY }
    const ended = await sweep(
      `erased ${of}`,
      tidying,
      (after) => ports.keeping.over(of, period.before, after, ROWS),
      (place) => place,
      ({ id }) => (of === 'idPhotos' ? eraseIdPhotos : eraseFiling)(moment, id, period),
    )
    erased.push(ended)
  }
  let passed = 0
  for (const [from, { days: kept }] of passing) {
    const time = typeof kept === 'number' ? kept * DAY : days(kept)
    if (tidying()) passed += await ports.removePassed(from, now - time)
  }
  const filings = sumOfSwept(erased)
  const swept = sumOfSwept([
    drafts,
    papers,
    discards,
    uploads,
    imports,
    officeTables,
    exports,
    filings,
  ])
  return {
    drafts: drafts.settled,
    papers: papers.settled,
    discards: discards.settled,
    uploads: uploads.settled,
    imports: imports.settled + officeTables.settled,
    exports: exports.settled,
    filings: filings.settled,
    passed,
    settled: swept.settled + passed,
    failed: swept.failed,
    done: inTime(),
  }
}
