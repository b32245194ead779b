import Database from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { condition } from './conditions'
import type { Fields } from './documents'
import { keyExpression } from './keys'
import { openStore, type Order } from './store'

const folder = mkdtempSync(join(tmpdir(), 'local-plan-'))
const file = join(folder, 'documents.db')

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const index = [
  ['office', 1],
  ['status', 1],
  ['at', -1],
] as const

const plan = (query: Fields, order: Order): string => {
  openStore(file, { filings: [{ fields: index }] }).close()
  const db = new Database(file)
  const where = condition(
    query,
    (path) => index.some(([field]) => field === path) || path === '_id',
  )
  const by = Object.entries(order).map(
    ([path, way]) => `${keyExpression(path)} ${way === 1 ? 'ASC' : 'DESC'}`,
  )
  const sql = `EXPLAIN QUERY PLAN SELECT doc FROM "docs.filings" WHERE ${where.sql}${by.length > 0 ? ` ORDER BY ${by.join(', ')}` : ''}`
  const rows = db.prepare(sql).all(where.values) as { detail: string }[]
  db.close()
  return rows.map(({ detail }) => detail).join('; ')
}

const cases: [name: string, query: Fields, order: Order, keys: number][] = [
  ['a page of a queue', { office: 'a', status: 's' }, { at: -1 }, 2],
  ['the page after it', { office: 'a', status: 's', at: { $lt: 5 } }, { at: -1 }, 3],
  ['a list of statuses', { office: 'a', status: { $in: ['s', 't'] } }, {}, 2],
  ['a missing status', { office: 'a', status: null }, { at: -1 }, 2],
  ['one document', { _id: 'x' }, {}, 1],
]
test.each(cases)('%s is searched by its index and not sorted', (_name, query, order, keys) => {
  const steps = plan(query, order)
  expect(steps).toMatch(/^SEARCH docs\.filings USING INDEX/)
  expect(steps).not.toMatch(/TEMP B-TREE|SCAN/)
  expect(steps.match(/[=<>]\?/g)).toHaveLength(keys)
})
