import type { Answer } from '../../../src/domain/api/call'
import type { DocumentsAction, PaperFile } from '../../../src/domain/api/documents'
import type { FilingDetail } from '../../../src/domain/api/filing'
import { showMoment } from '../../../src/domain/dates/days'
import {
  allItems,
  claimed,
  ID_NUMBER,
  individual,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  submitted,
} from '../testing/filings'
import { NOW, onCloud } from '../testing/onCloud'
import { readPdf, wholeText } from './testing/readPdf'

const cloud = onCloud()
let filing: FilingDetail

beforeAll(async () => {
  filing = await submitted(cloud, 'owner-li', { ...individual, ownerName: '李𬱖𠅤' })
})

const call = async (openid: string, action: DocumentsAction | 'nothing', input: object) =>
  (await cloud.invoke(openid, { action, input }, 'documents')) as Answer<PaperFile>

const ask = async (openid: string, action: DocumentsAction, input: object): Promise<PaperFile> => {
  const answer = await call(openid, action, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.data
}

const refusal = async (openid: string, action: DocumentsAction | 'nothing', input: object) => {
  const answer = await call(openid, action, input)
  return answer.ok ? null : answer.code
}

const read = async ({ url }: PaperFile) => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(String(answer.status))
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

const eventsOf = (id: string, name: string) =>
  cloud.stored<{ who: { openid: string }; about: string }>('events', { filing: id, name })

test.each(['owner-li', 'reviewer-bazhou', 'city-staff'])(
  '%s gets the filled form, with the full ID number and the signature',
  async (openid) => {
    const before = await eventsOf(filing.id, 'paperMade')
    const paper = await ask(openid, 'paper', { id: filing.id })
    expect(paper.name).toBe(`${filing.number ?? ''}.pdf`)
    expect(paper.missing).toEqual([])
    const [page, more] = await read(paper)
    const text = wholeText(page)
    for (const part of [filing.number ?? '?', ID_NUMBER, '李𬱖𠅤', '样张·试用', '已收到，尚未登记'])
      expect(text).toContain(part)
    expect(page?.images).toHaveLength(1)
    expect(more).toBeUndefined()
    const events = await eventsOf(filing.id, 'paperMade')
    expect(events.slice(before.length)).toEqual([
      expect.objectContaining({
        about: '备案表',
        who: expect.objectContaining({ openid }) as unknown,
      }),
    ])
  },
)

test('the making of papers is not on the timeline of the applicant', async () => {
  const { events } = await cloud.ok('owner-li', 'filing.open', { id: filing.id })
  expect(events.map(({ what }) => what)).toEqual([expect.stringContaining('已提交'), '开始填写'])
})

test.each<[name: string, openid: string, code: string]>([
  ['another applicant', 'owner-zhao', 'not-found'],
  ['the reviewer of another office', 'reviewer-guan', 'other-office'],
])('%s gets neither form nor receipt', async (_name, openid, code) => {
  expect(await refusal(openid, 'paper', { id: filing.id })).toBe(code)
  expect(await refusal(openid, 'receipt', { id: filing.id })).toBe(code)
})

test.each<[name: string, action: DocumentsAction | 'nothing', input: object, code: string]>([
  ['an unknown action', 'nothing', {}, 'unknown-call'],
  ['a query object for an id', 'paper', { id: { $ne: '' } }, 'input'],
  ['a filing that does not exist', 'paper', { id: '00000000-0000' }, 'not-found'],
  ['a blank form with an input', 'blank', { id: 'x' }, 'input'],
])('%s is refused', async (_name, action, input, code) => {
  expect(await refusal('owner-li', action, input)).toBe(code)
})

test('a draft has neither form nor receipt, for nobody', async () => {
  const draft = await signedDraft(cloud, 'owner-zhao')
  for (const action of ['paper', 'receipt'] as const)
    for (const openid of ['owner-zhao', 'reviewer-bazhou', 'city-staff'])
      expect(await refusal(openid, action, { id: draft.id })).toBe('not-found')
})

test('the receipt says the state of the moment and never the ID number', async () => {
  const own = await submitted(cloud, 'company-chen')
  const text = async () =>
    wholeText((await read(await ask('company-chen', 'receipt', { id: own.id })))[0])
  expect(await text()).toMatch(/登记备案回执已收到，尚未登记编号.*0316-7860501/)
  expect(await text()).not.toContain(ID_NUMBER)
  const review = await claimed(cloud, 'reviewer-bazhou', own)
  await cloud.ok('reviewer-bazhou', 'desk.register', {
    id: own.id,
    version: review.version,
    items: allItems(review),
  })
  expect(await text()).toMatch(/登记备案回执已登记编号.*办结时间/)
  // One made before the decision and one after it; asking for the same paper again makes no new one.
  expect(await eventsOf(own.id, 'paperMade')).toHaveLength(2)
})

test('nothing asks for 补报 once an account of the first round is registered', async () => {
  const own = await submitted(cloud, 'owner-li', { ...individual, openedOn: '2017-05-01' })
  const said = async () => {
    const { receipt } = await cloud.ok('owner-li', 'filing.open', { id: own.id })
    const { late } = await cloud.ok('reviewer-bazhou', 'desk.open', { id: own.id })
    const paper = wholeText((await read(await ask('owner-li', 'receipt', { id: own.id })))[0])
    return [receipt?.late, late, /备注.*请补报/.test(paper)]
  }
  const words = '首轮登记时间已过，请补报'
  expect(await said()).toEqual([words, words, true])
  const { id, version, ...review } = await claimed(cloud, 'reviewer-bazhou', own)
  const items = allItems({ id, version, ...review })
  await cloud.ok('reviewer-bazhou', 'desk.register', { id, version, items })
  expect(await said()).toEqual([null, null, false])
  const { items: done } = await cloud.ok('reviewer-bazhou', 'desk.queue', {
    queue: 'done',
    after: null,
  })
  expect(done.find((item) => item.id === id)?.late).toBeNull()
})

test('the receipt of a corrected filing says when it was submitted first and last', async () => {
  const people = { owner: 'owner-zhao', staff: 'reviewer-bazhou' } as const
  const { id } = await returned(cloud, people, ['introduction'])
  await cloud.ok(people.owner, 'filing.save', { id, answers: { introduction: '补正后的简介' } })
  const signed = await sign(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id }),
  )
  const { submittedAt, resubmittedAt } = await cloud.ok(
    people.owner,
    'filing.resubmit',
    resubmitInput(signed),
  )
  const text = wholeText((await read(await ask(people.owner, 'receipt', { id })))[0])
  const said = (instant: number | null) => showMoment(instant ?? 0).replace(' ', '')
  expect(text).toContain(`提交时间${said(submittedAt)}（北京时间）重新提交${said(resubmittedAt)}`)
})

