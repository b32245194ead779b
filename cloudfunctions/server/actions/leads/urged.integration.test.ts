import type { LeadView } from '../../../../src/domain/api/supervision/leads'
import { MOST_STATED } from '../../../../src/domain/leads/urging'
import { individual, resubmitInput, returned, sign, submitted } from '../../testing/filings'
import { allow, outbox, runTimerAfterUndo } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'
import { prove, unfiled, urge } from '../../testing/supervision/leads'

const cloud = onCloud()
const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const SECOND = 'head-second'
const CITY = 'city-staff'
const at = Date.parse(NOW)
/** A Monday morning after the day that was wished for. */
const LATER = '2026-12-21T02:00:00.000Z'
const later = Date.parse(LATER)

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(SECOND, '131081', 'head')
})

const open = (id: string, by = REVIEWER) => cloud.ok(by, 'leads.open', { id })

/** A filing that was returned and is past its day, as a lead, with the clock at a time after it. */
const returnedLead = async (now: string) => {
  const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.runTimer()
  await cloud.alter('filings', filing.id, { decision: null })
  await cloud.moveClock({ now })
  await cloud.runTimer()
  return { filing, lead: await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id }) }
}

/** Urged in the program or by a call. */
const urged = async (of: Partial<Parameters<typeof urge>[3]> = {}) => {
  const { filing, lead } = await returnedLead(LATER)
  return { filing, lead: await urge(cloud, REVIEWER, lead, { at: later, ...of }) }
}

const corrects = async (id: string) => {
  await cloud.ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河西街20号' } })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
}

const inApp = { channel: 'app', result: 'sent', person: '' } as const

/** What a phone was pushed that opens an urge. */
const pushed = async () =>
  (await cloud.pushes()).filter(({ page }) => page.startsWith('filing/urge')).length

describe('a push of an urge that has not gone out', () => {
  test('goes out while it is urged', async () => {
    await allow(cloud, OWNER, 'progress', 3)
    await urged(inApp)
    await runTimerAfterUndo(cloud)
    expect(await pushed()).toBe(1)
  })

  test('is dropped when the account files before the timer comes', async () => {
    await allow(cloud, OWNER, 'progress', 3)
    const { filing, lead } = await urged(inApp)
    await corrects(filing.id)
    await runTimerAfterUndo(cloud)
    await runTimerAfterUndo(cloud)
    expect(await outbox(cloud, { filing: lead.id })).toMatchObject([{ state: 'dropped', tries: 0 }])
    expect(await pushed()).toBe(0)
  })

  test('is dropped when the account files while it waits for another try', async () => {
    await allow(cloud, OWNER, 'progress', 3)
    const { filing, lead } = await urged(inApp)
    await cloud.fault({ operation: 'push', effect: 'error' })
    await runTimerAfterUndo(cloud)
    expect(await outbox(cloud, { filing: lead.id })).toMatchObject([{ state: 'waiting', tries: 1 }])
    await corrects(filing.id)
    await cloud.moveClock({ now: '2026-12-21T06:00:00.000Z' })
    await cloud.runTimer()
    expect(await outbox(cloud, { filing: lead.id })).toMatchObject([{ state: 'dropped', tries: 1 }])
    expect(await pushed()).toBe(0)
  })

  /** Where the clock stands, and how many pushes of urges went out by then. */
  const pushedBy = async (times: readonly string[]) => {
    const seen: [string, number][] = []
    for (const now of times) {
      await cloud.moveClock({ now })
      await cloud.runTimer()
      seen.push([now, await pushed()])
    }
    return seen
  }
  const EVENING = [
    ['2026-12-25T09:30:10.000Z', 0],
    ['2026-12-25T09:34:00.000Z', 0],
    ['2026-12-25T12:00:00.000Z', 0],
    ['2026-12-26T02:00:00.000Z', 0],
    ['2026-12-28T00:29:00.000Z', 0],
    ['2026-12-28T00:31:00.000Z', 1],
    ['2026-12-28T00:40:00.000Z', 1],
  ] as const
  /** Urged on a Friday, seconds before work is over: 17:29:40 of Beijing. */
  const urgedAtFive = async () => {
    await allow(cloud, OWNER, 'progress', 5)
    const { lead } = await returnedLead('2026-12-25T09:29:40.000Z')
    return urge(cloud, REVIEWER, lead, { ...inApp, at })
  }

  test('waits for work where the timer comes after it', async () => {
    await urgedAtFive()
    expect(await pushedBy(EVENING.map(([now]) => now))).toEqual(EVENING)
  })

  test('is tried again at work alone, and neither goes along with another push nor takes one', async () => {
    const lead = await urgedAtFive()
    await cloud.fault({ operation: 'push', effect: 'error' })
    await cloud.moveClock({ now: '2026-12-25T09:29:50.000Z' })
    await cloud.runTimer()
    expect(await outbox(cloud, { filing: lead.id })).toMatchObject([{ state: 'waiting', tries: 1 }])
    const other = { accountName: '霸州花会', accountId: '' }
    const people = { owner: OWNER, staff: REVIEWER }
    await returned(cloud, people, ['address'], { ...individual, ...other })
    expect(await pushedBy(EVENING.map(([now]) => now))).toEqual(EVENING)
    expect((await cloud.pushes()).map(({ page }) => page)).toEqual([
      expect.stringMatching(/^filing\/urge/),
      'pages/mine/index',
    ])
  })

  test('is dropped when it is out of scope by then', async () => {
    await allow(cloud, OWNER, 'progress', 3)
    const { lead } = await urged(inApp)
    const { id, version } = lead
    await cloud.ok(REVIEWER, 'leads.move', { id, version, move: 'exclude', reason: '不在本地' })
    await runTimerAfterUndo(cloud)
    expect(await pushed()).toBe(0)
  })
})

