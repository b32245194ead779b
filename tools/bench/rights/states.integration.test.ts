import {
  addressIn,
  individual,
  registered,
  submitted,
} from '../../../cloudfunctions/server/testing/filings'
import { downloaded, exported } from '../../../cloudfunctions/server/testing/ledger'
import { periodNames } from '../../../src/domain/figures/periods'
import { wholeLedger } from '../../../src/domain/ledger/filter'
import type { Move } from '../../../src/domain/moves/move'
import { type MoveName, moves, type Status } from '../../../src/domain/moves/moves'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { buildFilings, MADE_AT } from './build'
import { expected, isByTable, isDoneAgain, sideOf } from './expected'
import { type CallTarget, inputOn, type MoveCall, moveCalls } from './moveCalls'
import {
  ANOTHER,
  CLERK,
  HEAD,
  ownerOf,
  staff,
  madeFiling,
  type MadeName,
  madeFilings,
} from './madeFilings'

const cloud = onCloud()
const names = Object.keys(madeFilings) as MadeName[]

let ids: Readonly<Record<MadeName, string>>
let putBack: Awaited<ReturnType<typeof cloud.keep>>

beforeAll(async () => {
  ids = await buildFilings(cloud)
  putBack = await cloud.keep()
})

// What can be undone still can.
beforeEach(() => cloud.moveClock({ now: new Date(MADE_AT).toISOString() }))

/** All staff and its owner; before what the call is not about, and with what is its owner's, one of each sort. */
const triers = (call: MoveCall, name: MadeName): readonly string[] => {
  const side = sideOf(call)
  const owner = ownerOf(name)
  if (side === 'owner') return [owner, ANOTHER, CLERK, HEAD, 'reviewer-guan', 'city-staff']
  const about = madeFiling(name).seen === side
  return about
    ? [...Object.keys(staff), owner]
    : [CLERK, HEAD, 'reviewer-guan', 'city-staff', owner]
}

type Stored = {
  readonly version: number
  readonly status: Status
  readonly takeovers?: readonly { readonly id: string }[]
}

const storedOf = async (name: MadeName): Promise<Stored | null> =>
  (await cloud.stored<Stored>('filings', { _id: ids[name] }))[0] ?? null

const targetOf = async (name: MadeName): Promise<CallTarget> => {
  const { seen, office = '131081' } = madeFiling(name)
  const [stored, list] = await Promise.all([
    storedOf(name),
    cloud.ok('city-staff', 'staff.list', { office }),
  ])
  const inGuan = office !== '131081'
  const named = (wanted: string) => list.members.find((each) => each.name === wanted)?.id ?? ''
  const opened = seen === 'desk' && (await cloud.ok('city-staff', 'desk.open', { id: ids[name] }))
  return {
    id: ids[name],
    version: stored?.version ?? 0,
    items: opened ? opened.items.map(({ key }) => key) : [],
    takeover: stored?.takeovers?.[0]?.id ?? ids[name],
    colleague: named(inGuan ? '孙晓芳' : 'colleague-bazhou'),
    head: named(inGuan ? 'head-guan' : '刘建国'),
  }
}

type Trial = { readonly call: MoveCall; readonly who: string }

const trialsOf = (name: MadeName): readonly Trial[] =>
  moveCalls
    .filter((call) => isByTable(call, name))
    .flatMap((call) => triers(call, name).map((who) => ({ call, who })))

const isGiven = (name: MadeName, { call, who }: Trial): boolean =>
  expected(call, name, who) === null && !isDoneAgain(call, name, who)

const tried = async (target: CallTarget, { call, who }: Trial): Promise<string> => {
  const answer = await cloud.invoke(who, {
    action: call.action,
    input: inputOn(call.action, target),
  })
  return answer.ok ? 'done' : answer.code
}

const saying = ({ call, who }: Trial, got: string): string => `${call.action} by ${who}: ${got}`

const AT_ONCE = 4

/** That somebody called is noted, as of every call. */
const NOTED = ['.users', 'requests']

