import { clause } from '../../../../src/domain/city/city'
import type { LeadView } from '../../../../src/domain/api/supervision/leads'
import {
  company,
  individual,
  resubmitInput,
  returned,
  sign,
  submitted,
} from '../../testing/filings'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import { photoPng } from '../../testing/images'
import { prove, unfiled, urge } from '../../testing/supervision/leads'
import { runTimerAfterUndo } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'
import { rungs } from '../../../../src/domain/leads/rungs'

const cloud = onCloud()
const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const SECOND = 'head-second'
const CITY = 'city-staff'
const CITY_SECOND = 'city-second'
const ELSEWHERE = 'reviewer-guan'
const at = Date.parse(NOW)
const DAYS_LATER = '2026-12-20T02:00:00.000Z'

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(SECOND, '131081', 'head')
  await cloud.insertStaff(CITY_SECOND, '131000', 'head')
})

const add = (by = REVIEWER, of: Partial<typeof unfiled> = {}) =>
  cloud.ok(by, 'leads.add', { ...unfiled, ...of })
const open = (id: string, by = REVIEWER) => cloud.ok(by, 'leads.open', { id })
const list = (by = REVIEWER, status: LeadView['status'] | null = null) =>
  cloud.ok(by, 'leads.list', { status })
const move = async (
  by: string,
  { id }: Pick<LeadView, 'id'>,
  name: Parameters<typeof cloud.ok<'leads.move'>>[2]['move'],
  reason: string | null = '督促以后仍没有办理',
) => cloud.ok(by, 'leads.move', { id, version: (await open(id, CITY)).version, move: name, reason })
const moveRefused = async (
  by: string,
  { id }: Pick<LeadView, 'id'>,
  name: Parameters<typeof cloud.ok<'leads.move'>>[2]['move'],
  reason: string | null = '督促以后仍没有办理',
) =>
  cloud.refused(by, 'leads.move', {
    id,
    version: (await open(id, CITY)).version,
    move: name,
    reason,
  })
const told = async (person: string) => {
  await runTimerAfterUndo(cloud)
  return (await cloud.ok(person, 'inbox.list', { after: null })).entries.map(({ title }) => title)
}

