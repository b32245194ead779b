import { type OfficeCode, officeOf } from '../../../src/domain/city/city'
import type { MoveName, Status } from '../../../src/domain/moves/moves'
import { servedRoute, succeededOffices, takerOf } from '../../../src/domain/serving/serving'
import { servingsOn } from '../../../src/domain/settings/servings'
import { administered, settingsChanged, settingsWithin } from '../administration/record'
import type { Moment } from '../app'
import type { QueueOfFiling } from '../filing/filing'
import { timerMover } from '../filing/allowed/movers'
import { makeMove } from '../filing/makeMove'
import { leaveEntry } from '../messages/tell'
import type { Ports, Transaction } from '../store/ports'
import { servingsNow } from '../store/settings'
import { momentOf } from './moment'
import { noted, sweep } from './sweep'
import { sumOfSwept, type Swept } from '../store/eachOf'

const ROWS = 50

/** What is worked on goes first. */
const queues: readonly QueueOfFiling[] = [
  'waiting',
  'returned',
  'attested',
  'onPaper',
  'old',
  'done',
]

const moveOf: Readonly<Partial<Record<Status, MoveName>>> = {
  submitted: 'succeed',
  returned: 'succeed',
  attested: 'succeedSaid',
  registered: 'succeedRegistered',
  declined: 'succeedEnded',
  cancelled: 'succeedEnded',
}

/**
 * Brings people and filings of closed offices to who goes on for them (D5), until the instant `until`; what is left comes up
 * in the next run, as does what arrives later. An office that opened again meanwhile keeps what it still has.
 */
export const succession = async (ports: Ports, until: number): Promise<Swept> => {
  const moment = await momentOf(ports, ports.clock())
  const inTime = () => ports.clock() < until
  const runs: Swept[] = []
  for (const office of succeededOffices(await servingsNow(ports, moment.today))) {
    const people = await peopleOf(moment, office).catch(noted('succession'))
    runs.push({ settled: people ?? 0, failed: people === null ? 1 : 0 })
    for (const queue of queues) {
      const slice = { office, queue, newestFirst: false }
      runs.push(
        await sweep(
          'succession',
          inTime,
          (after) => ports.filings.page(slice, after, ROWS),
          ({ id, queueAt }) => ({ id, at: queueAt }),
          ({ id, status }) => filingOf(moment, office, id, status),
        ),
      )
    }
  }
  return sumOfSwept(runs)
}

/** Moves one filing, unless it is elsewhere already or its office is open again. */
const filingOf = async (
  moment: Moment,
  closed: OfficeCode,
  id: string,
  status: Status,
): Promise<boolean> => {
  const move = moveOf[status]
  if (move === undefined) return false
  const { made } = await makeMove(moment, timerMover, {
    move,
    of: id,
    isDone: async (stored, stores) =>
      stored?.office !== closed ||
      takerOf(await servingsNow(stores, moment.today), closed) === closed,
    making: async ({ route }, stores) => {
      const servings = await servingsNow(stores, moment.today)
      const office = takerOf(servings, closed)
      return {
        about: officeOf(office).shortName,
        reason: `${officeOf(closed).shortName}停办`,
        message: [`原因：${officeOf(closed).shortName}停办`],
        set: {
          office,
          route: route?.office === closed ? servedRoute(servings, route) : route,
          claim: null,
          proposal: null,
        },
      }
    },
  })
  return made
}

/**
 * Its people become reviewers where their work goes: who heads that office decides who else does. They are told, and each is
 * in the audit of what is set. Answers how many there were.
 */
const peopleOf = ({ ports, now, today }: Moment, office: OfficeCode): Promise<number> =>
  ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const taker = takerOf(servingsOn(record.values, today), office)
    const members = taker === office ? [] : await ports.staff.ofOffice(office)
    if (members.length === 0) return 0
    const rights = { role: 'reviewer', city: false } as const
    for (const member of members) {
      await stores.staff.put({ ...member, ...rights, office: taker })
      await tellMoved(stores, { openid: member.id, office, taker, now })
    }
    await settingsChanged(stores, record)
    await administered(
      ports.vault,
      stores,
      timerMover.actor,
      ...members.map(({ id, name, role, city }) => ({
        act: 'rights' as const,
        at: now,
        office,
        about: id,
        before: { name, role, city, office },
        after: { ...rights, office: taker },
      })),
    )
    return members.length
  })

const tellMoved = (
  stores: Pick<Transaction, 'inbox'>,
  {
    openid,
    office,
    taker,
    now,
  }: {
    readonly openid: string
    readonly office: OfficeCode
    readonly taker: OfficeCode
    readonly now: number
  },
): Promise<void> => {
  const what = `succession:${office}:${String(now)}`
  const [from, to] = [officeOf(office).shortName, officeOf(taker).shortName]
  return leaveEntry(stores, {
    what,
    person: openid,
    at: now,
    title: `您已转到${to}`,
    text: `${from}停办，由${to}接着办。您现在是${to}的工作人员，原来的备案也在那里。`,
    page: 'desk/staff',
    filing: '',
  })
}
