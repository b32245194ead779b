import type { documentsCalls } from '../../../src/domain/api/documents'
import type { Actions } from '../app'
import { beginExport } from '../ledger/begin'
import { exportView } from '../ledger/exports'
import { makeExport, stillSince, takenOver, type WriteBook } from '../ledger/make'
import { eachOf, type Swept } from '../store/eachOf'
import type { Ports } from '../store/ports'
import type { MonthArchiver } from './filed/month'
import { issuerOf } from './marks'

/** A run has the function's 60 seconds for itself: another one is begun within so long. */
const BEGUN_WITHIN = 5_000
const ROWS = 20

// For the first table of an instance: nobody else waits for it.
const writerOf =
  (ports: Ports): WriteBook =>
  async (book) => {
    const { writeLedger } = await import('./xlsx/ledger')
    return writeLedger(book, issuerOf(ports))
  }

/** Makes the file that is asked for, unless it is under way or was just made (H2). */
export const exportLedger: Actions<typeof documentsCalls>['exportLedger'] = async (
  context,
  asking,
) => {
  const { ports } = context
  const { row, begun } = await beginExport(context, asking)
  return exportView(begun ? await makeExport(ports, row, writerOf(ports)) : row)
}

/**
 * Begins exports anew that stand still, from their first row, and goes on with archives; answers how many were looked at and
 * how many failed.
 */
export const goOnExporting = async (ports: Ports, archive: MonthArchiver): Promise<Swept> => {
  const until = ports.clock() + BEGUN_WITHIN
  const standing = { state: 'running', until: stillSince(ports) } as const
  const still = await ports.exports.resting(standing, null, ROWS)
  const { done, failed } = await eachOf('exports', still, async (row) => {
    const taken = ports.clock() < until ? await takenOver(ports, row) : null
    if (taken === null) return
    if (taken.archive) await archive(ports, taken)
    else await makeExport(ports, taken, writerOf(ports))
  })
  return { settled: done.length, failed }
}