describe('线索 (I1)', () => {
  test('added, it stands in its office’s list and the city’s, with what says that it may be in scope', async () => {
    const lead = await add()
    expect(lead).toMatchObject({
      status: 'open',
      source: 'added',
      account: unfiled.account,
      by: '王敏',
      signs: [
        { in: '名称', text: '霸州', place: '霸州市' },
        { in: '主体', text: '霸州市' },
        { in: '主体', text: '胜芳' },
      ],
      likely: [],
      due: { due: '2026-10-20', late: true },
      inApp: false,
    })
    expect(lead.timeline.map(({ what }) => what)).toEqual(['列为线索'])
    for (const by of [REVIEWER, HEAD, CITY]) {
      const { rows, counts } = await list(by)
      expect(rows).toMatchObject([
        { id: lead.id, accountName: '霸州板材圈', urges: 0, late: '2026-10-20' },
      ])
      expect(counts).toEqual({
        open: 1,
        urged: 0,
        filed: 0,
        late: 1,
        outOfScope: 0,
        platform: 0,
        referred: 0,
      })
    }
    expect((await list(ELSEWHERE)).rows).toEqual([])
    expect((await list(REVIEWER, 'urged')).rows).toEqual([])
    expect(await cloud.refused(ELSEWHERE, 'leads.open', { id: lead.id })).toMatchObject({
      code: 'other-office',
    })
    expect(await cloud.refused(OWNER, 'leads.open', { id: lead.id })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await cloud.refused(OWNER, 'urge.open', { id: lead.id })).toMatchObject({
      code: 'not-found',
    })
  })

  test('late, the earliest first, as long as something is to be done; the desk and the morning’s digest say as many', async () => {
    const of = (accountName: string, openedOn?: string) =>
      add(REVIEWER, {
        account: { accountName, accountKind: 'official', ...(openedOn ? { openedOn } : {}) },
      })
    const later = await of('霸州小吃', '2026-10-20')
    const first = await of('霸州菜篮子')
    await of('霸州夜市')
    await of('霸州花会', '2026-11-20')
    const { rows, counts } = await cloud.ok(REVIEWER, 'leads.list', { status: 'late' })
    expect(rows.map(({ accountName, late }) => [accountName, late])).toEqual([
      ['霸州小吃', '2026-11-19'],
    ])
    expect(counts).toMatchObject({ late: 1, open: 4 })
    const edit = { ...unfiled, id: first.id, version: first.version }
    const account = {
      accountName: '霸州菜篮子',
      accountKind: 'official',
      openedOn: '2019-05',
    } as const
    const known = await cloud.ok(REVIEWER, 'leads.edit', { ...edit, account })
    const both = await cloud.ok(CITY, 'leads.list', { status: 'late' })
    expect(both.rows.map(({ id }) => id)).toEqual([first.id, later.id])
    expect((await cloud.ok(REVIEWER, 'office.settings', {})).late).toBe(2)
    expect((await cloud.ok(ELSEWHERE, 'office.settings', {})).late).toBe(0)
    await cloud.moveClock({ now: '2026-11-25T00:31:00.000Z' })
    await cloud.runTimer()
    const { entries } = await cloud.ok(REVIEWER, 'inbox.list', { after: null })
    expect(entries[0]?.text).toContain(
      '逾期 2 个（过了最晚提交日，没有备案）：「霸州菜篮子」「霸州小吃」',
    )
    await move(REVIEWER, known, 'exclude', '主要面向北京')
    expect((await cloud.ok(REVIEWER, 'office.settings', {})).late).toBe(1)
  })

  test('the city’s goes where its name says, or where the city says', async () => {
    const account = { accountName: '固安菜篮子', accountKind: 'official' as const }
    expect(await add(CITY, { account })).toMatchObject({ office: { code: '131022' } })
    const other = { accountName: '菜篮子', accountKind: 'official' as const }
    expect(await add(CITY, { account: other })).toMatchObject({
      office: { code: '131000' },
      signs: [],
    })
    const third = { accountName: '永清菜篮子', accountKind: 'official' as const }
    expect(await add(CITY, { account: third, office: '131024' })).toMatchObject({
      office: { code: '131024' },
    })
  })

  test.each<[string, Partial<typeof unfiled>, string]>([
    ['no name', { account: { accountName: ' ', accountKind: 'official' } }, 'accountName'],
    ['opened tomorrow', { account: { ...unfiled.account, openedOn: '2026-11-25' } }, 'openedOn'],
    ['an ID number in the note', { note: '他的证件号 131081190001010015' }, 'note'],
    ['a link that is none', { link: 'javascript:alert(1)' }, 'link'],
    ['a phone of letters', { phone: 'abc' }, 'phone'],
  ])('refused beside its field: %s', async (_name, of, field) => {
    const refusal = await cloud.refused(REVIEWER, 'leads.add', { ...unfiled, ...of })
    expect(Object.keys(refusal?.fields ?? {})).toContain(field)
    expect((await list()).rows).toEqual([])
  })

  test('one account is one lead: a double tap, a colleague, another name with its 原始ID', async () => {
    const [one, again] = await Promise.all([add(), add()])
    expect(again.id).toBe(one.id)
    const refusal = await cloud.refused(HEAD, 'leads.add', unfiled)
    expect(refusal).toMatchObject({ code: 'duplicate', fields: { lead: one.id } })
    const renamed = { ...unfiled.account, accountName: '改了名的板材圈' }
    expect(await cloud.refused(CITY, 'leads.add', { ...unfiled, account: renamed })).toMatchObject({
      code: 'duplicate',
    })
    expect((await list()).rows).toHaveLength(1)
  })

  test.each([
    ['a part of its name', (name: string) => name.slice(2, 5)],
    ['its name in traditional characters, with a blank', () => '板材 圈'],
    ['its 原始ID in capitals', () => 'GH_1EAD'],
    ['its subject', () => unfiled.account.subjectName?.slice(1, 6) ?? ''],
  ])('it is found by %s, whatever its state, by who may see it', async (_, typed) => {
    const { id } = await add()
    await add(REVIEWER, {
      account: {
        ...unfiled.account,
        accountName: '南孟渔家',
        accountId: 'gh_2ead00000002',
        subjectName: '南孟渔家乐',
      },
    })
    const text = typed(unfiled.account.accountName)
    await move(HEAD, { id }, 'exclude')
    for (const by of [REVIEWER, CITY])
      expect((await cloud.ok(by, 'leads.list', { status: 'late', text })).rows).toMatchObject([
        { id },
      ])
    expect((await cloud.ok(ELSEWHERE, 'leads.list', { status: null, text })).rows).toEqual([])
    expect(
      (await cloud.ok(REVIEWER, 'leads.list', { status: null, text: '没有这个' })).rows,
    ).toEqual([])
  })

  test('corrected, it is found by what it is called now', async () => {
    const lead = await add()
    const account = { ...unfiled.account, accountName: '辛章书场' }
    await cloud.ok(REVIEWER, 'leads.edit', {
      ...unfiled,
      id: lead.id,
      version: lead.version,
      account,
    })
    const found = async (text: string) =>
      (await cloud.ok(REVIEWER, 'leads.list', { status: null, text })).rows.length
    expect([await found('书场'), await found(unfiled.account.accountName)]).toEqual([1, 0])
  })

  test('what is filed is no lead', async () => {
    const { id } = await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    expect(await cloud.refused(REVIEWER, 'leads.add', unfiled)).toMatchObject({
      code: 'duplicate',
      fields: { filing: id },
    })
  })

  test.each<[string, Record<string, string>]>([
    ['by its 原始ID', { accountName: '别的名字', accountId: 'gh_1ead00000001' }],
    ['by its name', { accountName: '霸州 板材圈', subjectName: '霸州市胜芳板材厂', accountId: '' }],
  ])(
    'that account files: linked in the same transaction, its urges are over, %s',
    async (_name, of) => {
      const lead = await urge(cloud, REVIEWER, await add(), { at })
      const { id, number } = await submitted(cloud, OWNER, { ...individual, ...of })
      const seen = await open(lead.id)
      expect(seen).toMatchObject({
        status: 'filed',
        filing: { id, number },
        urges: [{ closed: true }],
        statementUntil: null,
      })
      expect(seen.timeline[0]?.what).toBe(`已备案 ${number ?? ''}，督促已停`)
      expect(seen.moves).not.toContain('urge')
      await cloud.ok(OWNER, 'filing.withdraw', { id })
      expect(await open(lead.id)).toMatchObject({ status: 'urged', filing: null })
    },
  )

  test('one that was out of scope is to be checked again once its owner takes back what was filed', async () => {
    const lead = await add()
    await move(REVIEWER, lead, 'exclude', '主要面向北京')
    const form = { ...individual, accountName: '霸州板材圈', accountId: 'gh_1ead00000001' }
    const { id } = await submitted(cloud, OWNER, form)
    expect((await open(lead.id)).status).toBe('filed')
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    const again = await open(lead.id)
    expect(again).toMatchObject({ status: 'open', filing: null })
    expect(again.timeline[0]?.what).toMatch(/ 不再是备案，重新核实$/)
  })

  test('a name of another subject is shown beside it, and somebody says that it is this one; another office’s that is not alike is not taken', async () => {
    const { id } = await submitted(cloud, OWNER, {
      ...company,
      accountName: '霸州板材圈',
      subjectName: '霸州市另一家板材厂',
      accountId: '',
    })
    await cloud.runTimer()
    const { accountId: _id, ...account } = unfiled.account
    const lead = await add(REVIEWER, { account })
    expect(lead.status).toBe('open')
    expect(lead.likely).toMatchObject([{ id, readable: true }])
    const { version } = lead
    const theirs = { area: '131022', address: '固安县牛驼镇7号', accountName: '牛驼温泉' }
    const elsewhere = await submitted(cloud, 'owner-hu', { ...individual, ...theirs })
    const unlike = { id: lead.id, version, filing: elsewhere.id }
    expect(await cloud.refused(REVIEWER, 'leads.match', unlike)).toMatchObject({
      code: 'not-found',
    })
    const matched = await cloud.ok(REVIEWER, 'leads.match', { id: lead.id, version, filing: id })
    expect(matched).toMatchObject({ status: 'filed', filing: { id } })
    expect(await move(HEAD, lead, 'unmatch')).toMatchObject({ status: 'open', filing: null })
  })

  /** Whether a lead of each name shows the one filing there is. */
  const likelyTo = async (names: readonly string[]) => {
    const seen: [string, number][] = []
    for (const accountName of names) {
      const account = { accountName, accountKind: 'official' } as const
      seen.push([accountName, (await add(REVIEWER, { account })).likely.length])
    }
    return seen
  }
  const NAMES: readonly (readonly [string, number])[] = [
    ['坝州板材圈', 1],
    ['霸洲板材圈', 1],
    ['霸州版材圈', 1],
    ['霸州板材卷', 1],
    ['霸州板材圈子', 1],
    ['霸州的板材圈', 1],
    ['霸州板圈', 1],
    ['霸州板材圈官方公众号', 1],
    ['官方坝州板材圈发布', 1],
    ['霸州夜市', 0],
    ['文安板材圈', 0],
    ['板材', 0],
  ]

  test('a filing whose name is one slip of the pen away is shown beside it, wherever that is', async () => {
    await submitted(cloud, OWNER, { ...company, accountName: '霸州板材圈', accountId: '' })
    await cloud.runTimer()
    expect(await likelyTo(NAMES.map(([name]) => name))).toEqual(NAMES)
  })

  test('however many begin as it does, those that are alike are found', async () => {
    await submitted(cloud, OWNER, { ...company, accountName: '霸州板材圈', accountId: '' })
    await cloud.runTimer()
    const others = Array.from({ length: 1100 }, (_, at) => ({
      _id: `other-${String(at)}`,
      filing: `other-${String(at)}`,
      office: '131081',
      suffix: `霸州${String(at).padStart(4, '0')}`,
      at,
    }))
    await cloud.insert('suffixes', ...others)
    const names = NAMES.filter(([name]) => name.startsWith('霸州'))
    expect(await likelyTo(names.map(([name]) => name))).toEqual(names)
  })

  test('out of scope, and looked at again', async () => {
    const lead = await add()
    expect(await moveRefused(REVIEWER, lead, 'exclude', null)).toMatchObject({
      code: 'input',
      fields: { reason: '请写原因' },
    })
    expect(await move(REVIEWER, lead, 'exclude', '主要面向北京')).toMatchObject({
      status: 'outOfScope',
    })
    expect(await move(REVIEWER, lead, 'reopen', '看错了')).toMatchObject({ status: 'open' })
  })

  test('handed on, it is another office’s; a stale version is refused', async () => {
    const lead = await add()
    const input = {
      id: lead.id,
      version: lead.version,
      office: '131022',
      reason: '在固安',
    } as const
    const on = await cloud.ok(HEAD, 'leads.handOn', input)
    expect(on.office.code).toBe('131022')
    expect(await cloud.refused(REVIEWER, 'leads.open', { id: lead.id })).toMatchObject({
      code: 'other-office',
    })
    expect((await list(ELSEWHERE)).rows).toHaveLength(1)
    const edit = { ...unfiled, id: lead.id, version: lead.version }
    expect(await cloud.refused(ELSEWHERE, 'leads.edit', edit)).toMatchObject({ code: 'stale' })
  })
})

