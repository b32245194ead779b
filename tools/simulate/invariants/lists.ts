import type { ApiOutput } from '../../../src/domain/api/api'
import type { Answer } from '../../../src/domain/api/call'
import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import { inReport } from '../cloud/inReport'
import { type DayNumber, dayAt, dayText, instantAt } from '../model/days'
import type { Stand } from '../model/stand'
import { wishedOn } from '../model/stages'
import { officeCodes } from '../world/offices'

const DAY = 86_400_000
/** What was sent is kept for a year. */
const KEPT = 360 * DAY

type Listed = {
  readonly agenda: Agenda
  readonly cloud: Pick<SimulatedCloud, 'call' | 'store'>
  readonly stands: ReadonlyMap<string, Stand>
  /** Whether nobody is at work, and no deed is unknown yet. */
  readonly isQuiet: () => boolean
  readonly violated: (what: string) => void
}

/** Which filings stand on which list of an office on a day (G2, I5, E5). */
const lists: Readonly<
  Record<'waiting' | 'pastPromise' | 'watch', (stand: Stand, today: DayNumber) => boolean>
> = {
  waiting: ({ state }) => state === 'submitted',
  pastPromise: ({ state, promised }, today) =>
    state === 'submitted' && promised !== null && promised < today,
  watch: ({ state, returnedOn }, today) =>
    state === 'returned' && returnedOn !== null && wishedOn(returnedOn) < today,
}

type ListName = keyof typeof lists

const idsOn = async (
  { cloud }: Listed,
  openid: string,
  queue: ListName,
): Promise<readonly string[] | null> => {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const event = { action: 'desk.queue', input: { queue, after } }
    const answer = (await cloud.call('api', event, { openid })) as Answer<ApiOutput<'desk.queue'>>
    // A fault, of which the next look knows nothing.
    if (typeof answer !== 'object' || !answer.ok) return null
    ids.push(...answer.data.items.map(({ id }) => id))
    after = answer.data.next
    if (after === null) return ids
  }
}

/** What an office reads on its lists is what it holds, no more and no less, on the same day. */
const checkLists = async (listed: Listed): Promise<void> => {
  const { agenda, stands, violated } = listed
  const today = dayAt(agenda.now())
  for (const office of officeCodes.slice(1))
    for (const name of Object.keys(lists) as ListName[]) {
      const wanted = [...stands.values()]
        .filter((stand) => stand.office === office && lists[name](stand, today))
        .map(({ filing }) => filing)
      const shown = await idsOn(listed, `reviewer-${office}-1`, name)
      if (shown === null) continue
      if ([...shown].sort().join() !== [...wanted].sort().join())
        violated(
          `${name} of ${office} on ${dayText(today)} shows ${shown.join()} in the place of ${wanted.join()}`,
        )
    }
}

/** D6: every filing that an office has or had holds its account, once; a draft holds none. */
const checkAccounts = ({ cloud, stands, violated }: Listed): void => {
  const holders = cloud.store.find('accounts', {}).map(({ filing }) => inReport(filing))
  for (const { filing, state, isChange } of stands.values()) {
    if (isChange) continue
    const count = holders.filter((holder) => holder === filing).length
    if (count !== (state === 'draft' ? 0 : 1))
      violated(`${filing} is ${state} and holds ${String(count)} accounts`)
  }
}

/** F5, I4: whom no push reached stands on the list of calls, and nobody of whom nothing is asked any more. */
const checkCalls = ({ agenda, cloud, stands, violated }: Listed): void => {
  const rows = cloud.store.find('calls', {}).filter(({ at }) => Number(at) > 0)
  const called = new Set(rows.map(({ _id }) => inReport(_id)))
  for (const filing of called)
    if (stands.get(filing)?.state !== 'returned') violated(`${filing} is on the list of calls`)
  for (const { filing, owner, state, returnedOn, answered } of stands.values()) {
    if (state !== 'returned' || returnedOn === null || answered || called.has(filing)) continue
    const since = instantAt(returnedOn)
    if (since > agenda.now() - 2 * DAY || since < agenda.now() - KEPT) continue
    const queued = cloud.store
      .find('outbox', { queuedAt: { $gte: since } })
      .some((row) => row.filing === filing && row.to === owner)
    if (!queued) violated(`${owner} was not reached for ${filing} and nobody is to call`)
  }
}

/** Whether a filing comes onto a list of what is past on the day, or would if its day were counted wrongly by one. */
const isAtEdge = ({ state, returnedOn, promised }: Stand, today: DayNumber): boolean => {
  const last = state === 'returned' && returnedOn !== null ? wishedOn(returnedOn) : promised
  return last !== null && (last === today || last === today - 1)
}

/** Looks once a week, and on each day on which a list changes by itself, before anybody is at work. */
export const watchLists = (
  listed: Listed & { readonly first: number; readonly end: number },
): void => {
  const { agenda, isQuiet, first, end } = listed
  for (let day = first; instantAt(day + 1) <= end; day += 1)
    agenda.at(instantAt(day, 7), () => {
      const isWeekly = (day - first) % 7 === 6
      const isEdge = [...listed.stands.values()].some((stand) => isAtEdge(stand, day))
      if (!isQuiet() || (!isWeekly && !isEdge)) return
      checkAccounts(listed)
      checkCalls(listed)
      void checkLists(listed)
    })
}