describe('once there is nothing left to do of it, what was told of it reads itself', () => {
  /** What a person has not read that is called so. */
  const unread = async (person: string) =>
    (await cloud.ok(person, 'inbox.list', { after: null })).entries
      .filter(({ read }) => !read)
      .map(({ title }) => title)
  const propose = async ({ id }: LeadView, move: 'proposePlatform' | 'dropProposal') => {
    const { version } = await open(id)
    return cloud.ok(REVIEWER, 'leads.move', { id, version, move, reason: '仍没有办理' })
  }
  const URGED = '请办完登记备案'
  const STATED = '对方说明了情况'
  const PROPOSED = '请确认提请平台处置'

  /** Urged in the program with an answer to it, and the first rung waits, so that owner, office and city have unread entries. */
  const told = async () => {
    const { filing, lead } = await urged(inApp)
    await cloud.ok(OWNER, 'urge.state', { id: lead.id, n: 1, text: '下周补正' })
    await cloud.runTimer()
    expect(await unread(OWNER)).toContain(URGED)
    expect(await unread(HEAD)).toContain(STATED)
    await cloud.moveClock({ now: '2027-01-11T02:00:00.000Z' })
    await propose(lead, 'proposePlatform')
    await cloud.runTimer()
    expect(await unread(CITY)).toContain(PROPOSED)
    return { filing, lead }
  }
  const expectNone = async () => {
    await cloud.runTimer()
    for (const person of [OWNER, HEAD, REVIEWER, CITY])
      for (const title of [URGED, STATED, PROPOSED])
        expect([person, await unread(person)]).not.toEqual([
          person,
          expect.arrayContaining([title]),
        ])
  }

  test('the account is filed', async () => {
    const { filing } = await told()
    await corrects(filing.id)
    await expectNone()
  })

  test('somebody says which filing it is', async () => {
    const lead = await cloud.ok(REVIEWER, 'leads.add', {
      ...unfiled,
      account: { accountName: '胜芳板材圈', accountKind: 'official', openedOn: '2026-09-20' },
    })
    await propose(lead, 'proposePlatform')
    await cloud.runTimer()
    expect(await unread(CITY)).toContain(PROPOSED)
    const { id } = await submitted(cloud, OWNER, { ...individual, accountId: '' })
    const { version } = await open(lead.id)
    await cloud.ok(REVIEWER, 'leads.match', { id: lead.id, version, filing: id })
    await expectNone()
  })

  test('it is out of scope, once what waits is dropped: that alone reads itself before', async () => {
    const { lead } = await told()
    await propose(lead, 'dropProposal')
    await cloud.runTimer()
    expect(await unread(CITY)).not.toContain(PROPOSED)
    expect(await unread(OWNER)).toContain(URGED)
    const { version } = await open(lead.id)
    const excludes = { id: lead.id, version, move: 'exclude', reason: '不在本地' } as const
    await cloud.ok(REVIEWER, 'leads.move', excludes)
    await expectNone()
  })

  test('filed before the timer gave it to anybody, it comes read', async () => {
    const { filing, lead } = await urged()
    await cloud.ok(OWNER, 'urge.state', { id: lead.id, n: 1, text: '下周补正' })
    await corrects(filing.id)
    await expectNone()
  })
})