describe('督促 (I2)', () => {
  test('a call that was answered is delivered; one at a time, each with its number', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at: at - 3_600_000 })
    expect(lead).toMatchObject({
      status: 'urged',
      statementUntil: '2026-12-09',
      urges: [{ n: 1, delivered: 'call', deliveryWords: '已送达（本人接听 14:06）', by: '王敏' }],
    })
    const next = { id: lead.id, version: lead.version, channel: 'letter', result: 'sent' } as const
    expect(
      await cloud.refused(HEAD, 'leads.urge', { ...next, at, person: '', note: '' }),
    ).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('12月9日') as string })
    await cloud.moveClock({ now: DAYS_LATER })
    const second = await urge(cloud, HEAD, lead, {
      channel: 'letter',
      result: 'sent',
      at: Date.parse(DAYS_LATER),
    })
    expect(second.urges).toMatchObject([
      { n: 1 },
      { n: 2, delivered: null, deliveryWords: '已发出，未送达' },
    ])
  })

  test('a double tap and two clerks at once are one urge', async () => {
    const lead = await add()
    const twice = await Promise.allSettled([
      urge(cloud, REVIEWER, lead, { at }),
      urge(cloud, REVIEWER, lead, { at }),
      urge(cloud, HEAD, lead, { at }),
    ])
    expect(twice.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect((await open(lead.id)).urges).toHaveLength(1)
  })

  test.each<[string, Partial<Parameters<typeof urge>[3]>, string]>([
    ['in the future', { at: at + 60_000 }, 'at'],
    ['a year ago', { at: at - 365 * 86_400_000 }, 'at'],
    ['a result of another channel', { result: 'sent' }, 'result'],
    ['who answered is not said', { person: '' }, 'person'],
    ['an ID number in the note', { note: '131081190001010015' }, 'note'],
    ['an ID number for who called', { caller: '131081190001010015' }, 'caller'],
  ])('refused beside its field: %s', async (_name, of, field) => {
    const { id, version } = await add()
    const refusal = await cloud.refused(REVIEWER, 'leads.urge', {
      id,
      version,
      channel: 'call',
      result: 'answered',
      person: '李文昌',
      note: '',
      at,
      ...of,
    })
    expect(Object.keys(refusal?.fields ?? {})).toContain(field)
  })

  test('a receipt that was signed is delivered with its photo; struck out it is not, and stays', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), {
      channel: 'visit',
      result: 'met',
      at,
    })
    const signed = await cloud.ok(REVIEWER, 'leads.result', {
      id: lead.id,
      version: lead.version,
      n: 1,
      result: 'signed',
    })
    expect(signed.urges).toMatchObject([{ delivered: null }])
    const proved = await prove(cloud, REVIEWER, signed)
    expect(proved.urges).toMatchObject([
      {
        delivered: 'receipt',
        evidence: [
          {
            kind: 'receipt',
            hash: expect.stringMatching(/^[\da-f]{64}$/) as string,
            by: '王敏',
            struck: null,
          },
        ],
      },
    ])
    const fileID = proved.urges[0]?.evidence[0]?.fileID ?? ''
    const struck = await cloud.ok(HEAD, 'leads.strike', {
      id: lead.id,
      version: proved.version,
      n: 1,
      fileID,
      reason: '拍错了',
    })
    expect(struck.urges).toMatchObject([
      { delivered: null, evidence: [{ fileID, struck: { by: '刘建国', reason: '拍错了' } }] },
    ])
    await cloud.runTimer()
    expect(await cloud.ok(HEAD, 'leads.open', { id: lead.id })).toMatchObject({
      urges: [{ evidence: [{ fileID }] }],
    })
  })

  test('of an urge that is none nothing is read or kept, and the upload still serves', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    const { path } = await cloud.ok(REVIEWER, 'leads.ticket', { id: lead.id, extension: 'png' })
    const fileID = await cloud.upload(REVIEWER, path, photoPng(63))
    const evidence = { id: lead.id, kind: 'other', fileID } as const
    const before = await cloud.files()
    expect(await cloud.refused(REVIEWER, 'leads.addEvidence', { ...evidence, n: 9 })).not.toBeNull()
    expect(await cloud.files()).toEqual(before)
    await cloud.ok(REVIEWER, 'leads.addEvidence', { ...evidence, n: 1 })
  })

  test('another’s upload, and what is no picture, is no evidence', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    const { path } = await cloud.ok(HEAD, 'leads.ticket', { id: lead.id, extension: 'png' })
    const fileID = await cloud.upload(HEAD, path, photoPng(62))
    const evidence = { id: lead.id, n: 1, kind: 'other' } as const
    expect(
      await cloud.refused(REVIEWER, 'leads.addEvidence', { ...evidence, fileID }),
    ).toMatchObject({
      code: 'file',
    })
    await expect(prove(cloud, REVIEWER, lead, 'other', Buffer.from('no picture'))).rejects.toThrow()
    expect(
      await cloud.refused(ELSEWHERE, 'leads.ticket', { id: lead.id, extension: 'png' }),
    ).toMatchObject({
      code: 'other-office',
    })
  })
})

