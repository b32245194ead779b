import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import { collections } from '../../../cloudfunctions/server/store/collections'
import { isLinked, isNewer, upgrades } from '../../../cloudfunctions/server/store/schema'
import type { EachDocument, OperatorsDatabase, StoredLine } from '../strays'
import {
  type ArchiveRecord,
  type Begin,
  hashOfFile,
  hashOfRow,
  type Manifest,
  noContents,
  summaryOf,
} from './archive'

/** An archive that was read to its end, and holds what it says. */
export type WholeArchive = { readonly begin: Begin; readonly manifest: Manifest }

/**
 * Reads an archive to its end and compares it with what its last line says. Throws a sentence for one that is cut, or does not
 * hold what it says.
 */
export const wholeOf = async (records: AsyncIterable<ArchiveRecord>): Promise<WholeArchive> => {
  const { rows, files } = noContents()
  let begin: Begin | null = null
  let manifest: Manifest | null = null
  for await (const record of records) {
    if ('begin' in record) begin = record.begin
    else if ('end' in record) manifest = record.end
    else if ('file' in record) files.set(record.file, hashOfFile(record.bytes))
    else {
      const hashes = rows.get(record.of) ?? new Map<string, string>()
      rows.set(record.of, hashes)
      if ('row' in record) hashes.set(record.row._id, hashOfRow(record.row))
      else hashes.delete(record.gone)
    }
  }
  if (begin === null || manifest === null) throw new Error('备份没有写完，不能用它恢复')
  const found = { files: summaryOf(files) }
  for (const [of, summary] of Object.entries(manifest.collections)) {
    const held = summaryOf(rows.get(of) ?? new Map<string, string>())
    if (held.sha256 !== summary.sha256)
      throw new Error(
        `备份里的集合 ${of} 有 ${String(held.count)} 条，和它末尾写的（${String(summary.count)} 条）对不上`,
      )
  }
  if (found.files.sha256 !== manifest.files.sha256)
    throw new Error('备份里的文件和它末尾写的对不上')
  return { begin, manifest }
}

/** Why these keys do not fit to an archive, a sentence each: every key that it names is there, and opens what it sealed. */
export const wrongKeys = ({ keys }: Manifest, vault: Vault): readonly string[] =>
  Object.entries(keys).flatMap(([key, { count, sample }]) => {
    const known = vault.known.includes(key)
    if (!known && !(sample === null && vault.retired.includes(key)))
      return [
        `备份里有 ${String(count)} 处用着密钥 ${key}，FILING_KEY 和 FILING_KEYS 里没有它：没有它读不出来`,
      ]
    if (sample === null) return []
    try {
      vault.rewrapped(sample)
      return []
    } catch {
      return [`密钥 ${key} 打不开备份里的 ${sample.id}：数据或者密钥被改过`]
    }
  })

/** Why this program cannot read what an archive holds, a sentence each. */
export const newerForms = ({ schemas }: Manifest): readonly string[] =>
  Object.entries(schemas)
    .filter(([of, schema]) => isNewer(upgrades, of, { schema }))
    .map(([of]) => `备份是更新的版本做的（${of}），这个版本的程序读不了：请用做备份时的版本恢复`)

/** Where an archive goes. */
export type RestoreTarget = {
  readonly database: OperatorsDatabase
  readonly rows: EachDocument
  /** Stores a file under its path, and answers its id. */
  readonly save: (path: string, bytes: Buffer) => Promise<string>
  /** What the ids of its files begin with. */
  readonly storage: string
}

/** Where it is noted which archive is being restored: in a collection that nobody works with. */
const [NOTES, NOTE] = ['runs', 'restore']

