import type { Serving } from '../../../../../src/domain/serving/serving'
import {
  addressIn,
  ID_NUMBER,
  individual,
  signedDraft,
  start,
  submitInput,
  submitted,
} from '../../../testing/filings'
import { onCloud } from '../../../testing/onCloud'
import { setServing } from '../../../testing/settings'
import type { Filing } from '../../../store/filings/filing'

const OWNER = 'owner-li'
const DACHENG = '131025'
const TODAY = '2026-11-24'
const PAPER: Serving = { mode: 'paper', successor: null }

const cloud = onCloud()

const set = (serving: Serving) => setServing(cloud, DACHENG, serving)
const packet = async (id: string, openid = OWNER) =>
  cloud.invoke(openid, { action: 'packet', input: { id } }, 'documents')
const handIn = (id: string, on: string | null, openid = OWNER) =>
  cloud.ok(openid, 'filing.handIn', { id, on })
const row = async (id: string) => (await cloud.stored<Filing>('filings', { _id: id }))[0]
let made = 0
const draft = (openid = OWNER) => {
  made += 1
  return start(cloud, openid, {
    ...individual,
    ...addressIn(DACHENG),
    accountName: `大城生活圈${String(made)}`,
  })
}

beforeEach(async () => {
  made = 0
  await cloud.reset()
})

describe('送交材料', () => {
  test('is a PDF of the draft, with its row and its event before its file', async () => {
    await set(PAPER)
    const { id } = await draft()
    const made = await packet(id)
    expect(made).toMatchObject({ ok: true, data: { name: '送交材料.pdf', missing: [] } })
    const papers = await cloud.stored<{ fileID: string; filing: string }>('papers', { filing: id })
    expect(papers).toHaveLength(1)
    const events = await cloud.stored<{ name: string; about: string }>('events', { filing: id })
    expect(events.at(-1)).toMatchObject({ name: 'paperMade', about: '送交材料' })
    expect(await cloud.holds(papers[0]?.fileID ?? '')).toBe(true)
    await cloud.moveClock({ advanceDays: 2 })
    await cloud.runTimer()
    expect(await cloud.stored('papers', { filing: id })).toEqual([])
    expect(await cloud.holds(papers[0]?.fileID ?? '')).toBe(false)
  })

  test('is made of what is filled in so far, also without any ID number', async () => {
    const { id } = await start(cloud, OWNER, { accountName: '才开始填' })
    expect(await packet(id)).toMatchObject({ ok: true })
  })

  test('is its applicant’s alone, and of a draft alone', async () => {
    const { id } = await draft()
    expect(await packet(id, 'owner-zhao')).toMatchObject({ ok: false, code: 'not-found' })
    const sent = await submitted(cloud, OWNER, { ...individual, accountName: '已经提交的' })
    expect(await packet(sent.id)).toMatchObject({ ok: false, code: 'not-allowed' })
  })
})