describe('督促 of a filing, whose owner is known (I2, I4)', () => {
  const overdue = async () => {
    const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
    await cloud.alter('filings', filing.id, { decision: null })
    const early = await cloud.refused(REVIEWER, 'leads.ofFiling', { filing: filing.id })
    expect(early?.code).toBe('not-allowed')
    await cloud.moveClock({ now: DAYS_LATER })
    const later = Date.parse(DAYS_LATER)
    const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
    return { filing, lead, later }
  }

  test('once a filing; its owner is told in working hours alone, and reads the way in the timeline', async () => {
    const { filing, lead } = await overdue()
    expect((await cloud.ok(HEAD, 'leads.ofFiling', { filing: filing.id })).id).toBe(lead.id)
    expect(lead).toMatchObject({
      source: 'filing',
      inApp: true,
      servedInApp: false,
      filing: { id: filing.id },
    })
    const app = { channel: 'app', result: 'sent', person: '', note: '', id: lead.id } as const
    const sunday = await cloud.refused(REVIEWER, 'leads.urge', {
      ...app,
      at: 0 + Date.parse(DAYS_LATER),
      version: lead.version,
    })
    expect(sunday).toMatchObject({
      code: 'not-allowed',
      message: '下班时间不发督促，12月21日 08:30 起可以',
    })
    await cloud.moveClock({ now: '2026-12-21T02:00:00.000Z' })
    const urged = await cloud.ok(REVIEWER, 'leads.urge', {
      ...app,
      at: Date.parse('2026-12-21T02:00:00.000Z'),
      version: lead.version,
    })
    expect(urged.urges).toMatchObject([
      { delivered: null, deliveryWords: '已发出，未送达：消息未读不算送达' },
    ])
    expect(await told(OWNER)).toContain('请办完登记备案')
    const { events } = await cloud.ok(OWNER, 'filing.open', { id: filing.id })
    expect(events[0]?.what).toBe('已督促（12月21日 10:00，小程序）')
    // Opened, but they never agreed to be served there.
    await cloud.ok(OWNER, 'urge.open', { id: lead.id })
    expect((await open(lead.id)).urges).toMatchObject([{ delivered: null }])
  })

  test('opened by who had agreed before it was sent: delivered, once', async () => {
    const { lead } = await overdue()
    const now = '2026-12-21T02:00:00.000Z'
    await cloud.moveClock({ now })
    expect(await cloud.ok(OWNER, 'me.servedInApp', { agrees: true })).toEqual({
      since: expect.any(Number) as number,
    })
    await urge(cloud, REVIEWER, lead, {
      channel: 'app',
      result: 'sent',
      at: Date.parse(now),
      person: '',
    })
    expect((await open(lead.id)).urges).toMatchObject([{ delivered: null }])
    const read = await cloud.ok(OWNER, 'urge.open', { id: lead.id })
    expect(read).toMatchObject({ urges: [{ n: 1 }], until: '2027-01-05' })
    await cloud.ok(OWNER, 'urge.open', { id: lead.id })
    const seen = await open(lead.id)
    expect(seen.urges).toMatchObject([{ delivered: 'app' }])
    expect(seen.timeline.filter(({ what }) => what.startsWith('对方打开督促'))).toHaveLength(1)
    await cloud.ok(OWNER, 'me.servedInApp', { agrees: false })
    expect((await open(lead.id)).urges).toMatchObject([{ delivered: 'app' }])
  })

  test.each<[string, readonly ('agrees' | 'takes back' | 'is urged')[]]>([
    ['agreed only after it was sent', ['is urged', 'agrees']],
    ['had agreed and taken it back', ['agrees', 'takes back', 'is urged']],
    ['took it back after it was sent', ['agrees', 'is urged', 'takes back']],
    [
      'took it back and agreed anew after it was sent',
      ['agrees', 'is urged', 'takes back', 'agrees'],
    ],
  ])('opened twice by who %s: not delivered', async (_name, steps) => {
    const { lead } = await overdue()
    let now = Date.parse('2026-12-21T02:00:00.000Z')
    for (const step of steps) {
      now += 60_000
      await cloud.moveClock({ now: new Date(now).toISOString() })
      const app = { channel: 'app', result: 'sent', at: now, person: '' } as const
      if (step === 'is urged') await urge(cloud, REVIEWER, lead, app)
      else await cloud.ok(OWNER, 'me.servedInApp', { agrees: step === 'agrees' })
    }
    for (let time = 0; time < 2; time += 1) await cloud.ok(OWNER, 'urge.open', { id: lead.id })
    const seen = await open(lead.id)
    expect(seen.urges).toMatchObject([
      { delivered: null, deliveryWords: '已发出，未送达：消息未读不算送达' },
    ])
    expect(seen.timeline.map(({ what }) => what).join()).not.toContain('对方打开督促')
  })

  test('they say something with a photo, within its time, and the office is told', async () => {
    const { lead, later } = await overdue()
    await urge(cloud, REVIEWER, lead, { at: later })
    const text = '公章刚换，下周补正'
    await cloud.ok(OWNER, 'urge.state', { id: lead.id, n: 1, text })
    await cloud.ok(OWNER, 'urge.state', { id: lead.id, n: 1, text })
    const { path } = await cloud.ok(OWNER, 'urge.ticket', { id: lead.id, extension: 'png' })
    const fileID = await cloud.upload(OWNER, path, photoPng(63))
    await cloud.ok(OWNER, 'urge.addPhoto', { id: lead.id, n: 1, fileID })
    expect((await open(lead.id)).urges).toMatchObject([
      { statement: { text, photos: [expect.any(String) as string] } },
    ])
    expect(await told(REVIEWER)).toContain('对方说明了情况')
    await cloud.moveClock({ now: '2027-01-20T02:00:00.000Z' })
    expect(
      await cloud.refused(OWNER, 'urge.state', { id: lead.id, n: 1, text: '再等等' }),
    ).toMatchObject({ code: 'not-allowed', message: '说明情况的时间已过，请打电话给办公室' })
  })

  test('sent back corrected: filed, nothing waits any more, in the same transaction', async () => {
    const { filing, lead, later } = await overdue()
    await urge(cloud, REVIEWER, lead, { at: later })
    await cloud.ok(OWNER, 'filing.save', {
      id: filing.id,
      answers: { address: '霸州市胜芳镇河西街20号' },
    })
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id: filing.id }))
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    expect(await open(lead.id)).toMatchObject({ status: 'filed', urges: [{ closed: true }] })
    expect(await cloud.ok(OWNER, 'urge.open', { id: lead.id })).toMatchObject({
      closed: true,
      until: null,
    })
  })
})

