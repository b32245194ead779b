import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportView } from '../../../../src/domain/api/ledger'
import type { Answer } from '../../../../src/domain/api/call'
import { company, ID_NUMBER, registered } from '../../testing/filings'
import { minutesLater } from '../../testing/onCloud'
import { onOwnCloud } from '../../testing/onOwnCloud'
import { exportsOf } from '../../testing/ledger'
import { documents } from '../../testing/tables'
import { readPdf, wholeText } from '../testing/readPdf'
import { openZip } from '../xlsx/zip'

jest.setTimeout(180_000)

const cloud = onOwnCloud({ inside: false })
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const HEAD = 'head-bazhou'
const MONTH = '2026-11'
const names = ['霸州文昌阁', '胜芳花灯', '南孟果园直卖', '益津老街坊']
const made: { id: string; number: string }[] = []

let minutes = 0
const at = (later: number): string => minutesLater(minutes + later)

beforeAll(async () => {
  for (const accountName of names) {
    const { id, number } = await registered(cloud, people, { ...company, accountName })
    made.push({ id, number: number ?? '' })
  }
})
/** Time only goes on: each test has an hour of its own. */
beforeEach(async () => {
  minutes += 60
  await cloud.moveClock({ now: at(0) })
})

const ask = (
  openid = HEAD,
  input: { month?: string; office?: '131022' | 'own' | null } = {},
): Promise<Answer<ExportView>> =>
  documents(cloud, openid, 'archiveMonth', { month: MONTH, office: 'own', ...input })

const asked = async (openid = HEAD): Promise<ExportView> => {
  const answer = await ask(openid)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.data
}

const newest = async (openid = HEAD): Promise<ExportView> => {
  const [view] = (await exportsOf(cloud, openid)).exports
  if (view === undefined) throw new Error('nothing was made')
  return view
}

const fetched = async (id: string, file: number) => {
  const { url, name } = await cloud.ok(HEAD, 'ledger.exportFile', { id, file })
  return { name, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) }
}

/** The PDFs of all files of an archive by their names. */
const papersOf = async ({ id, archive }: ExportView): Promise<ReadonlyMap<string, Buffer>> => {
  const papers = new Map<string, Buffer>()
  for (const [file, { filings }] of (archive?.files ?? []).entries()) {
    const zip = openZip((await fetched(id, file)).bytes)
    expect(zip.names).toHaveLength(filings)
    for (const name of zip.names) {
      expect(papers.has(name)).toBe(false)
      papers.set(name, zip.read(name) ?? Buffer.alloc(0))
    }
  }
  return papers
}

const isWhole = async (view: ExportView) => {
  expect(view).toMatchObject({ state: 'done', rows: names.length, total: names.length })
  const papers = await papersOf(view)
  expect([...papers.keys()].sort()).toEqual(made.map(({ number }) => `${number}.pdf`).sort())
  return papers
}

const noted = async (since: string) =>
  (await cloud.stored<{ filing: string; at: number }>('events', { name: 'paperMade' })).filter(
    (event) => event.at >= Date.parse(since),
  )

const stored = async (id: string) => {
  const [row] = await cloud.stored<{ path: string; archive: { after: { id: string } | null } }>(
    'exports',
    { _id: id },
  )
  return row
}

const filesOf = async (id: string) => {
  const path = (await stored(id))?.path ?? '?'
  return (await cloud.files()).filter((file) => file.path.startsWith(path))
}

/** Asks while the second filing takes long, until `during` ended. */
const whileMaking = async (during: () => Promise<unknown>): Promise<Answer<ExportView> | null> => {
  const before = (await cloud.operations()).file
  await cloud.fault({ operation: 'file', effect: 'delay', nth: 8, ms: 4000 })
  const answer = ask().catch(() => null)
  while ((await cloud.operations()).file < before + 7) await sleep(20)
  await during()
  return answer
}

test('one job makes the archive of a month: a PDF a filing by its number, whole, noted in each audit', async () => {
  const view = await asked()
  expect(view).toMatchObject({
    scope: '霸州市网信办，登记 2026年11月1日至30日',
    full: true,
    again: false,
    archive: { month: MONTH, files: [{ filings: 4 }], out: [] },
  })
  const papers = await isWhole(view)
  for (const { number } of made) {
    const pages = readPdf(new Uint8Array(papers.get(`${number}.pdf`) ?? []))
    const texts = pages.map(wholeText)
    expect(texts[0]).toContain(number)
    expect(texts[0]).toContain(ID_NUMBER)
    expect(pages[1]?.images).toHaveLength(1)
    expect(texts.at(-1)).toContain('经过')
    expect(texts.at(-1)).toMatch(/[0-9a-f]{64}/)
  }
  expect((await fetched(view.id, 0)).name).toBe('归档件-霸州市网信办-2026年11月-1.zip')
  expect((await noted(at(0))).map(({ filing }) => filing).sort()).toEqual(
    made.map(({ id }) => id).sort(),
  )
  const { entries } = await cloud.ok(HEAD, 'inbox.list', { after: null })
  expect(entries[0]).toMatchObject({
    title: '2026年11月的归档件已生成 4 件',
    page: 'desk/ledger',
    filing: view.id,
    read: true,
  })
  const audit = await cloud.ok(HEAD, 'audit.open', {
    kind: 'exports',
    days: { from: '2026-11-24', to: '2026-11-24' },
    office: null,
    person: null,
    number: '',
  })
  expect(audit.items[0]?.what).toBe('生成2026年11月的归档件 4 件（霸州市网信办）')
})