describe('已送交', () => {
  test('stays a draft on no queue, says the day, and ends the reminders', async () => {
    const { id } = await draft()
    expect((await row(id))?.remindAt).not.toBeNull()
    expect(await handIn(id, TODAY)).toMatchObject({ status: 'draft', handedIn: TODAY })
    expect(await row(id)).toMatchObject({ queue: null, remindAt: null })
    const { filings } = await cloud.ok(OWNER, 'filing.list', { after: null })
    expect(filings.find((card) => card.id === id)).toMatchObject({
      handedIn: TODAY,
      goesTo: DACHENG,
    })
    await cloud.moveClock({ now: '2026-12-09T02:00:00.000Z' })
    await cloud.runTimer()
    const { entries } = await cloud.ok(OWNER, 'inbox.list', { after: null })
    expect(entries.filter((entry) => entry.filing === id)).toEqual([])
  })

  test('is taken back when it was a mistake: the reminders come again', async () => {
    const { id } = await draft()
    const { remindAt, expiresAt } = (await row(id)) ?? {}
    await handIn(id, TODAY)
    expect(await handIn(id, null)).toMatchObject({ handedIn: null })
    expect(await row(id)).toMatchObject({ remindAt, expiresAt })
  })

  test('is not deleted with the drafts that nobody submitted, but a year later', async () => {
    const { id } = await draft()
    const { keptUntil } = await handIn(id, TODAY)
    expect(keptUntil).toBe('2027-11-24')
    await cloud.moveClock({ now: '2027-11-24T02:00:00.000Z' })
    await cloud.runTimer()
    expect(await row(id)).toBeDefined()
    await cloud.moveClock({ now: '2027-11-25T02:00:00.000Z' })
    await cloud.runTimer()
    expect(await row(id)).toBeUndefined()
  })

  test.each([
    ['tomorrow', '2026-11-25'],
    ['before it was begun', '2026-11-23'],
    ['no day', '2026-02-30'],
  ])('%s is refused', async (_, on) => {
    const { id } = await draft()
    expect(await cloud.invoke(OWNER, { action: 'filing.handIn', input: { id, on } })).toMatchObject(
      { ok: false, code: 'input' },
    )
  })

  test('is not submitted online besides, until it is taken back', async () => {
    const ready = await signedDraft(cloud, OWNER, { ...individual, accountName: '两头办' })
    const { version } = await handIn(ready.id, TODAY)
    const input = submitInput({ id: ready.id, version })
    expect(await cloud.refused(OWNER, 'filing.submit', input)).toMatchObject({ code: 'counter' })
    const back = await handIn(ready.id, null)
    await cloud.ok(OWNER, 'filing.submit', submitInput(back))
  })

  test('is nobody else’s to say, and not of what was submitted', async () => {
    const { id } = await draft()
    const input = { id, on: TODAY }
    expect(await cloud.refused('owner-zhao', 'filing.handIn', input)).toMatchObject({
      code: 'not-found',
    })
    const sent = await submitted(cloud, OWNER, { ...individual, accountName: '提交了的' })
    expect(await cloud.refused(OWNER, 'filing.handIn', { id: sent.id, on: TODAY })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await cloud.refused(OWNER, 'filing.way', { id: sent.id, way: 'consent' })).toMatchObject(
      { code: 'not-allowed' },
    )
  })

  test('two phones that say different days leave one of them', async () => {
    const { id } = await draft()
    await cloud.moveClock({ advanceDays: 1 })
    await Promise.all([handIn(id, TODAY), handIn(id, '2026-11-25')])
    expect([TODAY, '2026-11-25']).toContain((await row(id))?.handedIn)
  })
})

test('a draft keeps the way that its applicant chose, through saves, until it is submitted', async () => {
  const ready = await signedDraft(cloud, OWNER, { ...individual, accountName: '改主意' })
  await cloud.ok(OWNER, 'filing.way', { id: ready.id, way: 'consent' })
  const saved = await cloud.ok(OWNER, 'filing.save', {
    id: ready.id,
    answers: { ownerIdNumber: ID_NUMBER },
  })
  expect(saved).toMatchObject({ way: 'consent', choseCity: false })
  const city = await cloud.ok(OWNER, 'filing.way', { id: ready.id, way: 'city' })
  expect(city.choseCity).toBe(true)
  await cloud.ok(OWNER, 'filing.submit', { ...submitInput(city), toCityOffice: true })
  expect((await row(ready.id))?.way).toBeNull()
})

describe('an owner under 14', () => {
  const child = (born: string) => {
    const body = `131081${born}001`
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
    return `${body}${'10X98765432'.charAt(sum % 11)}`
  }

  test('is known by the number, which is not kept', async () => {
    const { id } = await draft()
    const refused = await cloud.refused(OWNER, 'filing.save', {
      id,
      answers: { ownerIdNumber: child('20121125') },
    })
    expect(refused?.fields['ownerIdNumber']).toBe('所有人不满 14 周岁，请监护人一起到窗口办理')
    expect(
      await cloud.ok(OWNER, 'filing.save', { id, answers: { ownerIdNumber: child('20121124') } }),
    ).toMatchObject({ id })
  })
})