describe('the two rungs (I3)', () => {
  const deliveredLead = async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    await cloud.moveClock({ now: DAYS_LATER })
    return open(lead.id)
  }

  test('the first: a county proposes, a head of the city confirms, and takes it back', async () => {
    const lead = await deliveredLead()
    expect(lead.ladder.map(({ rung, needs }) => [rung, needs.every(({ met }) => met)])).toEqual([
      ['platform', true],
      ['referral', true],
    ])
    expect(await moveRefused(HEAD, lead, 'confirmPlatform', null)).toMatchObject({
      code: 'not-allowed',
    })
    expect(await moveRefused(CITY, lead, 'confirmPlatform', null)).toMatchObject({
      message: '要先有人建议提请平台处置',
    })
    expect(await moveRefused(REVIEWER, lead, 'proposePlatform', null)).toMatchObject({
      code: 'input',
    })
    const proposed = await move(REVIEWER, lead, 'proposePlatform')
    expect(proposed.ladder[0]).toMatchObject({ proposed: { by: '王敏', own: true } })
    expect(proposed.moves).toContain('dropProposal')
    expect(await told(CITY)).toContain('请确认提请平台处置')
    for (const by of [HEAD, SECOND])
      expect(await moveRefused(by, lead, 'confirmPlatform', null)).toMatchObject({
        code: 'not-allowed',
      })
    const confirmed = await move(CITY, lead, 'confirmPlatform', null)
    expect(confirmed).toMatchObject({
      status: 'platform',
      ladder: [{ confirmed: { by: '周正' } }, { confirmed: null }],
    })
    expect(await told(REVIEWER)).toContain('已提请平台处置')
    expect(await moveRefused(HEAD, lead, 'revokePlatform')).toMatchObject({ code: 'not-allowed' })
    expect(await move(CITY, lead, 'revokePlatform', '已在办理')).toMatchObject({ status: 'urged' })
    expect((await open(lead.id)).timeline.map(({ what }) => what)).toEqual([
      '撤回提请平台处置',
      '已提请平台处置',
      '建议提请平台处置',
      '督促第 1 次：电话，本人接听',
      '列为线索',
    ])
  })

  test('nobody confirms what they proposed, nor one in whose place they stand', async () => {
    const lead = await deliveredLead()
    await move(HEAD, lead, 'proposeReferral')
    expect(await moveRefused(HEAD, lead, 'confirmReferral', null)).toMatchObject({
      message: '是您自己建议的，要由另一位负责人确认',
    })
    await cloud.insert('staff', {
      _id: 'stand-in',
      name: '赵工',
      office: '131081',
      role: 'reviewer',
      city: false,
      standsFor: [{ id: HEAD, from: '2026-12-20', to: '2026-12-22' }],
    })
    expect(await moveRefused('stand-in', lead, 'confirmReferral', null)).toMatchObject({
      message: '是您自己建议的，要由另一位负责人确认',
    })
    expect((await open(lead.id)).status).toBe('urged')
  })

  test('the second: without a delivered urge it is not to be had, whoever asks', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { channel: 'letter', result: 'sent', at })
    await cloud.moveClock({ now: DAYS_LATER })
    expect((await open(lead.id)).ladder[1]?.needs[0]).toEqual({
      need: 'delivered',
      met: false,
      text: '至少要有一次督促已送达',
    })
    for (const by of [REVIEWER, HEAD]) {
      expect(await moveRefused(by, lead, 'proposeReferral')).toMatchObject({ code: 'not-allowed' })
      expect(await moveRefused(by, lead, 'confirmReferral', null)).toMatchObject({
        code: 'not-allowed',
      })
    }
  })

  test('the second: another head of the office confirms, of two at once one; it is taken back', async () => {
    const lead = await deliveredLead()
    await move(REVIEWER, lead, 'proposeReferral')
    const { version } = await open(lead.id)
    const input = { id: lead.id, version, move: 'confirmReferral', reason: null } as const
    const both = await Promise.all([HEAD, SECOND].map((by) => cloud.call(by, 'leads.move', input)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await open(lead.id)).toMatchObject({ status: 'referred' })
    expect(await move(HEAD, lead, 'revokeReferral', '已在办理')).toMatchObject({ status: 'urged' })
  })

  test('not agreed to, it is told; dropped, nothing waits', async () => {
    const lead = await deliveredLead()
    await move(REVIEWER, lead, 'proposePlatform')
    await move(CITY, lead, 'refuseProposal', '再打一次电话')
    expect(await told(REVIEWER)).toContain('没有同意提请平台处置')
    await move(REVIEWER, lead, 'proposePlatform')
    expect(await move(REVIEWER, lead, 'dropProposal', null)).toMatchObject({
      status: 'urged',
      ladder: [{ proposed: null }, { proposed: null }],
    })
  })

  test('nothing of it ever happens by itself: weeks later a delivered urge is no more than that', async () => {
    const lead = await deliveredLead()
    await cloud.moveClock({ now: '2027-03-20T02:00:00.000Z' })
    await cloud.runTimer()
    expect(await open(lead.id)).toMatchObject({
      status: 'urged',
      ladder: [{ confirmed: null }, { confirmed: null }],
    })
  })

  test('its account files while a rung holds or waits: filed, and nothing waits', async () => {
    const lead = await deliveredLead()
    await move(REVIEWER, lead, 'proposePlatform')
    await move(CITY, lead, 'confirmPlatform', null)
    await move(REVIEWER, lead, 'proposeReferral')
    await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    expect(await open(lead.id)).toMatchObject({
      status: 'filed',
      ladder: [{ proposed: null, confirmed: { by: '周正' } }, { proposed: null }],
    })
  })
})

