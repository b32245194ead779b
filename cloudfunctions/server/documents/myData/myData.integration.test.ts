import { consentVersion } from '../../../../src/domain/form/consent/consent'
import type { PaperFile } from '../../../../src/domain/api/documents'
import { byAgent } from '../../testing/cards'
import {
  addPhoto,
  agree,
  attestInput,
  ID_NUMBER,
  individual,
  registered,
  start,
  submitted,
  uploaded,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'
import { copiesOf } from '../../testing/stored'
import { accountRow, readRows } from '../../testing/tables'
import { readPdf, wholeText } from '../testing/readPdf'
import type { MyData } from './gather'

const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const STAFF = 'reviewer-bazhou'
const people = { owner: OWNER, staff: STAFF }
const cloud = onCloud()

beforeEach(() => cloud.reset())

const ask = (openid: string, as: string) =>
  cloud.invoke(openid, { action: 'myData', input: { as } }, 'documents')

const fileOf = async (openid: string, as: 'pdf' | 'json'): Promise<PaperFile> => {
  const answer = await ask(openid, as)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.data as PaperFile
}

const bytesOf = async ({ url }: PaperFile): Promise<Buffer> =>
  Buffer.from(await (await fetch(url)).arrayBuffer())

const jsonText = async (openid = OWNER) => (await bytesOf(await fileOf(openid, 'json'))).toString()
const json = async (openid = OWNER) => JSON.parse(await jsonText(openid)) as MyData
const printed = async (openid = OWNER) => {
  const pages = readPdf(await bytesOf(await fileOf(openid, 'pdf')))
  return { pages: pages.length, text: pages.map(wholeText).join('') }
}

const exportsIn = async (filing: string) =>
  (await cloud.stored<{ name: string; about: string }>('events', { filing })).flatMap((event) =>
    event.name === 'exported' ? [event.about] : [],
  )

describe('all that is held', () => {
  test('what was said of paper, of the counter and of taking over is in it', async () => {
    await agree(cloud, OWNER)
    const paper = await cloud.ok(OWNER, 'filing.attest', attestInput({}, { phone: '13800000009' }))
    const draft = await start(cloud, OWNER, { ...individual, accountName: '送到窗口的' })
    await cloud.ok(OWNER, 'filing.way', { id: draft.id, way: 'consent' })
    await cloud.ok(OWNER, 'filing.handIn', { id: draft.id, on: '2026-11-24' })
    const { filings } = await json()
    const of = (id: string) => filings.find((each) => each.id === id)
    expect(of(paper.id)?.onPaper).toMatchObject({
      said: { number: '2018-17', year: 2018, phone: '13800000009' },
      ledger: null,
    })
    expect(of(draft.id)).toMatchObject({
      way: 'consent',
      handedInOn: '2026-11-24',
      onPaper: null,
      askedToVerify: null,
      lastRightAt: null,
      askingToTakeOver: { proofsNotSent: 0, asked: null, answered: null },
    })
  })

  test('proof of what is asked for is listed, without its bytes', async () => {
    const { id } = await registered(cloud, people)
    const fileID = await uploaded(cloud, OWNER, id, photoPng(71), 'cancel')
    await cloud.ok(OWNER, 'filing.addProof', { id, of: 'cancel', fileID, weakness: 'dark' })
    const listed = async () => (await json()).filings.find((each) => each.id === id)
    const proofs = [
      {
        addedAt: expect.any(String) as string,
        bytes: expect.any(Number) as number,
        sha256: expect.any(String) as string,
        weakness: 'dark',
      },
    ]
    const grounds = { reason: 'ownerDied', words: '' } as const
    await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds })
    expect(await listed()).toMatchObject({ askedToCancel: { reason: 'ownerDied' }, proofs })
  })

  test('comes as JSON: answers, submissions, consents, messages, looks, tables, limits', async () => {
    const filing = await registered(cloud, people)
    const draft = await start(cloud, OWNER, { ...individual, accountName: '第二个账号' })
    await addPhoto(cloud, OWNER, draft.id, 'idFront')
    await readRows(cloud, OWNER, [accountRow(1)])
    await cloud.ok(STAFF, 'desk.open', { id: filing.id })
    await runTimerAfterUndo(cloud)
    const data = await json()
    expect(data.schema).toBe('langfang-new-media-filing/my-data/1')
    expect(data.person.consent).toMatchObject({ version: consentVersion(), withdrawnAt: null })
    expect(data.person.idDataConsents).toMatchObject([{ name: '李文昌', as: 'self', holds: true }])
    expect(data.person.reminders.map(({ template }) => template)).toEqual([
      'progress',
      'due',
      'desk',
    ])
    expect(data.person.countedOn?.counts).toMatchObject({ submit: 1 })
    expect(data.messages).toMatchObject([{ title: '已登记', filing: filing.id, read: false }])
    expect(data.tables).toMatchObject([{ state: 'read', rows: { bad: [], good: [{}] } }])
    expect(data.filings.map(({ id }) => id)).toEqual([draft.id, filing.id])
    const [begun, done] = data.filings
    expect(begun).toMatchObject({
      number: null,
      status: 'draft',
      submissions: [],
      seenBy: [],
      photos: [{ slot: 'idFront', label: '本人身份证人像面' }],
    })
    expect(done).toMatchObject({
      number: filing.number,
      status: 'registered',
      office: '霸州市互联网信息办公室',
      submissions: [{ submission: 1, rows: expect.any(Array) as object }],
      signature: { by: 'hand' },
      seenByMore: false,
    })
    expect(done?.seenBy).toMatchObject([{ office: '霸州市网信办', what: '打开查看', count: 1 }])
    expect(done?.values).toContainEqual({
      key: 'ownerIdNumber',
      label: '账号所有人身份证号',
      text: '131081********0015',
    })
    expect(data.notIncluded).toEqual({
      filings: 0,
      unreadableFilings: 0,
      unreadableTables: 0,
      olderMessages: false,
      photoFiles: true,
    })
  })

  test('names no staff, no openid and no ID number in full, in neither file', async () => {
    const { id } = await registered(cloud, people)
    await cloud.ok(STAFF, 'desk.open', { id })
    const text = await jsonText()
    const staff = await cloud.stored<{ _id: string; name: string }>('staff')
    for (const secret of [ID_NUMBER, OWNER, ...staff.flatMap(({ _id, name }) => [_id, name])])
      expect(text).not.toContain(secret)
    const paper = await printed()
    expect(paper.text).toContain('131081********0015')
    expect(paper.text).not.toContain(ID_NUMBER)
    expect(paper.text).toContain('霸州市网信办打开查看')
  })

  test('is on paper a page or more an account, after the page of its person', async () => {
    await submitted(cloud, OWNER)
    await start(cloud, OWNER, { ...individual, accountName: '第二个账号' })
    const { pages, text } = await printed()
    expect(pages).toBeGreaterThanOrEqual(3)
    for (const part of ['我的信息', '胜芳古镇生活', '第二个账号', '办公室要保留的', '不是备案证明'])
      expect(text).toContain(part)
  })

  test('is noted in every filing, and is the same file for who taps twice or lost the answer', async () => {
    const { id } = await submitted(cloud, OWNER)
    const first = await fileOf(OWNER, 'json')
    const again = await fileOf(OWNER, 'json')
    expect(again.fileID).toBe(first.fileID)
    expect(first.name).toBe('我的信息-2026-11-24.json')
    expect(await exportsIn(id)).toEqual(['我的信息（JSON）'])
    await fileOf(OWNER, 'pdf')
    expect(await exportsIn(id)).toEqual(['我的信息（JSON）', '我的信息（PDF）'])
    // What its owner took along is not the office's to read.
    await cloud.ok(STAFF, 'desk.open', { id })
    expect(JSON.stringify(await cloud.ok(STAFF, 'desk.open', { id }))).not.toContain('导出')
    const [one, two] = await Promise.all([ask(OTHER, 'json'), ask(OTHER, 'json')])
    expect([one.ok, two.ok]).toEqual([true, true])
  })

  test('of a person without accounts is short and whole', async () => {
    expect(await json('nobody')).toMatchObject({
      filings: [],
      messages: [],
      person: { consent: null },
    })
    expect((await printed('nobody')).text).toContain('没有同意过')
  })

  test('comes also after the consent was taken back, without what was deleted', async () => {
    const { id } = await submitted(cloud, OWNER)
    await start(cloud, OWNER, { ...individual, accountName: '删掉的草稿' })
    await cloud.ok(OWNER, 'consent.withdraw', {})
    const data = await json()
    expect(data.filings.map((filing) => filing.id)).toEqual([id])
    expect(data.person.consent?.withdrawnAt).not.toBeNull()
    expect(data.person.idDataConsents).toMatchObject([{ holds: false }])
    expect(JSON.stringify(data)).not.toContain('删掉的草稿')
  })

  test('is deleted as papers are, file and row', async () => {
    const { fileID } = await fileOf(OTHER, 'json')
    await cloud.moveClock({ advanceDays: 2 })
    await cloud.runTimer()
    expect(await cloud.holds(fileID)).toBe(false)
    expect(await cloud.stored('papers')).toEqual([])
  })

  test('counts as a paper: beyond the day’s limit it is refused, with nothing noted', async () => {
    const { id } = await submitted(cloud, OWNER)
    await cloud.alter('people', OWNER, { use: { day: '2026-11-24', counts: { paper: 200 } } })
    expect(await ask(OWNER, 'json')).toMatchObject({ ok: false, code: 'limit' })
    expect(await exportsIn(id)).toEqual([])
  })

  test.each(['xml', '', null, { $ne: 1 }])('the kind %j is refused', async (as) => {
    expect(await ask(OWNER, as as string)).toMatchObject({ ok: false, code: 'input' })
  })
})

