import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportView } from '../../../src/domain/api/ledger'
import { downloaded, exported, exporting, exportsOf, manyFilings } from '../testing/ledger'
import { minutesLater } from '../testing/onCloud'
import { onOwnCloud } from '../testing/onOwnCloud'

jest.setTimeout(180_000)

const cloud = onOwnCloud({ inside: false })
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const PURPOSE = '市公安局来函查询'
const MANY = 1200

beforeAll(async () => {
  await manyFilings(cloud, MANY, (place) => ({
    status: 'submitted',
    ledger: { submitted: place + 1, registered: 0, state: 'submitted' },
  }))
})

let minutes = 0
/** Time only goes on: each test has an hour of its own. */
beforeEach(async () => {
  minutes += 60
  await cloud.moveClock({ now: at(0) })
})

const at = (later: number): string => minutesLater(minutes + later)

const newest = async (openid = STAFF): Promise<ExportView> => {
  const [view] = (await exportsOf(cloud, openid)).exports
  if (view === undefined) throw new Error('nothing was exported')
  return view
}

const isWhole = async (id: string, rows = MANY, openid = STAFF) => {
  const numbers = (await downloaded(cloud, openid, id)).column('编号')
  expect(numbers).toHaveLength(rows)
  expect(new Set(numbers).size).toBe(rows)
}

/** One whose file was lost on its way, so that it stands still. */
const stood = async (changed: object = {}, openid = STAFF, asked = {}): Promise<string> => {
  await cloud.fault({ operation: 'file', effect: 'error' })
  expect(await exporting(cloud, openid, asked)).toMatchObject({ code: 'broken' })
  const { id } = await newest(openid)
  await cloud.alter('exports', id, changed)
  return id
}

test('a function that is killed in the middle: the timer begins anew after two minutes, and nothing is double', async () => {
  for (const wait of [5, 60, 150, 300]) {
    minutes += 20
    await cloud.moveClock({ now: at(0) })
    const answer = exporting(cloud, STAFF).catch(() => null)
    await sleep(wait)
    await cloud.killFunctions()
    await answer
    const { exports } = await exportsOf(cloud, STAFF)
    const view = exports.find((each) => each.at >= Date.parse(at(0)))
    if (view === undefined) continue
    await cloud.moveClock({ now: at(3) })
    if (view.state === 'running') {
      expect(await cloud.runExports()).toMatchObject({ ok: true, data: { settled: 1, failed: 0 } })
      expect(await newest()).toMatchObject({ id: view.id, again: true })
    }
    expect(await newest()).toMatchObject({ id: view.id, state: 'done', rows: MANY })
    await isWhole(view.id)
    expect(await cloud.stored('administration', { act: 'exported', about: view.id })).toHaveLength(
      1,
    )
    expect(
      (await cloud.ok(STAFF, 'inbox.list', { after: null })).entries.filter(
        ({ filing }) => filing === view.id,
      ),
    ).toHaveLength(1)
  }
})

test('a lost file: it is under way until the timer comes, which leaves alone what is heard of', async () => {
  await cloud.fault({ operation: 'file', effect: 'error' })
  expect(await exporting(cloud, STAFF)).toMatchObject({ code: 'broken' })
  expect(await newest()).toMatchObject({ state: 'running', rows: 1000, total: MANY })
  expect(await cloud.runExports()).toMatchObject({ data: { settled: 0 } })
  await cloud.moveClock({ now: at(1) })
  expect(await cloud.runExports()).toMatchObject({ data: { settled: 0 } })
  expect(await exporting(cloud, STAFF)).toMatchObject({ data: { state: 'running' } })
  await cloud.moveClock({ now: at(4) })
  expect(await cloud.runExports()).toMatchObject({ data: { settled: 1 } })
  const { id } = await newest()
  await isWhole(id)
})

test('a lost answer: it is there', async () => {
  await cloud.fault({ operation: 'database', effect: 'drop', nth: 12 })
  await exporting(cloud, STAFF).catch(() => null)
  await cloud.moveClock({ now: at(4) })
  await cloud.runExports()
  const view = await newest()
  expect(view).toMatchObject({ state: 'done', rows: MANY })
  await isWhole(view.id)
})

test('two timers at once: one of them makes it', async () => {
  const id = await stood({ touchedAt: 1 })
  const answers = await Promise.all([cloud.runExports(), cloud.runExports()])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const view = await newest()
  expect(view).toMatchObject({ id, state: 'done', rows: MANY })
  const [row] = await cloud.stored<{ run: number }>('exports', { _id: id })
  expect(row?.run).toBe(2)
  await isWhole(id)
})