describe('its papers (I2, I3)', () => {
  const paper = (by: string, id: string, of: string) =>
    cloud.invoke(by, { action: 'leadPaper', input: { id, of } }, 'documents')
  /** All that a paper says, as it is drawn. */
  const readPaper = async (by: string, id: string, of: string): Promise<string> => {
    const made = await paper(by, id, of)
    expect(made).toMatchObject({ ok: true, data: { missing: [] } })
    const { url } = (made as { readonly data: { readonly url: string } }).data
    const pages = readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()))
    return pages.map(wholeText).join('')
  }

  test('each that there is can be read, with the notice’s sentence and no seal, and is noted', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    await cloud.moveClock({ now: DAYS_LATER })
    await move(REVIEWER, lead, 'proposePlatform')
    const { papers } = await open(lead.id)
    expect(papers).toEqual(['notice', 'receipt', 'proof', 'coordination'])
    for (const of of papers) {
      const text = await readPaper(HEAD, lead.id, of)
      expect(text).toContain('盖章后生效')
      if (of !== 'receipt') expect(text).toContain('对延时不报、不履行备案手续的')
    }
    const noted = await cloud.stored<{ about: string }>('events', {
      filing: lead.id,
      name: 'paperMade',
    })
    expect(noted.map(({ about }) => about)).toEqual([
      '督促通知书',
      '送达回证',
      '证明单',
      '协调处置函',
    ])
    expect(await paper(HEAD, lead.id, 'transfer')).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await paper(ELSEWHERE, lead.id, 'proof')).toMatchObject({ code: 'other-office' })
    expect(await paper(OWNER, lead.id, 'proof')).toMatchObject({ code: 'not-allowed' })
  })

  test('the proof has what its owner said, each wording, and the photo that goes with it', async () => {
    const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
    await cloud.alter('filings', filing.id, { decision: null })
    await cloud.moveClock({ now: DAYS_LATER })
    const { id, ...of } = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
    await urge(cloud, REVIEWER, { id, ...of }, { at: Date.parse(DAYS_LATER) })
    for (const text of ['正在办理', '公章刚换，下周补正'])
      await cloud.ok(OWNER, 'urge.state', { id, n: 1, text })
    const { path } = await cloud.ok(OWNER, 'urge.ticket', { id, extension: 'png' })
    const fileID = await cloud.upload(OWNER, path, photoPng(63))
    await cloud.ok(OWNER, 'urge.addPhoto', { id, n: 1, fileID })
    const text = (await readPaper(REVIEWER, id, 'proof')).replace(/\s/g, '')
    const [stored] = await cloud.stored<{
      readonly urges: readonly { readonly photos: readonly { readonly hash: string }[] }[]
    }>('leads', { _id: id })
    const hash = stored?.urges[0]?.photos[0]?.hash ?? 'none'
    for (const said of ['正在办理', '公章刚换，下周补正', '对方说明的照片', hash])
      expect(text).toContain(said)
  })

  test('filed after the first rung: a letter to have it used again, and none of the others', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    await cloud.moveClock({ now: DAYS_LATER })
    await move(REVIEWER, lead, 'proposePlatform')
    await move(CITY, lead, 'confirmPlatform', null)
    await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    expect((await open(lead.id)).papers).toEqual(['proof', 'restore'])
    const text = await readPaper(CITY, lead.id, 'restore')
    for (const said of [
      '恢复使用函',
      '霸州板材圈',
      '前次协调处置函',
      '廊坊市互联网信息办公室',
      '盖章后生效',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('对延时不报')
  })

  test('referred, the letter to who goes on with it quotes the second sentence alone', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    await cloud.moveClock({ now: DAYS_LATER })
    await move(REVIEWER, lead, 'proposeReferral')
    await move(HEAD, lead, 'confirmReferral', null)
    const text = await readPaper(HEAD, lead.id, 'transfer')
    for (const said of ['移送函', '霸州板材圈', rungs.referral.quote, '附：证明单', '盖章后生效'])
      expect(text).toContain(said)
    expect(text).not.toContain('对延时不报')
  })
})