describe('papers of several filings in one file', () => {
  const several = async (count: number) => {
    const made: string[] = []
    for (let at = 1; at <= count; at += 1)
      made.push(
        (
          await submitted(cloud, 'owner-li', {
            ...individual,
            accountName: `胜芳老街坊${String(at)}`,
          })
        ).id,
      )
    return made
  }

  test.each(['paper', 'receipt'] as const)(
    'a %s each, in the order asked; each is in the audit once, and all count into the day',
    async (of) => {
      await cloud.moveClock({ now: NOW })
      const ids = (await several(6)).reverse()
      const paper = await ask('reviewer-bazhou', 'papers', { ids, of })
      expect(paper.name).toBe(`${of === 'paper' ? '备案表' : '回执'} 6 份.pdf`)
      const pages = (await read(paper)).map(wholeText)
      expect(pages.map((text) => /胜芳老街坊(\d)/.exec(text)?.[1])).toEqual([...'654321'])
      expect(pages.every((text) => text.includes(ID_NUMBER))).toBe(of === 'paper')
      for (const id of ids)
        expect(await eventsOf(id, 'paperMade')).toMatchObject([
          { about: of === 'paper' ? '备案表' : '回执', who: { openid: 'reviewer-bazhou' } },
        ])
      expect((await ask('reviewer-bazhou', 'papers', { ids, of })).fileID).toBe(paper.fileID)
      const [person] = await cloud.stored<{ use: { counts: { paper: number } } }>('people', {
        _id: 'reviewer-bazhou',
      })
      const before = person?.use.counts.paper ?? 0
      await ask('reviewer-bazhou', 'papers', { ids: ids.slice(1), of })
      const [after] = await cloud.stored<{ use: { counts: { paper: number } } }>('people', {
        _id: 'reviewer-bazhou',
      })
      expect(after?.use.counts.paper).toBe(before + 5)
    },
  )

  test('one that is not the office’s, or was never submitted, refuses all, and nobody had any', async () => {
    const [own = ''] = await several(1)
    const draft = await signedDraft(cloud, 'owner-zhao')
    const before = (await eventsOf(own, 'paperMade')).length
    for (const [openid, ids, code] of [
      ['reviewer-guan', [own], 'other-office'],
      ['reviewer-bazhou', [own, draft.id], 'not-found'],
      ['owner-zhao', [own], 'not-found'],
      ['reviewer-bazhou', [own, '00000000-0000'], 'not-found'],
      ['reviewer-bazhou', [], 'input'],
      ['reviewer-bazhou', [own, own], 'input'],
      [
        'reviewer-bazhou',
        Array.from({ length: 21 }, (_none, at) => `${own}${String(at)}`),
        'input',
      ],
    ] as const)
      expect([ids, await refusal(openid, 'papers', { ids, of: 'paper' })]).toEqual([ids, code])
    expect(await eventsOf(own, 'paperMade')).toHaveLength(before)
  })
})

