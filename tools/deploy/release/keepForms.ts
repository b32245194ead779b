import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { collections } from '../../../cloudfunctions/server/store/collections'
import { startLocal } from '../../../local/start'
import { walkActions } from '../../bench/actions'

// Keeps a document of each collection as this release writes it, of every call made once on a laptop cloud of its own, for the tests of
// later releases. Once a release, before it is deployed, with built functions:
//
//   npx tsx tools/deploy/release/keepForms.ts 0.1.0

const root = path.resolve(__dirname, '../../..')

/** The fullest of the rows: it has the most fields that may be missing. */
const fullest = (rows: readonly Record<string, unknown>[]) => {
  const size = (row: Record<string, unknown>) => JSON.stringify(row).length
  return [...rows].sort((one, other) => size(other) - size(one)).at(0)
}

const main = async () => {
  const [release] = process.argv.slice(2)
  if (release === undefined) throw new Error('keepForms.ts needs the version of the release')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'forms-'))
  const local = await startLocal({ port: 0, dataDir, durable: false })
  try {
    const cloud = cloudOf(local, dataDir)
    const found = new Map<string, Record<string, unknown>>()
    const keep = async () => {
      for (const collection of Object.keys(collections)) {
        const known = found.get(collection)
        const row = fullest([
          ...(await cloud.stored(collection)),
          ...(known === undefined ? [] : [known]),
        ])
        if (row !== undefined) found.set(collection, row)
      }
    }
    // What lives for minutes only is gone at the end.
    const calls = { made: 0 }
    const noted = {
      ...cloud,
      ok: async (...call: Parameters<typeof cloud.ok>) => {
        const answer = await cloud.ok(...call)
        calls.made += 1
        if (calls.made % KEEP_EVERY === 0 || call[1] === SHORT_LIVED) await keep()
        return answer
      },
    } as typeof cloud
    await walkActions(() => noted)
    await keep()
    const folder = path.join(root, 'cloudfunctions/server/store/released', release)
    mkdirSync(folder, { recursive: true })
    for (const [collection, row] of found)
      writeFileSync(path.join(folder, `${collection}.json`), `${JSON.stringify(row, null, 2)}\n`)
    const missing = Object.keys(collections).filter((collection) => !found.has(collection))
    console.log(`${String(found.size)} kept; nothing was written to ${missing.join(', ')}`)
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Calls between two looks at what is stored. */
const KEEP_EVERY = 10
/** What it makes is used up by the next call. */
const SHORT_LIVED = 'staff.invite'

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