describe('who hands in and takes back', () => {
  const confirmedLead = async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    await cloud.moveClock({ now: DAYS_LATER })
    await move(REVIEWER, lead, 'proposePlatform')
    await move(CITY, lead, 'confirmPlatform', null)
    return lead
  }

  test('wipes no rung that was confirmed, and no urge that was delivered', async () => {
    const lead = await confirmedLead()
    const { id } = await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    expect((await open(lead.id)).status).toBe('filed')
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    const seen = await open(lead.id)
    expect(seen).toMatchObject({
      status: 'platform',
      filing: null,
      ladder: [{ confirmed: { by: '周正' } }, { needs: [{ need: 'delivered', met: true }, {}] }],
      urges: [{ closed: false, delivered: 'call' }],
    })
    expect(seen.moves).toContain('proposeReferral')
    expect(await move(CITY, lead, 'revokePlatform', '已在办理')).toMatchObject({ status: 'urged' })
  })

  test('returned and given up by its owner, its account is filed no more', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    const people = { owner: OWNER, staff: REVIEWER }
    const of = { ...individual, accountId: 'gh_1ead00000001' }
    const { id } = await returned(cloud, people, ['address'], of)
    expect((await open(lead.id)).status).toBe('filed')
    await cloud.ok(OWNER, 'filing.giveUp', { id, reason: '账号不再运营' })
    expect(await open(lead.id)).toMatchObject({ status: 'urged', filing: null })
    expect((await list()).counts).toMatchObject({ urged: 1, filed: 0, late: 1 })
  })

  test('corrected, taken back and handed in again, its account is filed', async () => {
    const lead = await urge(cloud, REVIEWER, await add(), { at })
    const of = { ...individual, accountId: 'gh_1ead00000001' }
    const { id } = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'], of)
    await cloud.ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河西街20号' } })
    const handsIn = async () => {
      const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
      await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    }
    for (let time = 1; time <= 2; time += 1) {
      await handsIn()
      expect(await open(lead.id)).toMatchObject({ status: 'filed', urges: [{ closed: true }] })
      expect((await list()).counts).toMatchObject({ urged: 0, filed: 1, late: 0 })
      await cloud.ok(OWNER, 'filing.withdraw', { id })
      expect(await open(lead.id)).toMatchObject({ status: 'urged', filing: null })
    }
  })

  test('a returned filing handed in and taken back is the same lead, with its urges', async () => {
    const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
    await cloud.alter('filings', filing.id, { decision: null })
    await cloud.moveClock({ now: DAYS_LATER })
    const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
    await urge(cloud, REVIEWER, lead, { at: Date.parse(DAYS_LATER) })
    const fixed = { id: filing.id, answers: { address: '霸州市胜芳镇河西街20号' } }
    await cloud.ok(OWNER, 'filing.save', fixed)
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id: filing.id }))
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    expect((await open(lead.id)).status).toBe('filed')
    await cloud.ok(OWNER, 'filing.withdraw', { id: filing.id })
    expect(await open(lead.id)).toMatchObject({ status: 'urged', urges: [{ closed: false }] })
    expect((await cloud.ok(HEAD, 'leads.ofFiling', { filing: filing.id })).id).toBe(lead.id)
    expect((await cloud.ok(REVIEWER, 'leads.list', { status: null })).rows).toHaveLength(1)
  })
})