test('anyone with an identity gets the blank form', async () => {
  const paper = await ask('somebody', 'blank', {})
  expect(paper.name).toBe('廊坊市新媒体账号登记备案表.pdf')
  expect(wholeText((await read(paper))[0])).toContain('编号账号名（昵称）账号类型')
})

test('a link works for ten minutes at most, and only whole', async () => {
  const { now: asked } = await cloud.ok('owner-li', 'me', {})
  const { url, until } = await ask('owner-li', 'paper', { id: filing.id })
  expect(until - asked).toBeLessThanOrEqual(600_000)
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(url.replace(/\?.*$/, ''))).status).toBe(403)
})

test('a signature that is not the one signed with is not printed', async () => {
  const own = await submitted(cloud, 'owner-li')
  const [version] = await cloud.stored<{ signature: object }>('versions', { _id: `${own.id}:1` })
  await cloud.alter('versions', `${own.id}:1`, {
    signature: { ...version?.signature, hash: '0'.repeat(64) },
  })
  expect(await refusal('owner-li', 'paper', { id: own.id })).toBe('file')
})

test('calls at once do not disturb each other', async () => {
  const people = ['owner-li', 'reviewer-bazhou', 'head-bazhou', 'city-staff']
  const papers = await Promise.all(
    (['paper', 'receipt'] as const).flatMap((action) =>
      people.map((openid) => ask(openid, action, { id: filing.id })),
    ),
  )
  expect(new Set(papers.map(({ fileID }) => fileID)).size).toBe(8)
})

test('a form that is printed on a later day bears the day it was signed', async () => {
  await cloud.moveClock({ now: NOW })
  const { id } = await submitted(cloud, 'owner-li')
  await cloud.moveClock({ now: '2026-12-01T07:06:00.000Z' })
  const text = wholeText((await read(await ask('owner-li', 'paper', { id })))[0])
  expect(text).toContain('2026年12月1日15:06')
  expect(text).toContain('2026年11月24日')
})

