import type { ImportView } from '../../../src/domain/api/import'
import { Refusal } from '../../../src/domain/api/refusal'
import type { ReadTable } from '../../../src/domain/imports/rows'
import type { Status } from '../../../src/domain/moves/moves'
import type { Context } from '../app'
import { savedText } from '../files/sealed'
import type { StoredImport } from '../store/imports'
import type { Ports } from '../store/ports'

/** What was read of a table, with the rows whose account its person had already. */
export type KeptTable = ReadTable & Pick<ImportView, 'already'>

export const noImport = (): Refusal => new Refusal('not-found', '没有找到这次导入，请重新选表格')

/** What ended may be filed anew. */
export const over: readonly Status[] = ['declined', 'cancelled']

/** The caller's import. Refuses with `not-found`. */
export const ownImport = async (
  { ports, openid }: Pick<Context, 'ports' | 'openid'>,
  id: string,
): Promise<StoredImport> => {
  const stored = await ports.imports.get(id)
  if (stored?.openid !== openid || stored.state === 'reading') throw noImport()
  return stored
}

/** What was read of an import's table. Only the server writes the file. */
export const tableOf = async (
  ports: Pick<Ports, 'files' | 'vault'>,
  { id, fileID }: StoredImport,
): Promise<KeptTable> => {
  const text = await savedText(ports, fileID)
  if (text === null) throw new Error(`the table of import ${id} is gone`)
  return JSON.parse(text) as KeptTable
}

/** Deletes an import with what was read of its table; the drafts it made stay. */
export const removeImport = async (
  { files, imports }: Pick<Ports, 'files' | 'imports'>,
  { id, fileID }: Pick<StoredImport, 'id' | 'fileID'>,
): Promise<true> => {
  await files.remove([fileID])
  await imports.remove(id)
  return true
}

export const importProgress = ({ id, state, good, done, made }: StoredImport) => ({
  id,
  state: state === 'reading' ? ('read' as const) : state,
  good,
  done,
  made,
})

/** An import for its person, without what the rows say. */
export const viewOf = (
  stored: StoredImport,
  { bad, already, hidden, ignored }: KeptTable,
): ImportView => ({
  ...importProgress(stored),
  name: stored.name,
  bad: bad.map(({ row, name, problems }) => ({ row, name, problems })),
  already: already.map(({ row }) => ({ row })),
  hidden,
  ignored,
})