test.each<[string, string, Parameters<typeof ask>[1], string]>([
  ['a reviewer', people.staff, {}, 'not-allowed'],
  ['an owner', people.owner, {}, 'not-allowed'],
  ['the head, for another office', HEAD, { office: '131022' }, 'not-allowed'],
  ['the head, for the city', HEAD, { office: null }, 'not-allowed'],
  ['the head, for a month without any', HEAD, { month: '2026-10' }, 'not-found'],
])('%s gets none', async (_who, openid, input, code) => {
  expect(await ask(openid, input)).toMatchObject({ ok: false, code })
})

test('asked for twice at once it is the same one; a file that is none has no link', async () => {
  const [one, other] = await Promise.all([asked(), asked()])
  expect(other.id).toBe(one.id)
  await isWhole(await newest())
  expect(await cloud.refused(HEAD, 'ledger.exportFile', { id: one.id, file: 1 })).toMatchObject({
    code: 'not-found',
  })
  expect(
    await cloud.refused('reviewer-guan', 'ledger.exportFile', { id: one.id, file: 0 }),
  ).toMatchObject({ code: 'not-found' })
})

test('what takes longer than a run goes on with the next one, in a file of its own, each filing once', async () => {
  await whileMaking(() => cloud.moveClock({ now: at(1) }))
  const rested = await newest()
  expect(rested).toMatchObject({ state: 'running', archive: { files: [{ filings: 1 }] } })
  expect(await cloud.runExports()).toMatchObject({ data: { settled: 1, failed: 0 } })
  const view = await newest()
  expect(view.archive?.files).toMatchObject([{ filings: 1 }, { filings: 3 }])
  await isWhole(view)
  expect(await noted(at(0))).toHaveLength(names.length)
})

test('killed in the middle it goes on after two minutes, and no filing is noted twice', async () => {
  await whileMaking(() => cloud.killFunctions())
  expect((await newest()).state).toBe('running')
  await cloud.moveClock({ now: at(3) })
  await cloud.runExports()
  await isWhole(await newest())
  expect(await noted(at(0))).toHaveLength(names.length)
})

test('noted once also where the answer to the note is lost', async () => {
  await cloud.calm()
  await asked()
  const steps = (await cloud.calm()).filter((name) => name.startsWith('database'))
  const note = steps.findIndex((name) => name.includes('insertDocument events'))
  minutes += 60
  await cloud.moveClock({ now: at(0) })
  const nth = note + 1 + steps.slice(note).findIndex((name) => name.includes('commitTransaction'))
  await cloud.fault({ operation: 'database', effect: 'drop', nth })
  await isWhole(await asked())
  await cloud.calm()
  expect(await noted(at(0))).toHaveLength(names.length)
})

test('a filing that cannot be drawn is named, and keeps none of the others', async () => {
  const [, broken] = made
  const id = broken?.id ?? ''
  const [filing] = await cloud.stored<{ photos: object }>('filings', { _id: id })
  await cloud.alter('filings', id, { photos: { idFront: [null] } })
  const view = await asked()
  expect(view).toMatchObject({
    state: 'done',
    rows: 3,
    unreadable: 1,
    archive: { files: [{ filings: 3 }], out: [{ number: broken?.number, why: 'broken' }] },
  })
  expect([...(await papersOf(view)).keys()]).not.toContain(`${String(broken?.number)}.pdf`)
  await cloud.alter('filings', id, { photos: filing?.photos })
})

test('stopped it leaves no file', async () => {
  await whileMaking(async () => {
    const { id } = await newest()
    await cloud.ok(HEAD, 'ledger.stopExport', { id })
  })
  const { id, state } = await newest()
  expect(state).toBe('stopped')
  expect(await filesOf(id)).toEqual([])
  expect(await cloud.refused(HEAD, 'ledger.exportFile', { id, file: 0 })).toMatchObject({
    code: 'not-found',
  })
})

test('who is head no more gets none', async () => {
  const mover = 'mover'
  await cloud.insertStaff(mover, '131081', 'head')
  const view = await asked(mover)
  await cloud.alter('staff', mover, { role: 'reviewer' })
  expect(await cloud.refused(mover, 'ledger.exportFile', { id: view.id, file: 0 })).toMatchObject({
    code: 'not-allowed',
  })
})

test('after three tries without a file it is given up; what there is can be had', async () => {
  await whileMaking(() => cloud.moveClock({ now: at(1) }))
  const { id } = await newest()
  const [row] = await cloud.stored<{ archive: { run: number } }>('exports', { _id: id })
  await cloud.alter('exports', id, { run: (row?.archive.run ?? 0) + 3, touchedAt: 1 })
  await cloud.runExports()
  const view = await newest()
  expect(view).toMatchObject({ id, state: 'failed', why: 'broken', rows: 1 })
  expect((await papersOf(view)).size).toBe(1)
  const { entries } = await cloud.ok(HEAD, 'inbox.list', { after: null })
  expect(entries[0]).toMatchObject({ title: '2026年11月的归档件没有生成完', filing: id })
})

test('all its files are deleted after 24 hours', async () => {
  const { id } = await asked()
  expect(await filesOf(id)).toHaveLength(1)
  const path = (await stored(id))?.path ?? '?'
  minutes += 24 * 60 + 1
  await cloud.moveClock({ now: at(0) })
  await cloud.runTimer()
  expect(await stored(id)).toBeUndefined()
  expect((await cloud.files()).filter((file) => file.path.startsWith(path))).toEqual([])
})
