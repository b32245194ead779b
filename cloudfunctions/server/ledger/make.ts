import { dayOf, showMoment, showMonth } from '../../../src/domain/dates/days'
import { EXPORT_KEPT, type ExportFailure, failureWords } from '../../../src/domain/ledger/export'
import { administered } from '../administration/record'
import { actorOf } from '../filing/access'
import { workerOf } from '../filing/staff/atWork'
import { leaveEntry } from '../messages/tell'
import type { StoredExport } from '../store/ledger'
import type { Ports, Transaction } from '../store/ports'
import { filingsIn, hasFiles, isFull, mayHave, toldOf } from './exports'
import { type ReadRows, readRows } from './read'

/** What a file of the ledger is made of. */
export type LedgerBook = ReadRows & { readonly row: StoredExport; readonly madeAt: number }

/** Makes the bytes of a file. */
export type WriteBook = (book: LedgerBook) => Promise<Uint8Array>

/** What stands still for so long is begun anew. */
const STILL = 2 * 60 * 1000
/** So often it is begun; then it is given up. */
const TRIES = 3

/**
 * Makes the file of an export that was begun, and tells its person. Only the last try has anything to say: of one that was
 * taken for dead nothing is kept, so that each export ends once. The rights are asked with each note and at the end.
 */
export const makeExport = async (
  ports: Ports,
  begun: StoredExport,
  write: WriteBook,
): Promise<StoredExport> => {
  const staff = await workerOf(ports.staff, begun.openid, dayOf(ports.clock()))
  if (staff === null) return settled(ports, begun, failed('notAllowed'))
  const read = await readRows(ports, staff, begun, async (rows) => {
    const { state, run } = await settled(ports, begun, (row) => ({ ...row, rows }))
    return state === 'running' && run === begun.run
  })
  if (read === 'tooMany') return settled(ports, begun, failed('tooMany'))
  if (read === 'stopped') return present(ports, begun)
  const bytes = await write({ ...read, row: begun, madeAt: ports.clock() })
  await ports.files.save(begun.path, Buffer.from(bytes))
  const ended = await settled(ports, begun, (row) => ({
    ...row,
    state: 'done',
    rows: read.rows.length,
    unreadable: read.unreadable,
  }))
  if (ended.state === 'stopped' || ended.state === 'failed')
    await ports.files.remove([ports.files.idOf(begun.path)])
  return ended
}

/** An export that comes to nothing. */
export const failed =
  (why: ExportFailure) =>
  (row: StoredExport): StoredExport => ({ ...row, state: 'failed', why })

/** The row of an export as it is now. */
export const present = async ({ exports }: Ports, { id }: StoredExport): Promise<StoredExport> => {
  const row = await exports.get(id)
  if (row === null) throw new Error(`export ${id} is gone`)
  return row
}

/**
 * Changes the row of a try that still counts, and answers it as it is then. What ends it is told, and a file is written to the
 * audit with what is in it, in the same transaction. Who may not have it any more gets none. With `rests` the timer goes on with
 * it at once.
 */
export const settled = (
  ports: Ports,
  { id, run }: StoredExport,
  change: (row: StoredExport) => StoredExport,
  rests = false,
): Promise<StoredExport> =>
  ports.transaction(async (stores) => {
    const row = await stores.exports.get(id)
    if (row === null) throw new Error(`export ${id} is gone`)
    if (row.state !== 'running' || row.run !== run) return row
    const staff = await workerOf(stores.staff, row.openid, dayOf(ports.clock()))
    const changed = mayHave(staff, row) ? change(row) : failed('notAllowed')(row)
    const now = ports.clock()
    const next = { ...changed, touchedAt: rests ? now - STILL - 1 : now }
    await stores.exports.put(next)
    if (next.state === 'done' || (next.state === 'failed' && hasFiles(next)))
      await administered(ports.vault, stores, actorOf(row.openid, staff), {
        act: 'exported',
        at: now,
        office: row.slice.office,
        about: id,
        before: null,
        after: {
          scope: row.scope,
          rows: next.rows,
          full: isFull(row),
          purpose: row.purpose,
          ...(row.archive && { archive: row.archive.month }),
          ...(row.template && { columns: row.template.map(({ heading }) => heading) }),
        },
      })
    if (next.state !== 'running') await tell(stores, next)
    return next
  })

const titleOf = ({ state, rows, archive }: StoredExport): string => {
  if (archive)
    return state === 'done'
      ? `${showMonth(archive.month)}的归档件已生成 ${rows.toLocaleString('en')} 件`
      : `${showMonth(archive.month)}的归档件没有生成完`
  return state === 'done' ? `台账已导出 ${rows.toLocaleString('en')} 行` : '台账没有导出'
}

const textOf = (row: StoredExport): string => {
  const { state, why, purpose, at } = row
  return state === 'done' || hasFiles(row)
    ? `点开可以下载。${showMoment(at + EXPORT_KEPT)} 删除。`
    : `${failureWords(why ?? 'broken', purpose !== null)}。点开可以再导出。`
}

const tell = (stores: Pick<Transaction, 'inbox'>, row: StoredExport): Promise<void> =>
  leaveEntry(stores, {
    what: toldOf(row.id),
    person: row.openid,
    at: row.touchedAt,
    title: titleOf(row),
    text: textOf(row),
    page: 'desk/ledger',
    filing: row.id,
  })

/** Takes over an export that stands still; null when it does not, or is given up by that. */
export const takenOver = async (
  ports: Ports,
  { id }: StoredExport,
): Promise<StoredExport | null> => {
  const now = ports.clock()
  const row = await ports.transaction(async ({ exports }) => {
    const fresh = await exports.get(id)
    if (fresh?.state !== 'running' || fresh.touchedAt > now - STILL) return null
    // Its row is about to be deleted, and a file would be without one.
    if (fresh.at + EXPORT_KEPT <= now) return null
    const next = { ...fresh, run: fresh.run + 1, rows: filingsIn(fresh), touchedAt: now }
    await exports.put(next)
    return next
  })
  if (row === null || row.run - (row.archive?.run ?? 0) <= TRIES) return row
  await settled(ports, row, failed('broken'))
  return null
}

/** The instant before which what was last heard of stands still. */
export const stillSince = (ports: Ports): number => ports.clock() - STILL
