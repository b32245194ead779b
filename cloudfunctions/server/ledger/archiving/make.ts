import { dayOf } from '../../../../src/domain/dates/days'
import { Refusal } from '../../../../src/domain/api/refusal'
import { FILE_OF_ARCHIVE, type LeftOut } from '../../../../src/domain/ledger/archive'
import { type AtWork, workerOf } from '../../filing/staff/atWork'
import { logError } from '../../secrets/log'
import type { ArchiveWork, StoredExport } from '../../store/ledger'
import type { Ports } from '../../store/ports'
import type { PageEnd } from '../../store/pages'
import { filingsIn, exportPath, exportPaths } from '../exports'
import { failed, present, settled } from '../make'

/** A filing of a month, as its paper is filed: named by its number. */
export type ArchivedPaper = { readonly name: string; readonly bytes: Uint8Array }

export type Archiver = {
  /** The paper of a filing, noted once in its audit, though it was tried before. Refuses what is not to be archived any more. */
  readonly paper: (
    row: StoredExport,
    staff: AtWork,
    id: string,
    again: boolean,
  ) => Promise<ArchivedPaper>
  /** All of them as one file. */
  readonly pack: (papers: readonly ArchivedPaper[]) => Buffer
}

/** Rows of one request: few of them are done in a run. */
const PAGE = 50

/** Goes on with an archive until the instant `until`, a file after the other, and leaves the rest to the timer. */
export const goOnArchiving = async (
  ports: Ports,
  begun: StoredExport,
  until: number,
  archiver: Archiver,
): Promise<StoredExport> => {
  let row = begun
  let work = begun.archive
  while (work && row.state === 'running' && row.run === begun.run) {
    const staff = await workerOf(ports.staff, row.openid, dayOf(ports.clock()))
    const next = staff && (await nextFile(ports, staff, row, work, until, archiver))
    if (next === null) {
      row = await (staff === null ? settled(ports, row, failed('notAllowed')) : present(ports, row))
      break
    }
    const { files, rests, ended } = next
    work = { ...work, ...next.work, files, run: row.run }
    const archive = work
    row = await settled(
      ports,
      row,
      (each) => ({
        ...each,
        archive,
        rows: filingsIn({ ...each, archive }),
        unreadable: archive.out.length,
        state: ended ? 'done' : 'running',
      }),
      rests,
    )
    if (rests) return row
  }
  // Of what was stopped, or may not be had any more, nothing stays.
  if (row.state === 'stopped' || (row.state === 'failed' && row.why === 'notAllowed'))
    await ports.files.remove(exportPaths({ ...row, archive: work ?? null }).map(ports.files.idOf))
  return row
}

type Next = {
  readonly work: Pick<ArchiveWork, 'after' | 'out'>
  readonly files: ArchiveWork['files']
  /** There was no time for more. */
  readonly rests: boolean
  readonly ended: boolean
}

/** Makes the next file; null when it was stopped meanwhile. */
const nextFile = async (
  ports: Ports,
  staff: AtWork,
  row: StoredExport,
  work: ArchiveWork,
  until: number,
  archiver: Archiver,
): Promise<Next | null> => {
  const papers: ArchivedPaper[] = []
  const out = [...work.out]
  let { after } = work
  let bytes = 0
  let done = 0
  const isFull = () => papers.length >= FILE_OF_ARCHIVE.filings || bytes >= FILE_OF_ARCHIVE.bytes
  const rests = () => done > 0 && ports.clock() >= until
  let ended = false
  while (!ended && !isFull() && !rests()) {
    const page = await ports.filings.exportPage(row.slice, after, PAGE)
    for (const { id, number, ledger } of page.rows) {
      if (isFull() || rests()) break
      // What was registered since it was asked for is another archive's.
      if (ledger.registered > row.at) {
        ended = true
        break
      }
      const made = await paperOf(archiver, row, staff, id)
      if (typeof made === 'string') out.push({ number: number ?? '', why: made })
      else {
        papers.push(made)
        bytes += made.bytes.length
      }
      done += 1
      after = { at: ledger.registered, id }
      const rows = filingsIn(row) + papers.length
      const { state, run } = await settled(ports, row, (each) => ({ ...each, rows }))
      if (state !== 'running' || run !== row.run) return null
    }
    const isThrough = isLast(page, after)
    if (isThrough && page.next === null) ended = true
    else if (isThrough) after = page.next
  }
  const files =
    papers.length === 0 ? work.files : [...work.files, { filings: papers.length, bytes }]
  if (papers.length > 0)
    await ports.files.save(exportPath(row, work.files.length), archiver.pack(papers))
  return { work: { after, out }, files, rests: !ended && rests(), ended }
}

/** Whether all of a page was looked at. */
const isLast = (
  { rows }: Awaited<ReturnType<Ports['filings']['exportPage']>>,
  after: PageEnd | null,
): boolean => rows.length === 0 || rows.at(-1)?.id === after?.id

/** A paper, or why there is none: a second try is for what passes. */
const paperOf = async (
  archiver: Archiver,
  row: StoredExport,
  staff: AtWork,
  id: string,
  isSecond = false,
): Promise<ArchivedPaper | LeftOut['why']> => {
  try {
    return await archiver.paper(row, staff, id, isSecond || row.run > 1)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return 'gone'
    if (!isSecond) return paperOf(archiver, row, staff, id, true)
    logError('archive', { id }, error)
    return 'broken'
  }
}