test('after three tries it is given up, and its person is told', async () => {
  const id = await stood({ touchedAt: 1, run: 3 })
  await cloud.runExports()
  expect(await newest()).toMatchObject({ id, state: 'failed', why: 'broken' })
  const { entries } = await cloud.ok(STAFF, 'inbox.list', { after: null })
  expect(entries[0]).toMatchObject({ title: '台账没有导出', page: 'desk/ledger', filing: id })
  expect(await cloud.refused(STAFF, 'ledger.exportFile', { id })).toMatchObject({
    code: 'not-found',
  })
})

test.each([
  ['has gone to another office', { office: '131022' }],
  ['is head no more', { role: 'reviewer' }],
])('who %s meanwhile gets no file', async (_name, change) => {
  const openid = `mover-${Object.keys(change)[0] ?? ''}`
  await cloud.insertStaff(openid, '131081', 'head')
  const asked = { filter: { text: '老街坊77' }, purpose: PURPOSE }
  const id = await stood({ touchedAt: 1 }, openid, asked)
  await cloud.alter('staff', openid, change)
  await cloud.runExports()
  expect(await newest(openid)).toMatchObject({ id, state: 'failed', why: 'notAllowed' })
  const [row] = await cloud.stored<{ path: string }>('exports', { _id: id })
  expect((await cloud.files()).some(({ path }) => path === row?.path)).toBe(false)
})

test('begun anew with numbers in full, a filing notes it once', async () => {
  const asked = { filter: { text: '老街坊66' }, purpose: PURPOSE }
  const before = (await cloud.stored('events', { name: 'exported' })).length
  const id = await stood({ touchedAt: 1 }, HEAD, asked)
  await cloud.runExports()
  const view = await newest(HEAD)
  expect(view).toMatchObject({ id, state: 'done', full: true })
  await isWhole(id, view.rows, HEAD)
  expect(await cloud.stored('events', { name: 'exported' })).toHaveLength(before + view.rows)
})

test('stopped, it makes no file, and the next one can be asked for at once', async () => {
  const id = await stood({ touchedAt: Date.parse(at(0)) })
  expect(await exporting(cloud, STAFF, { filter: { late: true } })).toMatchObject({ code: 'busy' })
  expect(await cloud.ok(STAFF, 'ledger.stopExport', { id })).toMatchObject({
    exports: expect.arrayContaining([expect.objectContaining({ id, state: 'stopped' })]) as unknown,
  })
  await cloud.moveClock({ now: at(4) })
  expect(await cloud.runExports()).toMatchObject({ data: { settled: 0 } })
  expect(await exported(cloud, STAFF, { filter: { late: true } })).toMatchObject({ state: 'done' })
  expect(await cloud.refused(STAFF, 'ledger.exportFile', { id })).toMatchObject({
    code: 'not-found',
  })
})

test('each filing once, although they are registered, handed in and handed on meanwhile', async () => {
  const moving = await cloud.stored<{ _id: string }>('filings', {
    'ledger.number': { $in: Array.from({ length: 100 }, (_, index) => index * 12 + 1) },
  })
  expect(moving).toHaveLength(100)
  // The second page of the rows waits for what happens meanwhile.
  const before = (await cloud.operations()).database
  await cloud.fault({ operation: 'database', effect: 'delay', nth: 14, ms: 4000 })
  const made = exported(cloud, STAFF, { sort: { by: 'registered', descending: true } })
  while ((await cloud.operations()).database < before + 13) await sleep(20)
  for (const { _id } of moving)
    await cloud.alter('filings', _id, {
      status: 'registered',
      'ledger.registered': Date.parse(at(0)),
      'ledger.state': 'registered',
    })
  const view = await made
  expect(view).toMatchObject({ state: 'done', rows: MANY })
  await isWhole(view.id)
})

test('what stood still for a day is not made any more', async () => {
  const id = await stood()
  const [row] = await cloud.stored<{ path: string }>('exports', { _id: id })
  minutes += 24 * 60 + 1
  await cloud.moveClock({ now: at(0) })
  await cloud.runExports()
  expect((await cloud.files()).some(({ path }) => path === row?.path)).toBe(false)
  await cloud.runTimer()
  expect(await cloud.stored('exports', { _id: id })).toEqual([])
})

test('file and row are deleted after 24 hours, and no link is given from then on', async () => {
  const { id } = await exported(cloud, STAFF, { filter: { late: true } })
  const [row] = await cloud.stored<{ path: string }>('exports', { _id: id })
  const isThere = async () => (await cloud.files()).some(({ path }) => path === row?.path)
  expect(await isThere()).toBe(true)
  minutes += 24 * 60 + 1
  await cloud.moveClock({ now: at(0) })
  const gone = { code: 'not-found', message: '这份文件已删除，请再导出一次' }
  expect(await cloud.refused(STAFF, 'ledger.exportFile', { id })).toMatchObject(gone)
  expect((await exportsOf(cloud, STAFF)).exports).toEqual([])
  await cloud.runTimer()
  expect(await cloud.stored('exports', { _id: id })).toEqual([])
  expect(await isThere()).toBe(false)
})
