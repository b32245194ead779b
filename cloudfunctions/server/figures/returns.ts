import type { ApiInput } from '../../../src/domain/api/api'
import type { Correction, MonthlyReturn } from '../../../src/domain/api/figures/monthly'
import { Refusal } from '../../../src/domain/api/refusal'
import { type OfficeCode, officeOf, offices } from '../../../src/domain/city/city'
import { dayOf, instantOf } from '../../../src/domain/dates/days'
import {
  CLOSED_FROM,
  differences,
  type Difference,
  figuresOfMonth,
  monthAfter,
  monthBefore,
  type ReturnItem,
} from '../../../src/domain/figures/returns'
import { actKey, actNames } from '../../../src/domain/ledger/acts'
import { wordsOf } from '../../../src/domain/messages/eventWords'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'
import { trailOf } from '../filing/audit'
import { sha256 } from '../secrets/hashes'
import { eachOf, type Swept } from '../store/eachOf'
import { pageEnd } from '../store/pages'
import type { PageEnd, Ports } from '../store/ports'
import type { CountedFiling, StoredReturn } from '../store/counting/stored'

/** As many as one answer may have. */
const ROWS = 1000
/** So many months back a timer that did not run closes what it missed. */
const MONTHS = 12

const idOf = (month: string, office: OfficeCode): string => `${month}:${office}`

/** A month with the instants at which it begins and the next one does: a day a row would be slow. */
type Month = { readonly month: string; readonly from: number; readonly until: number }

const itemsOf = (
  { ledger }: CountedFiling,
  { month, from, until }: Month,
): readonly ReturnItem[] => {
  const registered = ledger.registered >= from && ledger.registered < until
  return [
    ...(registered ? (['registered'] as const) : []),
    ...(registered && ledger.late ? (['late'] as const) : []),
    ...actNames.filter((name) => ledger.acts?.includes(actKey(name, month))),
  ]
}

type Entry = StoredReturn['entries'][number] & { readonly office: OfficeCode }

const entryOf = (filing: CountedFiling, month: Month): Entry => {
  const { id, number, office, answers, chain } = filing
  const { accountKind = '', subjectKind = '' } = answers
  const items = itemsOf(filing, month)
  return { id, number, accountKind, subjectKind, items, head: chain.hash, office }
}

/** What the ledger has of a month as it is now, of an office or with null of all; of a month that is over by the acts since, too. */
const entriesOf = async (
  ports: Ports,
  office: OfficeCode | null,
  month: string,
): Promise<readonly Entry[]> => {
  const from = instantOf(`${month}-01`)
  const until = instantOf(`${monthAfter(month)}-01`)
  const bounds = { registered: { from, until }, acted: { from } }
  const read = async (by: keyof typeof bounds): Promise<readonly Entry[]> => {
    const entries: Entry[] = []
    let after: PageEnd | null = null
    do {
      const wanted = { by, office, ...bounds[by] }
      const page: readonly CountedFiling[] = await ports.figures.counted(wanted, after, ROWS)
      const { done } = await eachOf('returns', page, (filing) =>
        entryOf(filing, { month, from, until }),
      )
      entries.push(...done.filter(({ items }) => items.length > 0))
      after = pageEnd(page, ROWS, ({ ledger, id }) => ({ at: ledger[by], id }))
    } while (after !== null)
    return entries
  }
  const [registered, acted] = await Promise.all([read('registered'), read('acted')])
  const found = new Map([...registered, ...acted].map((entry) => [entry.id, entry]))
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The code by which anybody sees that a closed return is the one that was closed: over its filings and the ends of their audits. */
export const codeOf = (
  month: string,
  office: OfficeCode,
  entries: StoredReturn['entries'],
): string =>
  sha256(
    JSON.stringify([
      month,
      office,
      ...entries.map(({ id, items, accountKind, subjectKind, head }) => [
        id,
        items,
        accountKind,
        subjectKind,
        head,
      ]),
    ]),
  )

/** The code of the city's return: over those of all offices. */
export const cityCodeOf = (returns: readonly Pick<StoredReturn, 'id' | 'code'>[]): string =>
  sha256(
    JSON.stringify(
      [...returns].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ code }) => code),
    ),
  )

/**
 * Closes the months that are over, each office's once: whoever writes it first, of two timers, and it is never written again.
 * Begins with the last month; of older ones what a timer that did not run has missed.
 */
