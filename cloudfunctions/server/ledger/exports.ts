import type { Exports, ExportView } from '../../../src/domain/api/ledger'
import type { PaperFile } from '../../../src/domain/api/documents'
import { Refusal } from '../../../src/domain/api/refusal'
import { dayOf } from '../../../src/domain/dates/days'
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

/** Whether somebody may have today what was asked then: of an office of theirs, and numbers in full as its head alone. */
export const mayHave = (staff: Staff | null, { by, slice, purpose }: StoredExport): boolean => {
  if (staff === null) return false
  const inReach = staff.city || (staff.office === by.office && staff.office === slice.office)
  return inReach && (purpose === null || staff.role === 'head')
}

/** An export for its person. */
export const exportView = (row: StoredExport): ExportView => ({
  id: row.id,
  at: row.at,
  state: row.state,
  why: row.why,
  scope: `${row.scope.office}，${row.scope.parts}`,
  full: row.purpose !== null,
  rows: row.rows,
  total: row.total,
  unreadable: row.unreadable,
  again: row.run > 1,
  until: row.at + EXPORT_KEPT,
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
    ports.exports.of(openid, LISTED),
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
export const exportFile = async (context: Context, id: string): Promise<PaperFile> => {
  const { ports, openid } = context
  const [staff, row] = await Promise.all([callingStaff(context), ownExport(context, id)])
  if (!mayHave(staff, row))
    throw new Refusal('not-allowed', '您的角色或办公室有变动，这份不能再下载')
  const fileID = ports.files.idOf(row.path)
  const link = row.state === 'done' ? await ports.files.link(fileID, LINK_SECONDS) : null
  if (link === null) throw new Refusal('not-found', '这份文件还没有生成')
  await ports.inbox.markRead(openid, [entryId(toldOf(id), openid)])
  return { ...link, fileID, name: `台账-${dayOf(row.at)}.xlsx`, missing: [] }
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
