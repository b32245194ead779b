import type { ApiInput } from '../../../src/domain/api/api'
import type { Exports, ExportView } from '../../../src/domain/api/ledger'
import type { PaperFile } from '../../../src/domain/api/documents'
import { Refusal } from '../../../src/domain/api/refusal'
import { dayOf } from '../../../src/domain/dates/days'
import { archiveFileName } from '../../../src/domain/ledger/archive'
import { EXPORT_KEPT } from '../../../src/domain/ledger/export'
import { valueOn } from '../../../src/domain/settings/settings'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'
import { entryId } from '../messages/tell'
import type { StoredExport } from '../store/ledger'
import type { Staff } from '../store/staff'

/** Seconds that the link to a file works; K3 allows no more. */
const LINK_SECONDS = 600
/** So many are listed. */
const LISTED = 10

/** What an export is called where its person is told of it. */
export const toldOf = (id: string): string => `export:${id}`

/** Whether the numbers of people stand in it in full. */
export const isFull = ({ purpose, archive }: StoredExport): boolean =>
  purpose !== null || Boolean(archive)

/** How many filings are in the files of an archive. */
export const filingsIn = ({ archive }: StoredExport): number =>
  (archive?.files ?? []).reduce((sum, { filings }) => sum + filings, 0)

/** Whether some of an archive can be had. */
export const hasFiles = ({ archive }: StoredExport): boolean => (archive?.files.length ?? 0) > 0

/** Where one of the files lies; a table has one alone. */
export const exportPath = (
  { path, archive }: Pick<StoredExport, 'path' | 'archive'>,
  file: number,
): string => (archive ? `${path}-${String(file)}.zip` : path)

/** Where all of them lie, with the one of an archive that may have come without being noted. */
export const exportPaths = (row: Pick<StoredExport, 'path' | 'archive'>): readonly string[] =>
  Array.from({ length: (row.archive?.files.length ?? 0) + 1 }, (_, file) => exportPath(row, file))

/** Whether somebody may have today what was asked then: of an office of theirs, and numbers in full as its head alone. */
export const mayHave = (staff: Staff | null, row: StoredExport): boolean => {
  if (staff === null) return false
  const { by, slice } = row
  const inReach = staff.city || (staff.office === by.office && staff.office === slice.office)
  return inReach && (!isFull(row) || staff.role === 'head')
}

/** An export for its person. */
export const exportView = (row: StoredExport): ExportView => ({
  id: row.id,
  at: row.at,
  state: row.state,
  why: row.why,
  scope: `${row.scope.office}，${row.scope.parts}`,
  full: isFull(row),
  rows: row.rows,
  total: row.total,
  unreadable: row.unreadable,
  // An archive is made in several runs as it is.
  again: row.run > 1 && !row.archive,
  until: row.at + EXPORT_KEPT,
  archive: row.archive
    ? { month: row.archive.month, files: row.archive.files, out: row.archive.out }
    : null,
})

/** The caller's export. Refuses with `not-found`, as one that was deleted. */
const ownExport = async ({ ports, openid, now }: Context, id: string): Promise<StoredExport> => {
  const row = await ports.exports.get(id)
  if (row?.openid !== openid || row.at + EXPORT_KEPT <= now)
    throw new Refusal('not-found', '这份文件已删除，请再导出一次')
  return row
}

/** The province's table as far as the city set one. */
export const templateNow = ({ settings, today }: Context) =>
  valueOn(settings, 'city', 'ledgerTemplate', today)

/** What the caller exported within the last 24 hours (H2). */
export const listExports = async (context: Context): Promise<Exports> => {
  const { ports, openid, now } = context
  const [staff, found] = await Promise.all([
    callingStaff(context),
    ports.exports.of({ openid }, null, LISTED),
  ])
  const kept = found.filter(({ at }) => at + EXPORT_KEPT > now)
  const template = templateNow(context)
  return {
    exports: kept.map(exportView),
    mayFull: staff.role === 'head',
    template: template && {
      columns: template.length,
      empty: template.filter(({ column }) => column === null).length,
    },
  }
}

/**
 * A link to an own file, as long as the caller may still have what is in it; its message is read by that. Refuses with
 * `not-allowed` or `not-found`.
 */
export const exportFile = async (
  context: Context,
  { id, file = 0 }: ApiInput<'ledger.exportFile'>,
): Promise<PaperFile> => {
  const { ports, openid } = context
  const [staff, row] = await Promise.all([callingStaff(context), ownExport(context, id)])
  if (!mayHave(staff, row))
    throw new Refusal('not-allowed', '您的角色或办公室有变动，这份不能再下载')
  const { archive } = row
  const fileID = ports.files.idOf(exportPath(row, file))
  const isThere = row.state === 'done' || (row.state === 'failed' && hasFiles(row))
  const isOne = file < (archive ? archive.files.length : 1)
  const link = isThere && isOne ? await ports.files.link(fileID, LINK_SECONDS) : null
  if (link === null) throw new Refusal('not-found', '这份文件还没有生成')
  await ports.inbox.markRead(openid, [entryId(toldOf(id), openid)])
  const name = archive
    ? archiveFileName(archive.month, row.slice.office, file)
    : `台账-${dayOf(row.at)}.xlsx`
  return { ...link, fileID, name, missing: [] }
}

/** Stops an own export that is under way; what is done stays. */
export const stopExport = async (context: Context, id: string): Promise<Exports> => {
  await ownExport(context, id)
  await context.ports.transaction(async ({ exports }) => {
    const row = await exports.get(id)
    if (row?.state === 'running') await exports.put({ ...row, state: 'stopped' })
  })
  return listExports(context)
}