describe('what who was urged says', () => {
  const states = (id: string, text: string) => cloud.call(OWNER, 'urge.state', { id, n: 1, text })

  test('is changed a few times at most, the same words again are none; each stays in the timeline', async () => {
    const { lead } = await urged()
    for (let time = 1; time <= MOST_STATED; time += 1) {
      const text = `下周补正，第 ${String(time)} 次说`
      expect(await states(lead.id, text)).toMatchObject({
        ok: true,
        data: { timesLeft: MOST_STATED - time },
      })
      expect(await states(lead.id, text)).toMatchObject({
        ok: true,
        data: { timesLeft: MOST_STATED - time },
      })
    }
    expect(await states(lead.id, '再改一次')).toMatchObject({
      ok: false,
      code: 'limit',
      message: '同一次督促的说明最多写 5 次。还有要说的，请打电话给办公室',
    })
    const { urges, timeline } = await open(lead.id)
    expect(urges).toMatchObject([{ statement: { text: '下周补正，第 5 次说' } }])
    expect(
      timeline.flatMap(({ what, lines }) => (what.startsWith('对方说明') ? lines : [])),
    ).toEqual([5, 4, 3, 2, 1].map((time) => `下周补正，第 ${String(time)} 次说`))
  })

  test('of two phones that say the last thing at once, one does', async () => {
    const { lead } = await urged()
    for (let time = 1; time < MOST_STATED; time += 1) await states(lead.id, `说 ${String(time)}`)
    const both = await Promise.all([states(lead.id, '这样说'), states(lead.id, '那样说')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a proof that is struck out after a referral rests on it', () => {
  const titles = async (person: string) => {
    await runTimerAfterUndo(cloud)
    return (await cloud.ok(person, 'inbox.list', { after: null })).entries
  }
  const TOLD = '移送的送达凭证已划去'
  const move = async (by: string, { id }: LeadView, name: 'proposeReferral' | 'confirmReferral') =>
    cloud.ok(by, 'leads.move', {
      id,
      version: (await open(id)).version,
      move: name,
      reason: '督促以后仍没有办理',
    })
  const strike = async (by: string, { id }: LeadView, of: number) => {
    const { version, urges } = await open(id)
    const fileID = urges[0]?.evidence[of]?.fileID ?? ''
    return cloud.ok(by, 'leads.strike', { id, version, n: 1, fileID, reason: '不是他签的' })
  }
  /** Delivered by as many photos of a signed receipt, and referred. */
  const referred = async (photos: number) => {
    const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
    let proved = await urge(cloud, REVIEWER, lead, { channel: 'visit', result: 'signed', at })
    for (let photo = 0; photo < photos; photo += 1)
      proved = await prove(cloud, REVIEWER, proved, 'receipt')
    await cloud.moveClock({ now: LATER })
    await move(REVIEWER, proved, 'proposeReferral')
    return move(SECOND, proved, 'confirmReferral')
  }

  test('who confirmed and the other heads of the office are told once, with who and why; it stays referred', async () => {
    const lead = await referred(1)
    await strike(REVIEWER, lead, 0)
    for (const person of [SECOND, HEAD]) {
      const told = (await titles(person)).filter(({ title }) => title === TOLD)
      expect([person, told.length]).toEqual([person, 1])
      expect(told[0]?.text).toBe(
        '「霸州板材圈」已移送，王敏划去了送达凭证，现在没有一次督促是已送达的。原因：不是他签的。移送没有变，要不要撤回由负责人决定。',
      )
    }
    for (const person of [REVIEWER, CITY])
      expect((await titles(person)).map(({ title }) => title)).not.toContain(TOLD)
    const seen = await open(lead.id, HEAD)
    expect(seen).toMatchObject({ status: 'referred', ladder: [{}, { confirmed: { by: '张工' } }] })
    expect(seen.moves).toContain('revokeReferral')
  })

  test('who struck it out is not told of it', async () => {
    await strike(SECOND, await referred(1), 0)
    expect((await titles(HEAD)).map(({ title }) => title)).toContain(TOLD)
    expect((await titles(SECOND)).map(({ title }) => title)).not.toContain(TOLD)
  })

  test('as long as another proof stands nobody is told', async () => {
    await strike(REVIEWER, await referred(2), 0)
    expect((await titles(HEAD)).map(({ title }) => title)).not.toContain(TOLD)
  })

  test('filed since, nobody is told: nothing rests on it any more', async () => {
    const lead = await referred(1)
    await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    await strike(REVIEWER, lead, 0)
    expect((await titles(HEAD)).map(({ title }) => title)).not.toContain(TOLD)
  })

  const AGAIN = '移送没有已送达的督促'
  test('struck out while it was filed, they are told once it is referred again', async () => {
    const lead = await referred(1)
    const { id } = await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    await strike(REVIEWER, lead, 0)
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    expect(await open(lead.id)).toMatchObject({ status: 'referred', urges: [{ delivered: null }] })
    for (const person of [SECOND, HEAD]) {
      const told = (await titles(person)).filter(({ title }) => title === AGAIN)
      expect(told.map(({ text }) => text)).toEqual([
        '「霸州板材圈」又没有备案了，回到「已移送」。现在没有一次督促是已送达的，要不要撤回移送由负责人决定。',
      ])
    }
    expect((await titles(REVIEWER)).map(({ title }) => title)).not.toContain(AGAIN)
  })

  test('taken back with its proof, it is referred again, and nobody is told', async () => {
    const lead = await referred(1)
    const { id } = await submitted(cloud, OWNER, { ...individual, accountId: 'gh_1ead00000001' })
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    expect(await open(lead.id)).toMatchObject({ status: 'referred' })
    expect((await titles(HEAD)).map(({ title }) => title)).not.toContain(AGAIN)
  })
})
