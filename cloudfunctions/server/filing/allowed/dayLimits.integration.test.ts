import { randomBytes } from 'node:crypto'
import { unsignedDraft } from '../../testing/cards'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { ImportView } from '../../../../src/domain/api/import'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { dayLimits, type Limited } from '../../../../src/domain/moves/limits'
import { photoPng } from '../../testing/images'
import { onCloud } from '../../testing/onCloud'
import {
  addPhoto,
  agree,
  attestInput,
  claimed,
  individual,
  sign,
  signedDraft,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../testing/filings'
import { readRows, rowsFrom } from '../../testing/tables'

const cloud = onCloud()
const photo = photoPng()

type Use = { readonly day: string; readonly counts: Record<string, number> }

const useOf = async (person: string): Promise<Use> => {
  const { now } = await cloud.ok(person, 'me', {})
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  const [row] = await cloud.stored<{ use?: Use }>('people', { _id: person })
  return row?.use?.day === day ? row.use : { day, counts: {} }
}

const countsOf = async (person: string): Promise<Record<string, number>> =>
  (await useOf(person)).counts

/** As if the person had done so much today that this is left. */
const leave = async (person: string, of: Limited, left: number): Promise<void> => {
  const { day, counts } = await useOf(person)
  const use = { day, counts: { ...counts, [of]: dayLimits[of].most - left } }
  if ((await cloud.stored('people', { _id: person })).length > 0)
    await cloud.alter('people', person, { use })
  else await cloud.insert('people', { _id: person, filing: null, use })
}

test('a filing is taken back three times a day', async () => {
  let filing = await submitted(cloud, 'again')
  const { id } = filing
  for (let turn = 0; turn < 3; turn += 1) {
    await cloud.ok('again', 'filing.withdraw', { id })
    filing = await cloud.ok('again', 'filing.open', { id })
    await cloud.ok('again', 'filing.submit', submitInput(filing))
  }
  expect(await cloud.refused('again', 'filing.withdraw', { id })).toMatchObject({
    code: 'limit',
    message: '这件今天已撤回 3 次，明天 0:00 起可以继续',
  })
  await cloud.moveClock({ advanceDays: 1 })
  await cloud.ok('again', 'filing.withdraw', { id })
})

test('what was said to be filed on paper is made a draft again three times a day', async () => {
  await agree(cloud, 'paper-again')
  const { id } = await cloud.ok('paper-again', 'filing.attest', attestInput())
  for (let turn = 0; turn < 3; turn += 1) {
    await cloud.ok('paper-again', 'filing.takeBack', { id })
    await cloud.ok('paper-again', 'filing.attest', attestInput({}, { draft: id }))
  }
  const refusal = { code: 'limit', message: '这件今天已撤回 3 次，明天 0:00 起可以继续' }
  expect(await cloud.refused('paper-again', 'filing.takeBack', { id })).toMatchObject(refusal)
  expect(await countsOf('paper-again')).toMatchObject({ attest: 4, withdraw: 3 })
  await cloud.moveClock({ advanceDays: 1 })
  await cloud.ok('paper-again', 'filing.takeBack', { id })
})

const ask = (person: string, action: string, input: object) =>
  cloud.invoke(person, { action, input }, 'documents')

type Act = () => Promise<{ readonly ok: boolean }>

/** Two acts of a person, each of which counts one. */
const acts: Readonly<
  Record<
    Exclude<
      Limited,
      'withdrawOne' | 'uploadedBytes' | 'cardOne' | 'cardTry' | 'staffCode' | 'reviewCode' | 'scan'
    >,
    (person: string) => Promise<readonly [Act, Act]>
  >
> = {
  submit: async (person) => {
    const drafts = [await signedDraft(cloud, person), await signedDraft(cloud, person)] as const
    const act = (of: FilingDetail) => () => cloud.call(person, 'filing.submit', submitInput(of))
    return [act(drafts[0]), act(drafts[1])]
  },
  withdraw: async (person) => {
    const filings = [await submitted(cloud, person), await submitted(cloud, person)] as const
    const act =
      ({ id }: FilingDetail) =>
      () =>
        cloud.call(person, 'filing.withdraw', { id })
    return [act(filings[0]), act(filings[1])]
  },
  attest: async (person) => {
    await agree(cloud, person)
    const act = (accountName: string) => {
      const input = attestInput({ accountName })
      return () => cloud.call(person, 'filing.attest', input)
    }
    return [act('老戏台一'), act('老戏台二')]
  },
  ticket: async (person) => {
    const { id } = await start(cloud, person)
    const act = () => cloud.call(person, 'filing.ticket', { id, place: 'other', extension: 'jpg' })
    return [act, act]
  },
  card: async (person) => {
    const ids = [await unsignedDraft(cloud, person), await unsignedDraft(cloud, person)] as const
    const act = (id: string) => () => cloud.call(person, 'filing.makeCard', { id })
    return [act(ids[0]), act(ids[1])]
  },
  sheet: async (person) => {
    await agree(cloud, person)
    const act = () => cloud.call(person, 'import.ticket', {})
    return [act, act]
  },
  import: async (person) => {
    await agree(cloud, person)
    const imports = [
      await readRows(cloud, person, rowsFrom(1, 1)),
      await readRows(cloud, person, rowsFrom(2, 1)),
    ] as const
    const act =
      ({ id }: ImportView) =>
      () =>
        cloud.call(person, 'import.run', { id })
    return [act(imports[0]), act(imports[1])]
  },
  takeover: async (person) => {
    const act = async (): Promise<Act> => {
      const answers = { ...individual, accountId: `gh_${randomBytes(6).toString('hex')}` }
      await submitted(cloud, `${person}-other`, answers)
      const { id } = await signedDraft(cloud, person, answers)
      const fileID = await uploaded(cloud, person, id, photo)
      await cloud.ok(person, 'filing.addProof', { id, of: 'takeover', fileID })
      return () =>
        cloud.call(person, 'takeover.ask', { id, grounds: { reason: 'left', words: '' } })
    }
    return [await act(), await act()]
  },
  reveal: async (person) => {
    const { id } = await start(cloud, person)
    const act = () => cloud.call(person, 'filing.reveal', { id })
    return [act, act]
  },
  export: async (person) => {
    await cloud.insertStaff(person, '131081', 'reviewer')
    const act = (late: boolean) => () => {
      const filter = { ...wholeLedger, late }
      const sort = { by: 'number', descending: false }
      return ask(person, 'exportLedger', { filter, sort, purpose: null, template: false })
    }
    return [act(false), act(true)]
  },
  paper: async (person) => {
    const { id } = await submitted(cloud, person)
    return [() => ask(person, 'receipt', { id }), () => ask(person, 'paper', { id })]
  },
}

describe.each([
  ['submit', '今天已提交 200 次'],
  ['withdraw', '今天已撤回 20 次'],
  ['attest', '今天已记下 200 个账号'],
  ['ticket', '今天已上传 600 次'],
  ['card', '今天已生成 50 张卡片'],
  ['sheet', '今天已检查 40 份表格'],
  ['import', '今天已导入 5 份表格'],
  ['takeover', '今天已申请接管 10 次'],
  ['reveal', '今天已查看全号 100 次'],
  ['export', '今天已导出 50 次'],
  ['paper', '今天已生成 200 份 PDF'],
] as const)('%s', (of, sentence) => {
  const refusal = { ok: false, code: 'limit', message: `${sentence}，明天 0:00 起可以继续` }

  test('the last one goes through, the next one the next day', async () => {
    const person = `flood-${of}`
    const [first, second] = await acts[of](person)
    await leave(person, of, 1)
    expect(await first()).toMatchObject({ ok: true })
    expect(await second()).toMatchObject(refusal)
    expect((await countsOf(person))[of]).toBe(dayLimits[of].most)
    await cloud.moveClock({ advanceDays: 1 })
    expect(await second()).toMatchObject({ ok: true })
  })

  test('two phones at once do not pass it', async () => {
    const person = `race-${of}`
    const [first, second] = await acts[of](person)
    await leave(person, of, 1)
    const answers = await Promise.all([first(), second()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal)
  })
})

describe('bytes of uploads', () => {
  const add = (person: string, id: string, fileID: string) =>
    cloud.call(person, 'filing.addPhoto', { id, slot: 'other', fileID })

  test.each([
    ['a photo', photo],
    ['no photo', Buffer.from('<html>')],
    ['more than a photo may weigh', Buffer.alloc(3 * 1024 * 1024 + 1)],
  ])('count once, however often the same upload is sent: %s', async (name, bytes) => {
    const person = `bytes of ${name}`.replaceAll(' ', '-')
    const { id } = await start(cloud, person)
    const fileID = await uploaded(cloud, person, id, bytes)
    await Promise.all([add(person, id, fileID), add(person, id, fileID)])
    await add(person, id, fileID)
    expect((await countsOf(person))['uploadedBytes']).toBe(bytes.length)
  })

  test('what goes beyond is refused and kept nowhere, photo and signature; the next day it is taken', async () => {
    const person = 'bytes'
    const signed = await signedDraft(cloud, person)
    const { id } = signed
    await leave(person, 'uploadedBytes', photo.length)
    await addPhoto(cloud, person, id, 'other')
    const files = (await cloud.files()).length
    const refusal = {
      ok: false,
      code: 'limit',
      message: '今天已上传 1 GB，明天 0:00 起可以继续',
    }
    const fileID = await uploaded(cloud, person, id, photo)
    expect(await add(person, id, fileID)).toMatchObject(refusal)
    await expect(
      sign(cloud, person, await cloud.ok(person, 'filing.open', { id })),
    ).rejects.toThrow(refusal.message)
    expect((await cloud.files()).length).toBe(files)
    expect(await cloud.stored('tickets', { openid: person })).toEqual([])
    await cloud.moveClock({ advanceDays: 1 })
    await addPhoto(cloud, person, id, 'other')
  })
})

test('a paper that was just made is handed out again and counts once; staff have the same limit', async () => {
  const { id, version } = await submitted(cloud, 'papers')
  await claimed(cloud, 'reviewer-bazhou', { id, version })
  await leave('reviewer-bazhou', 'paper', 1)
  for (let turn = 0; turn < 2; turn += 1)
    expect(await ask('reviewer-bazhou', 'paper', { id })).toMatchObject({ ok: true })
  expect(await ask('reviewer-bazhou', 'receipt', { id })).toMatchObject({ code: 'limit' })
})

test('beyond the day’s papers none is made: no file, no row, no entry in the audit', async () => {
  const { id } = await submitted(cloud, 'none')
  await leave('none', 'paper', 0)
  const files = (await cloud.files()).length
  for (const action of ['receipt', 'paper', 'blank'])
    expect(await ask('none', action, action === 'blank' ? {} : { id })).toMatchObject({
      code: 'limit',
    })
  expect((await cloud.files()).length).toBe(files)
  expect(await cloud.stored('papers', { filing: id })).toEqual([])
  expect(await cloud.stored('events', { filing: id, name: 'paperMade' })).toEqual([])
})

test('consents given and taken back leave the day’s counts as they are', async () => {
  await submitted(cloud, 'fickle')
  const counts = await countsOf('fickle')
  expect(counts['submit']).toBe(1)
  await cloud.ok('fickle', 'consent.withdraw', {})
  await agree(cloud, 'fickle')
  expect(await countsOf('fickle')).toEqual(counts)
})