/** Why nothing may be restored into an environment, null where it may: it is empty, or this archive's own restoring stopped there. */
export const notEmpty = async (
  { database, rows }: Pick<RestoreTarget, 'database' | 'rows'>,
  archive: string,
): Promise<string | null> => {
  const { data } = await database.collection(NOTES).doc(NOTE).get()
  if (data[0]?.['archive'] === archive) return null
  const found: string[] = []
  for (const of of Object.keys(collections)) {
    const first = await rows(of)[Symbol.asyncIterator]().next()
    if (first.done === true) continue
    const { total } = await database.collection(of).count()
    found.push(`${of} ${String(total)} 条`)
  }
  return found.length === 0
    ? null
    : `要恢复到的环境不是空的（${found.join('，')}）：恢复只写进空的环境，什么也没有改`
}

/** A document, and where it lies. */
export type Placed = { readonly of: string; readonly row: StoredLine }

/** A document as it is in another environment: the ids of files begin as they do there. */
export const movedTo =
  (from: string, to: string) =>
  ({ of, row }: Placed): Placed => {
    if (from === to || isLinked(of)) return { of, row }
    const text = JSON.stringify(row).replaceAll(`"${from}/`, () => `"${to}/`)
    return { of, row: JSON.parse(text) as StoredLine }
  }

/** Writes sent at once. */
const AT_ONCE = 8
const EVERY = 2_000

/**
 * Writes an archive into an environment that is empty, or where the same was stopped, and reads everything back. Answers what is not
 * as it was written, a sentence each.
 */
export const restore = async (
  records: AsyncIterable<ArchiveRecord>,
  archive: string,
  { database, rows, save, storage }: RestoreTarget,
  move: (placed: Placed) => readonly Placed[],
  say: (line: string) => void,
): Promise<readonly string[]> => {
  await database.collection(NOTES).doc(NOTE).set({ archive })
  const written = noContents()
  let window = new Map<string, () => Promise<unknown>>()
  let done = 0
  const flush = async () => {
    const works = [...window.values()]
    window = new Map()
    await Promise.all(works.map((work) => work()))
  }
  const add = async (what: string, work: () => Promise<unknown>) => {
    // The same one twice goes one after the other.
    if (window.size === AT_ONCE || window.has(what)) await flush()
    window.set(what, work)
    done += 1
    if (done % EVERY === 0) say(`已写 ${String(done)} 项`)
  }
  const hashesOf = (of: string) => {
    const hashes = written.rows.get(of) ?? new Map<string, string>()
    written.rows.set(of, hashes)
    return hashes
  }
  for await (const record of records) {
    if ('begin' in record || 'end' in record) continue
    if ('file' in record) {
      const { file, bytes } = record
      await add(file, async () => {
        const id = await save(file, bytes)
        if (id !== `${storage}/${file}`)
          throw new Error(`STORAGE 和环境对不上：文件存到了 ${id}。请改好 STORAGE，再运行一次`)
      })
      continue
    }
    if ('gone' in record) {
      const { of, gone } = record
      hashesOf(of).delete(gone)
      await add(`${of}:${gone}`, () => database.collection(of).doc(gone).remove())
      continue
    }
    for (const { of, row } of move(record)) {
      const { _id, ...content } = row
      hashesOf(of).set(_id, hashOfRow(row))
      await add(`${of}:${_id}`, () => database.collection(of).doc(_id).set(content))
    }
  }
  await flush()
  return differing(written.rows, rows)
}

const differing = async (
  written: ReadonlyMap<string, ReadonlyMap<string, string>>,
  rows: EachDocument,
): Promise<readonly string[]> => {
  const wrong: string[] = []
  for (const of of Object.keys(collections)) {
    const left = new Map(written.get(of))
    for await (const row of rows(of)) {
      if (of === NOTES && row._id === NOTE) continue
      if (left.get(row._id) !== hashOfRow(row)) wrong.push(`${of} ${row._id} 读回来不一样`)
      left.delete(row._id)
    }
    wrong.push(...[...left.keys()].map((id) => `${of} ${id} 没有写进去`))
  }
  return wrong
}

/** Once all of it was checked, nothing says that it is under way. */
export const endRestore = ({ database }: Pick<RestoreTarget, 'database'>): Promise<unknown> =>
  database.collection(NOTES).doc(NOTE).remove()