export const closeMonths = async (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  const month = dayOf(now - CLOSED_FROM * 60_000).slice(0, 7)
  const past = Array.from({ length: MONTHS }).reduce<readonly string[]>(
    (months) => [monthBefore(months[0] ?? month), ...months],
    [],
  )
  const codes = offices.map(({ code }) => code)
  const kept = await ports.figures.returnIds(
    past.flatMap((each) => codes.map((code) => idOf(each, code))),
  )
  const isOpen = (each: string) => codes.some((code) => !kept.has(idOf(each, code)))
  const begun = past.findIndex((each) => codes.some((code) => kept.has(idOf(each, code))))
  const missed = past.slice(begun < 0 ? -1 : begun).filter(isOpen)
  let settled = 0
  for (const each of missed) {
    if (ports.clock() >= until) break
    const entries = await entriesOf(ports, null, each)
    for (const code of codes.filter((office) => !kept.has(idOf(each, office))))
      if (await closed(ports, each, code, entries)) settled += 1
  }
  return { settled, failed: 0 }
}

const closed = (
  ports: Ports,
  month: string,
  office: OfficeCode,
  all: readonly Entry[],
): Promise<boolean> => {
  const entries = all
    .filter((entry) => entry.office === office)
    .map(({ office: _office, ...entry }) => entry)
  const id = idOf(month, office)
  return ports.transaction(async (stores) => {
    if ((await stores.returns.get(id)) !== null) return false
    const code = codeOf(month, office, entries)
    await stores.returns.put({ id, closedAt: ports.clock(), entries, code })
    return true
  })
}

/**
 * The return of a month, of an office or for the city with null the sum of all (H6): as it was closed, with what has become
 * other since; of a month that is not closed as the ledger is now. Refuses with `not-allowed` and `input`.
 */
export const openReturn = async (
  context: Context,
  { month, office: wanted }: ApiInput<'monthly.open'>,
): Promise<MonthlyReturn> => {
  const { ports, today } = context
  const staff = await callingStaff(context)
  const office = wanted === 'own' ? staff.office : wanted
  if (office !== staff.office && !staff.city) throw new Refusal('not-allowed', '只能看本办的月报')
  const running = today.slice(0, 7)
  if (month > running) throw new Refusal('input', '这个月还没有到', { month: '还没有到' })
  const codes = office === null ? offices.map(({ code }) => code) : [office]
  const [kept, entries] = await Promise.all([
    month === running
      ? Promise.resolve([])
      : ports.figures.returns(codes.map((code) => idOf(month, code))),
    entriesOf(ports, office, month),
  ])
  const view = { month, office, city: staff.city }
  if (kept.length < codes.length) {
    const state = month === running ? 'running' : 'open'
    return {
      ...view,
      state,
      figures: figuresOfMonth(entries),
      closedAt: null,
      code: null,
      corrections: [],
    }
  }
  const then = kept.flatMap((each) => each.entries)
  const closedAt = Math.max(...kept.map((each) => each.closedAt))
  return {
    ...view,
    state: 'closed',
    figures: figuresOfMonth(then),
    closedAt,
    code: office === null ? cityCodeOf(kept) : (kept[0]?.code ?? ''),
    corrections: await correctionsOf(ports, differences(then, entries), closedAt),
  }
}

/** So many corrections are explained; the figures hold without. */
const EXPLAINED = 50

/** What can take a filing out of a month, or bring it in, the last of which is said. */
const reasons: ReadonlySet<string> = new Set([
  'setAside',
  'transferred',
  'changed',
  'undone',
  'cancelled',
  'registered',
])

const correctionsOf = async (
  ports: Ports,
  found: readonly Difference[],
  closedAt: number,
): Promise<readonly Correction[]> => {
  const ids = [...new Set(found.map(({ id }) => id))].slice(0, EXPLAINED)
  const why = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const filing = await ports.filings.get(id)
        const trail = filing === null ? [] : await trailOf(ports, filing)
        const since = trail.filter(({ at, name }) => at >= closedAt && reasons.has(name)).at(-1)
        const office = filing?.office ? officeOf(filing.office).shortName : ''
        const words = since === undefined ? '' : wordsOf(since.name).what(since, office)
        return [id, { at: since?.at ?? null, words }] as const
      }),
    ),
  )
  return found.map((difference) => ({
    ...difference,
    ...(why.get(difference.id) ?? { at: null, words: '' }),
  }))
}