describe('asked for again', () => {
  const START = Date.parse('2026-11-24T07:06:00.000Z')
  const at = (minutes: number) =>
    cloud.moveClock({ now: new Date(START + minutes * 60_000).toISOString() })

  afterAll(() => cloud.moveClock({ reset: true }))

  test.each(['paper', 'receipt'] as const)(
    'within ten minutes a %s is the same file with a fresh link and no second entry in the audit',
    async (action) => {
      await at(0)
      const { id } = await submitted(cloud, 'owner-li', { ...individual, ownerName: '李𬱖𠅤' })
      const first = await ask('owner-li', action, { id })
      await at(9)
      const again = await ask('owner-li', action, { id })
      expect(again).toMatchObject({
        fileID: first.fileID,
        name: first.name,
        missing: first.missing,
      })
      expect(again.until).toBeGreaterThan(first.until)
      expect((await fetch(again.url)).status).toBe(200)
      expect(await eventsOf(id, 'paperMade')).toHaveLength(1)
      expect((await ask('reviewer-bazhou', action, { id })).fileID).not.toBe(first.fileID)
      await at(11)
      expect((await ask('owner-li', action, { id })).fileID).not.toBe(first.fileID)
      expect(await eventsOf(id, 'paperMade')).toHaveLength(3)
    },
  )

  test('after a move it is another paper', async () => {
    await at(0)
    const own = await submitted(cloud, 'company-chen')
    const first = await ask('company-chen', 'paper', { id: own.id })
    await claimed(cloud, 'reviewer-bazhou', own)
    expect((await ask('company-chen', 'paper', { id: own.id })).fileID).not.toBe(first.fileID)
  })

  test('a seal page of the same rows is the same file, of a changed row another', async () => {
    await at(0)
    const { id } = await signedDraft(cloud, 'company-chen')
    const first = await ask('company-chen', 'sealPage', { id })
    expect((await ask('company-chen', 'sealPage', { id })).fileID).toBe(first.fileID)
    await cloud.ok('company-chen', 'filing.save', { id, answers: { introduction: '新的简介' } })
    expect((await ask('company-chen', 'sealPage', { id })).fileID).not.toBe(first.fileID)
  })

  test('the blank form is one file a day for everybody', async () => {
    await at(0)
    const first = await ask('somebody', 'blank', {})
    await at(8 * 60)
    expect((await ask('owner-li', 'blank', {})).fileID).toBe(first.fileID)
    await at(9 * 60)
    expect((await ask('owner-li', 'blank', {})).fileID).not.toBe(first.fileID)
  })
})

test('within a day the timer deletes papers and their rows', async () => {
  const paper = await ask('owner-li', 'paper', { id: filing.id })
  const rows = () => cloud.stored<{ madeAt: number }>('papers', { fileID: paper.fileID })
  const [row, ...more] = await rows()
  expect([row?.madeAt, more]).toEqual([expect.any(Number), []])
  // The last full hour within the day, which tidies.
  const fullHour = new Date(Number(row?.madeAt) + 86_400_000)
  fullHour.setUTCMinutes(0, 0, 0)
  await cloud.moveClock({ now: fullHour.toISOString() })
  await cloud.runTimer()
  expect(await rows()).toEqual([])
  await cloud.moveClock({ reset: true })
  expect((await fetch(paper.url)).ok).toBe(false)
})

describe('whatever fails, a stored paper has its row and its entry in the audit', () => {
  beforeAll(() => cloud.moveClock({ now: NOW }))

  const unknown = async () => {
    const rows = await cloud.stored<{ fileID: string }>('papers')
    const known = rows.map(({ fileID }) => fileID.split('/').slice(3).join('/'))
    const stored = (await cloud.files()).map(({ path }) => path)
    return stored.filter((path) => path.startsWith('papers/') && !known.includes(path))
  }

  test.each([
    ...Array.from({ length: 9 }, (_none, i) => ['database', 'error', i + 1] as const),
    ['file', 'error', 1],
    ['file', 'error', 2],
    ['file', 'drop', 2],
    ['file', 'error', 3],
  ] as const)('%s: %s of operation %i', async (operation, effect, nth) => {
    await cloud.moveClock({ advanceDays: 1 })
    const before = await eventsOf(filing.id, 'paperMade')
    await cloud.fault({ operation, effect, nth })
    expect(await refusal('reviewer-bazhou', 'receipt', { id: filing.id })).toBe('broken')
    expect(await unknown()).toEqual([])

    // Asked again it is there, whatever was left behind.
    expect(await read(await ask('reviewer-bazhou', 'receipt', { id: filing.id }))).toHaveLength(1)
    expect(await unknown()).toEqual([])
    expect((await eventsOf(filing.id, 'paperMade')).length).toBeGreaterThan(before.length)
  })
})