test.each(names)('%s: whoever the table does not give a move is refused it', async (name) => {
  const target = await targetOf(name)
  await putBack()
  const trials = trialsOf(name).filter((trial) => !isGiven(name, trial))
  const wrong: string[] = []
  const left = [...trials]
  const work = async () => {
    for (let trial = left.pop(); trial !== undefined; trial = left.pop()) {
      const { call, who } = trial
      const wanted = isDoneAgain(call, name, who) ? 'done' : expected(call, name, who)
      const got = await tried(target, trial)
      if (got !== wanted) wrong.push(`${saying(trial, got)}, not ${String(wanted)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  expect(wrong).toEqual([])
  expect(trials.length).toBeGreaterThan(150)
  const changed = await cloud.differences()
  expect(changed.filter(({ of }) => !NOTED.includes(of))).toEqual([])
})

const leadsTo = ({ move }: MoveCall, before: Status): readonly (Status | 'gone')[] => {
  const to = move === null ? 'same' : moves[move].to
  if (to === 'same') return [before]
  return typeof to === 'string' ? [to] : to
}

test.each(names)('%s: whoever the table gives a move makes it', async (name) => {
  const target = await targetOf(name)
  const wrong: string[] = []
  for (const trial of trialsOf(name).filter((each) => isGiven(name, each))) {
    await putBack()
    const got = await tried(target, trial)
    const after = (await storedOf(name))?.status ?? 'gone'
    if (got !== 'done' || !leadsTo(trial.call, madeFiling(name).status).includes(after))
      wrong.push(`${saying(trial, got)}, ${after}`)
  }
  await putBack()
  expect(wrong).toEqual([])
})

test('each move that people make of a filing is in the row of a call', () => {
  const made = new Set(moveCalls.map(({ move }) => move))
  const byPeople = Object.entries<Move>(moves).filter(([, { by }]) =>
    by.some((who) => who !== 'job'),
  )
  // What makes a filing, and what somebody asks of another's, is told by the calls of that.
  expect(byPeople.map(([name]) => name).filter((name) => !made.has(name as MoveName))).toEqual([
    'start',
    'import',
    'askTakeover',
    'takeTakeoverBack',
    'takeEntered',
  ])
})

test('each of these calls is given to somebody, and each filing gives something', () => {
  const given = names.flatMap((name) =>
    trialsOf(name)
      .filter((trial) => isGiven(name, trial))
      .map(({ call: { action } }) => ({ name, action })),
  )
  const never = moveCalls.filter(({ action }) => !given.some((each) => each.action === action))
  // What is asked once a year waits for a setting of the city.
  expect(never.map(({ action }) => action)).toEqual(['filing.affirm'])
  expect(new Set(given.map(({ name }) => name)).size).toBe(names.length)
})

test('lists, counts, figures and files of another office hold its own filings alone', async () => {
  const [who, office] = ['head-guan', '131022'] as const
  const inGuan = { ...individual, ...addressIn(office), accountName: '固安周末去哪儿' }
  await registered(cloud, { owner: ANOTHER, staff: 'reviewer-guan' }, inGuan)
  await submitted(cloud, ANOTHER, { ...inGuan, accountName: '固安老街' })
  const every = await cloud.stored<{ _id: string; office: string; number: string | null }>(
    'filings',
    { number: { $ne: null } },
  )
  const own = every.filter((each) => each.office === office)
  const others = every.filter((each) => each.office !== office)
  // Both and what was handed on to it, of a good many.
  expect([own.length, others.length > 15]).toEqual([3, true])
  const numbers = own.map(({ number }) => number).sort()

  const queues = await Promise.all(
    (['waiting', 'returned', 'dueSoon', 'watch', 'pastPromise', 'done'] as const).map((queue) =>
      cloud.ok(who, 'desk.queue', { queue, after: null }),
    ),
  )
  const counts = { waiting: 2, returned: 0, pastPromise: 0, done: 1, attested: 1, onPaper: 0 }
  for (const queue of queues) expect(queue.counts).toMatchObject(counts)
  expect(queues.map(({ items }) => items.length)).toEqual([2, 0, 0, 0, 0, 1])
  const papers = await cloud.ok(who, 'desk.papers', { queue: 'attested', after: null })
  expect(papers.items.map(({ id }) => id)).toEqual([ids.paperHandedOn])

  const sort = { by: 'number', descending: false } as const
  const ledger = await cloud.ok(who, 'ledger.open', { filter: wholeLedger, sort })
  expect(ledger.total).toEqual({ count: 3, more: false })
  expect(ledger.items.map(({ number }) => number).sort()).toEqual(numbers)
  expect(ledger.choices.claimants.map(({ name }) => name)).not.toContain('刘建国')
  const alike = await cloud.ok(who, 'ledger.find', { text: individual.accountName ?? '' })
  expect(alike.items.every(({ id }) => own.some(({ _id }) => _id === id))).toBe(true)
  const calls = await cloud.ok(who, 'office.calls', { after: null })
  expect([calls.counts.calls, calls.items]).toEqual([0, []])

  const boards = await Promise.all(
    periodNames.map((period) => cloud.ok(who, 'dashboard.open', { period })),
  )
  for (const { offices, all } of boards) {
    expect([offices.map((each) => each.office), all]).toEqual([[office], null])
    expect(offices[0]?.counts).toMatchObject({ waiting: 2, returned: 0 })
  }
  expect(boards[0]?.offices[0]?.counts).toMatchObject({ received: 3, registered: 1 })
  const { days } = await cloud.ok(who, 'dashboard.days', {})
  expect(days.reduce((sum, { received }) => sum + received, 0)).toBe(3)
  const month = await cloud.ok(who, 'monthly.open', { month: '2026-11', office })

  const { id, rows } = await exported(cloud, who)
  const file = await downloaded(cloud, who, id)
  expect([rows, file.rows.length]).toEqual([3, 3])
  expect(file.column('编号').map(String).sort()).toEqual(numbers)
  const said = JSON.stringify([queues, papers, ledger, alike, calls, boards, days, month, file])
  expect(
    others.filter(({ _id, number }) => said.includes(_id) || said.includes(String(number))),
  ).toEqual([])
  expect(await cloud.ok('head-bazhou', 'ledger.exports', {})).toMatchObject({ exports: [] })
})