describe('of several people', () => {
  test('a file is its person’s alone', async () => {
    await submitted(cloud, OWNER)
    const own = await fileOf(OWNER, 'json')
    const other = await fileOf(OTHER, 'json')
    expect(other.fileID).not.toBe(own.fileID)
    expect(await jsonText(OTHER)).not.toContain('胜芳古镇生活')
    expect(
      await cloud.refused(OTHER, 'filing.photo', { id: 'papers-of-another', fileID: own.fileID }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('after a hand-over the giver has nothing of it, the taker nothing of before', async () => {
    const { id } = await registered(cloud, people, byAgent)
    await cloud.ok(STAFF, 'desk.open', { id })
    await runTimerAfterUndo(cloud)
    const { token, word } = await cloud.ok(OWNER, 'handOver.make', { ids: [id] })
    await cloud.ok(OTHER, 'handOver.open', { token, code: word })
    await cloud.ok(OTHER, 'consent.give', { version: consentVersion() })
    await cloud.ok(OTHER, 'handOver.take', { token, as: 'manager', four: null })
    await cloud.ok('owner-third', 'handOver.open', { token, code: '0015' })
    await cloud.ok('owner-third', 'handOver.agree', { token, agrees: true })
    expect((await json()).filings).toEqual([])
    const [taken] = (await json(OTHER)).filings
    expect(taken).toMatchObject({ id, submissions: [], seenBy: [], handOverCard: null })
    expect(taken?.photos.filter(({ slot }) => slot.startsWith('id'))).toEqual([])
    expect(await jsonText(OTHER)).not.toContain(ID_NUMBER)
  })
})

describe('the largest and the worst', () => {
  test('80 accounts fit, a broken one is counted and stops nothing', async () => {
    const { id } = await submitted(cloud, OWNER)
    const copies = await copiesOf(cloud, id, 79)
    await cloud.alter('filings', copies[7] ?? '', { answers: null })
    const data = await json()
    expect([data.filings.length, data.notIncluded.unreadableFilings]).toEqual([79, 1])
    const { pages, text } = await printed()
    expect(pages).toBeGreaterThanOrEqual(80)
    expect(text).toContain('1个账号暂时打不开')
  })

  test('hostile names are text in both files', async () => {
    const name = '</script>"\\{"a":1}𪚥'
    const { id } = await start(cloud, OWNER, { ...individual, accountName: name })
    const kept = (await cloud.ok(OWNER, 'filing.open', { id })).answers.accountName
    expect((await json()).filings[0]?.accountName).toBe(kept)
    const file = await fileOf(OWNER, 'pdf')
    expect(file.missing).toEqual(['U+2A6A5'])
    expect(
      readPdf(await bytesOf(file))
        .map(wholeText)
        .join(''),
    ).toContain('"\\{"a":1}')
  })

  test('the longest texts go on on further pages, no line is lost', async () => {
    const introduction = Array.from({ length: 30 }, (_each, i) => `第${String(i)}行介绍`).join('\n')
    await start(cloud, OWNER, { ...individual, introduction })
    const { text } = await printed()
    for (let i = 0; i < 30; i += 1) expect(text).toContain(`第${String(i)}行介绍`)
  })
})
