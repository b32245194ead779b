import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { EachDocument, StoredLine } from '../strays'

/**
 * What of an environment says whether the audit holds: by collection the fields that the verifier reads, beside the id; null
 * for all. Nothing of a form is among them.
 */
const auditCollections: Readonly<Record<string, readonly string[] | null>> = {
  events: null,
  administration: null,
  chains: null,
  returns: null,
  settings: null,
  keyMoves: null,
  filings: ['chain'],
  leads: ['chain'],
  versions: ['filing'],
  accounts: ['filing'],
  people: ['filing', 'served'],
  consents: ['openid', 'at'],
  offices: ['mail.by', 'mail.confirmedAt'],
  staff: ['name'],
  invitations: ['madeAt'],
  exports: ['openid', 'state'],
  announcements: ['openid'],
  officeTables: ['at'],
}

/** Some fields of a row, `mail.by` for a nested one; what is null or missing stays so. */
const picked = (row: StoredLine, fields: readonly string[]): object => {
  const found: Record<string, unknown> = { _id: row._id }
  for (const field of fields) {
    const [name = '', inner] = field.split('.')
    const value = row[name]
    if (inner === undefined || value === null) found[name] = value
    else if (value !== undefined)
      found[name] = {
        ...(found[name] as object | undefined),
        [inner]: (value as Readonly<Record<string, unknown>>)[inner],
      }
  }
  return found
}

const WRITTEN = '.jsonl'

/**
 * Writes what the verifier reads into a folder, a document a line, a file a collection, readable by its owner alone; answers
 * how many rows. Refuses a folder with something in it: two dumps in one would look altered.
 */
export const writeDump = async (folder: string, rows: EachDocument): Promise<number> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) throw new Error(`${folder} has something in it`)
  let count = 0
  for (const [collection, fields] of Object.entries(auditCollections)) {
    const file = createWriteStream(join(folder, collection + WRITTEN), { mode: 0o600 })
    for await (const row of rows(collection)) {
      count += 1
      const line = JSON.stringify(fields === null ? row : picked(row, fields))
      if (!file.write(`${line}\n`)) await once(file, 'drain')
    }
    file.end()
    await finished(file)
  }
  return count
}

/** As the console exports them, or as `writeDump` writes them. */
const ENDINGS = [WRITTEN, '.json']

/** The rows of a dump, a document a line, in whatever order the files have them. Throws for a collection that is not there. */
export const dumpOf = (folder: string): EachDocument =>
  async function* (collection) {
    const file = ENDINGS.map((ending) => join(folder, collection + ending)).find(existsSync)
    if (file === undefined) throw new Error(`${folder} has no ${collection}${WRITTEN}`)
    const found: StoredLine[] = []
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
      if (line.trim() !== '') found.push(JSON.parse(line) as StoredLine)
    yield* found.sort((one, other) => (one._id < other._id ? -1 : 1))
  }
