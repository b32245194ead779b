import { asOnePush, newestOfEach } from '../../../../src/domain/messages/together'
import { callAfterPush } from '../../messages/calls'
import type { Carriers } from '../../messages/carriers'
import { creditId } from '../../messages/tell'
import { inLanes, type Swept } from '../../store/eachOf'
import type { OutboxRow, Push } from '../../store/messages'
import type { Ports } from '../../store/ports'
import { noted } from '../sweep'
import { type Delivering, opened, settledAs, statusesOf } from './opened'
import { type OpenedRow, recordedTry, sent, type TryOutcome } from './outcome'

/** Of so many rows at a time the database is asked. */
const LANES = 8
/** After this time a worker counts as dead; no function may run as long. */
export const LEASE = 3 * 60_000

/** One push, and the other rows that it tells of too. */
type OnePush = {
  readonly head: OpenedRow
  readonly along: readonly OpenedRow[]
  readonly content: Push
}

/**
 * Sends what several people are pushed, of each what waits for them as one push, all at once: one request takes the rows, so
 * that no other worker sends them, one reads them, and one stores what was sent; what was not is stored row by row. A credit is
 * taken before its row counts as sent: a worker that dies in between leaves one too few and never one too many. `answers`
 * says whether WeChat answered each push; null where none was sent.
 */
export const pushedAtOnce = async (
  delivering: Delivering,
  carriers: Carriers,
  people: readonly (readonly OutboxRow[])[],
): Promise<Swept & { readonly answers: boolean | null }> => {
  const { ports, now } = delivering
  const statuses = await statusesOf(ports, people.flat())
  const done: (boolean | null)[] = []
  const open = async (row: OutboxRow): Promise<OpenedRow | null> => {
    const what = await opened(delivering, row, statuses).catch(noted('deliver', row.id))
    if (what !== null && typeof what !== 'boolean') return what
    done.push(what)
    return null
  }
  const groups: (readonly OpenedRow[])[] = []
  for (const rows of people) {
    const whole = (await inLanes(rows, LANES, open)).filter((each) => each !== null)
    const { told, superseded } = newestOfEach(whole)
    const dropped = await inLanes(superseded, LANES, ({ row }) =>
      settledAs(ports, row, { state: 'dropped' }),
    )
    done.push(...dropped)
    if (told.length > 0) groups.push(told)
  }
  const claim = ports.newId()
  const pushes = await claimed(ports, claim, groups)
  const outcomes = await Promise.all(
    pushes.map(({ head, content }) =>
      sent(ports, carriers, { ...head, content }).catch(noted('deliver')),
    ),
  )
  const arrived: OnePush[] = []
  for (const [place, push] of pushes.entries()) {
    const outcome = outcomes[place]
    if (!outcome) done.push(null)
    else if (outcome.failure === null) arrived.push(push)
    else done.push(...(await notArrived(ports, push, outcome, now)))
  }
  await recordArrived(ports, claim, arrived)
  done.push(...arrived.flatMap(({ head, along }) => [head, ...along].map(() => true)))
  return {
    settled: done.filter((each) => each === true).length,
    failed: done.filter((each) => each === null).length,
    answers: outcomes.length === 0 ? null : outcomes.every((outcome) => outcome?.silent !== true),
  }
}

/** Takes the oldest row of each group, then the others of those that it got: each as a push. */
const claimed = async (
  ports: Ports,
  claim: string,
  groups: readonly (readonly OpenedRow[])[],
): Promise<readonly OnePush[]> => {
  const taken = async (rows: readonly OpenedRow[], toldWith: string | null) => {
    const ids = rows.map(({ row }) => row.id)
    const by = { claim, dueAt: ports.clock() + LEASE, toldWith }
    const got = new Map((await ports.outbox.claim(ids, by)).map((row) => [row.id, row]))
    return rows.flatMap((each) => {
      const row = got.get(each.row.id)
      return row ? [{ ...each, row }] : []
    })
  }
  const heads = await taken(
    groups.flatMap((group) => group.slice(0, 1)),
    null,
  )
  const pushes: OnePush[] = []
  for (const head of heads) {
    const [, ...rest] = groups.find(([first]) => first?.row.id === head.row.id) ?? []
    const along = await taken(rest, head.row.id)
    const contents = [head, ...along].map(({ content }) => content as Push)
    pushes.push({ head, along, content: asOnePush(contents) })
  }
  return pushes
}

/** Stores what did not arrive, or perhaps did: what was refused for the push's template alone is tried without it. */
const notArrived = async (
  ports: Ports,
  { head, along, content }: OnePush,
  outcome: TryOutcome,
  now: number,
): Promise<readonly (boolean | null)[]> => {
  const first = await recordedTry(ports, { ...head, content }, outcome).catch(noted('deliver'))
  const others = await inLanes(along, LANES, async (each) => {
    if (isOfThis(each, content, outcome))
      return recordedTry(ports, each, outcome).catch(noted('deliver'))
    await settledAs(ports, each.row, { dueAt: now }).catch(noted('deliver'))
    return false
  })
  return [first, ...others]
}

/** Whether what came of a push holds for a row that it told of: a refusal of its template says nothing of another one. */
const isOfThis = ({ content }: OpenedRow, push: Push, { failure }: TryOutcome): boolean =>
  (content as Push).template === push.template || (failure !== 'refused' && failure !== 'broken')

const recordArrived = async (
  ports: Ports,
  claim: string,
  pushes: readonly OnePush[],
): Promise<void> => {
  if (pushes.length === 0) return
  const spent = pushes.flatMap(({ head, content: { template } }) =>
    ports.templates[template].type === 'oneTime' ? [creditId(head.row.to, template)] : [],
  )
  await ports.credits.spend(spent)
  const rows = pushes.flatMap(({ head, along }) => [head, ...along]).map(({ row }) => row)
  const result = { at: ports.clock(), code: '0' }
  await ports.outbox.wereSent(
    rows.map(({ id }) => id),
    claim,
    result,
  )
  await reached(
    ports,
    rows.map((row) => ({ ...row, state: 'sent', result })),
  )
}

/** Who was reached leaves the list of calls; most are not on it. */
const reached = async (ports: Ports, rows: readonly OutboxRow[]): Promise<void> => {
  const filings = rows.flatMap(({ filing, office }) =>
    filing === null || office === null ? [] : [filing],
  )
  const called = filings.length === 0 ? [] : await ports.calls.among(filings)
  for (const row of rows)
    if (row.filing !== null && called.includes(row.filing))
      await ports.transaction((stores) => callAfterPush(stores, row))
}
