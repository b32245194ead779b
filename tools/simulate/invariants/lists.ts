import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import { inReport } from '../cloud/inReport'
import type { Covers } from '../model/cover'
import { type DayNumber, dayAt, dayText, instantAt } from '../model/days'
import { type ListName, onLists } from '../model/onLists'
import type { Stand } from '../model/stand'
import { officeCodes, type SimulatedOffice } from '../world/offices'
import { allPages } from './allPages'

const DAY = 86_400_000
/** What was sent is kept for a year. */
const KEPT = 360 * DAY

type Listed = {
  readonly agenda: Agenda
  readonly cloud: Pick<SimulatedCloud, 'call' | 'store'>
  readonly stands: ReadonlyMap<string, Stand>
  readonly covers: Covers
  /** Whether nobody is at work, and no deed is unknown yet. */
  readonly isQuiet: () => boolean
  readonly violated: (what: string) => void
}

const lists = ['waiting', 'pastPromise', 'dueSoon', 'watch'] as const satisfies readonly ListName[]

/**
 * What an office reads on its lists is what it holds, no more and no less, on the same day, and so are their counts; who stands
 * in for the city’s head reads all. A list of which count and model say that it is empty is read in its turn alone.
 */
const checkLists = async (listed: Listed, offices: readonly SimulatedOffice[]): Promise<void> => {
  const { agenda, stands, covers, violated } = listed
  const today = dayAt(agenda.now())
  for (const office of offices) {
    const reader = `reviewer-${office}-1`
    const readsAll = covers.cityOn(today).includes(reader)
    const read = (name: ListName) => allPages(listed, reader, 'desk.queue', { queue: name })
    const waiting = await read('waiting')
    if (waiting === null) continue
    for (const [turn, name] of lists.entries()) {
      const where = `${name} of ${office} on ${dayText(today)}`
      const wanted = [...stands.values()]
        .filter((stand) => (readsAll || stand.office === office) && onLists[name](stand, today))
        .map(({ filing }) => filing)
      const count = waiting[0]?.counts[name] ?? 0
      if (count !== wanted.length)
        violated(`${where} counts ${String(count)} in the place of ${wanted.join()}`)
      if (count === 0 && today % lists.length !== turn) continue
      const pages = name === 'waiting' ? waiting : await read(name)
      const shown = pages?.flatMap(({ items }) => items.map(({ id }) => id))
      if (shown && shown.sort().join() !== [...wanted].sort().join())
        violated(`${where} shows ${shown.join()} in the place of ${wanted.join()}`)
    }
  }
}

/** D6, J3: every filing that an office has holds its account, once; a draft and a cancelled one hold none. */
const checkAccounts = ({ cloud, stands, violated }: Listed): void => {
  const holders = cloud.store.find('accounts', {}).map(({ filing }) => inReport(filing))
  const counts = new Map<string, number>()
  for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  for (const { filing, state, isChange } of stands.values()) {
    if (isChange) continue
    const count = counts.get(filing) ?? 0
    if (count !== (state === 'draft' || state === 'cancelled' ? 0 : 1))
      violated(`${filing} is ${state} and holds ${String(count)} accounts`)
  }
}

/** What was queued for whom, and when. */
const queuedIn = ({ store }: Listed['cloud']) =>
  store
    .find('outbox', {}, { fields: ['filing', 'to', 'queuedAt'] })
    .map(({ filing, to, queuedAt }) => ({ filing, to, at: Number(queuedAt) }))

/** F5, I4: whom no push reached stands on the list of calls, and nobody of whom nothing is asked any more. */
const checkCalls = ({ agenda, cloud, stands, violated }: Listed): void => {
  const rows = cloud.store.find('calls', {}).filter(({ at }) => Number(at) > 0)
  const called = new Set(rows.map(({ _id }) => inReport(_id)))
  let queued: ReturnType<typeof queuedIn> | null = null
  for (const filing of called)
    if (stands.get(filing)?.state !== 'returned') violated(`${filing} is on the list of calls`)
  for (const { filing, owner, state, returnedOn, answered } of stands.values()) {
    if (state !== 'returned' || returnedOn === null || answered || called.has(filing)) continue
    const since = instantAt(returnedOn)
    if (since > agenda.now() - 2 * DAY || since < agenda.now() - KEPT) continue
    queued ??= queuedIn(cloud)
    if (!queued.some((row) => row.filing === filing && row.to === owner && row.at >= since))
      violated(`${owner} was not reached for ${filing} and nobody is to call`)
  }
}

/** Whether a filing comes onto a list of what is past on the day, or would if its day were counted wrongly by one. */
const isAtEdge = ({ state, correctionOn, promised }: Stand, today: DayNumber): boolean => {
  const last = state === 'returned' ? correctionOn : state === 'submitted' ? promised : null
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
      const edges = [...listed.stands.values()].filter((stand) => isAtEdge(stand, day))
      if (!isQuiet() || (!isWeekly && edges.length === 0)) return
      checkAccounts(listed)
      checkCalls(listed)
      const near = new Set(edges.map(({ office }) => office))
      void checkLists(
        listed,
        officeCodes.filter((office) => isWeekly || near.has(office)),
      )
    })
}