test('nobody decides on their own account; who is urged reads no name of the staff', async () => {
  await cloud.insertStaff(OWNER, '131081', 'head')
  const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.alter('filings', filing.id, { decision: null })
  await cloud.moveClock({ now: DAYS_LATER })
  expect(await cloud.refused(OWNER, 'leads.ofFiling', { filing: filing.id })).toMatchObject({
    message: '这是您自己的账号，由同事办理',
  })
  const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
  const urged = await urge(cloud, REVIEWER, lead, { at: Date.parse(DAYS_LATER) })
  expect((await open(lead.id, OWNER)).moves).toEqual([])
  expect(await moveRefused(OWNER, lead, 'exclude')).toMatchObject({ code: 'not-allowed' })
  await move(REVIEWER, urged, 'exclude', '不在本地')
  const said = await cloud.refused(OWNER, 'urge.state', { id: lead.id, n: 1, text: '在办' })
  expect(said).toMatchObject({ code: 'stale', message: '办公室刚办过，请重新打开看一看' })
})

test('a change of what is registered is no lead', async () => {
  const base = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.alter('filings', base.id, {
    decision: null,
    change: { of: 'another', submission: 1, kinds: [], changedOn: '2026-11-01' },
  })
  await cloud.moveClock({ now: DAYS_LATER })
  expect(await cloud.refused(REVIEWER, 'leads.ofFiling', { filing: base.id })).toMatchObject({
    code: 'not-allowed',
  })
})

test('a second try that says something else is no repeat of the first', async () => {
  const lead = await add()
  await urge(cloud, REVIEWER, lead, { at, result: 'noAnswer' })
  const again = { id: lead.id, version: lead.version, channel: 'call', person: '李文昌' } as const
  expect(
    await cloud.refused(REVIEWER, 'leads.urge', { ...again, result: 'answered', note: '', at }),
  ).toMatchObject({ code: 'stale' })
  const other = await add(REVIEWER, {
    account: { accountName: '霸州花会', accountKind: 'official' },
  })
  const edit = { ...unfiled, account: other.account as never, id: other.id, version: other.version }
  await cloud.ok(REVIEWER, 'leads.edit', edit)
  expect(
    await cloud.refused(REVIEWER, 'leads.edit', { ...edit, phone: '0316-1111111' }),
  ).toMatchObject({ code: 'stale' })
})

test('an urge may come after the first rung; struck out, the second has no letter', async () => {
  const lead = await add()
  await move(REVIEWER, lead, 'proposePlatform')
  await move(CITY, lead, 'confirmPlatform', null)
  const { version } = await open(lead.id)
  const urged = await urge(
    cloud,
    REVIEWER,
    { id: lead.id, version },
    { channel: 'visit', result: 'signed', at },
  )
  expect(urged.status).toBe('platform')
  const proved = await prove(cloud, REVIEWER, urged)
  await cloud.moveClock({ now: DAYS_LATER })
  await move(REVIEWER, lead, 'proposeReferral')
  await move(HEAD, lead, 'confirmReferral', null)
  expect((await open(lead.id)).papers).toContain('transfer')
  const fileID = proved.urges[0]?.evidence[0]?.fileID ?? ''
  const now = await open(lead.id)
  const strike = { id: lead.id, version: now.version, n: 1, fileID, reason: '不是他签的' }
  expect(await cloud.ok(HEAD, 'leads.strike', strike)).toMatchObject({ status: 'referred' })
  expect((await open(lead.id)).papers).not.toContain('transfer')
  expect((await open(lead.id, HEAD)).moves).toContain('revokeReferral')
})

test('a call that somebody else answered than the owner is no delivery', async () => {
  const lead = await urge(cloud, REVIEWER, await add(), { at, person: '他的同事' })
  expect(lead.urges).toMatchObject([
    { delivered: null, deliveryWords: '未送达：接听的不是账号所有人' },
  ])
})

test('who answered is judged as it is written: nobody named is no delivery, and no later name makes or unmakes one', async () => {
  const called = async (account: typeof unfiled.account) =>
    urge(cloud, REVIEWER, await add(REVIEWER, { account }), { at })
  const renamed = async ({ id }: LeadView, account: typeof unfiled.account) => {
    const { version } = await open(id)
    return cloud.ok(REVIEWER, 'leads.edit', { ...unfiled, account, id, version })
  }
  const { ownerName: _, ...account } = unfiled.account
  const nameless = await called(account)
  const words = '未送达：记下时还没有写账号所有人是谁'
  expect(nameless.urges).toMatchObject([{ delivered: null, deliveryWords: words }])
  expect(nameless.ladder[1]?.needs[0]).toMatchObject({ need: 'delivered', met: false })
  expect((await renamed(nameless, unfiled.account)).urges).toMatchObject([
    { delivered: null, deliveryWords: words },
  ])
  const other = { accountName: '霸州花会', accountKind: 'official', ownerName: '李文昌' } as const
  const named = await called(other)
  expect((await renamed(named, { ...other, ownerName: '李文畅' })).urges).toMatchObject([
    { delivered: 'call' },
  ])
})

test('who called is kept beside who wrote it down', async () => {
  const lead = await add()
  const called = await urge(cloud, REVIEWER, lead, { at, caller: '刘建国' })
  expect(called.urges).toMatchObject([{ caller: '刘建国', by: '王敏' }])
  const other = { accountName: '霸州花会', accountKind: 'official' } as const
  const own = await urge(cloud, REVIEWER, await add(REVIEWER, { account: other }), { at })
  expect(own.urges).toMatchObject([{ caller: '王敏', by: '王敏' }])
})

test('a head of the city office without the right to see all confirms what waits for them', async () => {
  const lead = await add()
  expect(await cloud.refused(CITY_SECOND, 'leads.open', { id: lead.id })).toMatchObject({
    code: 'other-office',
  })
  await move(REVIEWER, lead, 'proposePlatform')
  expect((await open(lead.id, CITY_SECOND)).moves).toContain('confirmPlatform')
  expect(await move(CITY_SECOND, lead, 'confirmPlatform', null)).toMatchObject({
    status: 'platform',
  })
})

test('the sentences on the page are the notice’s, whole', () => {
  expect(clause('四.3')).toMatch(/^对延时不报.*。对经督促.*。$/)
})
