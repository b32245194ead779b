import { CITY_OFFICE, type OfficeCode, offices } from '../../../src/domain/city/city'
import { dayOf, instantOf } from '../../../src/domain/dates/days'
import {
  cellOf,
  cellsOf,
  CLOSED_FROM,
  monthAfter,
  monthBefore,
  type ReturnCell,
  type ReturnItem,
} from '../../../src/domain/figures/returns'
import { actKey, actNames } from '../../../src/domain/ledger/acts'
import { leadActKey, leadActNames } from '../../../src/domain/leads/leadActs'
import { numberOrder } from '../../../src/domain/moves/number'
import { sha256 } from '../secrets/hashes'
import { chainIn } from '../store/administration'
import { eachOf, type Swept } from '../store/eachOf'
import { everyPage, type PageEnd } from '../store/pages'
import type { Ports } from '../store/ports'
import type {
  ChainHead,
  CountedFiling,
  MonthBounds,
  MonthLink,
  StoredReturn,
} from '../store/counting/stored'
import type { CountedLead } from '../store/supervision/leads'

/** As many as one answer may have. */
const ROWS = 1000
/** So many months back a timer that did not run closes what it missed. */
const MONTHS = 12

/** The id of a closed month of an office. */
export const returnId = (month: string, office: OfficeCode): string => `${month}:${office}`

export const boundsOf = (month: string): MonthBounds => ({
  month,
  from: instantOf(`${month}-01`),
  until: instantOf(`${monthAfter(month)}-01`),
})

const itemsOf = (
  { ledger }: CountedFiling,
  { month, from, until }: MonthBounds,
): readonly ReturnItem[] => {
  const registered = ledger.registered >= from && ledger.registered < until
  return [
    ...(registered ? (['registered'] as const) : []),
    ...(registered && ledger.late ? (['late'] as const) : []),
    ...actNames.filter((name) => ledger.acts?.includes(actKey(name, month))),
  ]
}

const leadItemsOf = ({ acts }: CountedLead, month: string): readonly ReturnItem[] =>
  leadActNames.filter((name) => acts.includes(leadActKey(name, month)))

type Entry = StoredReturn['entries'][number] & { readonly office: OfficeCode }

const entryOf = (filing: CountedFiling, month: MonthBounds): Entry => {
  const { id, number, office, answers, chain } = filing
  const { accountKind = '', subjectKind = '' } = answers
  const items = itemsOf(filing, month)
  return { id, number, accountKind, subjectKind, items, head: chain.hash, office }
}

const entryOfLead = (lead: CountedLead, { month }: MonthBounds): Entry => {
  const { id, office, answers, chain, createdAt } = lead
  const { accountKind = '', subjectKind = '' } = answers
  const items = leadItemsOf(lead, month)
  const head = chain.hash
  return { id, number: '', accountKind, subjectKind, items, head, addedAt: createdAt, office }
}

/**
 * What ledger and leads have of a month as they are now, of an office or with null of all; of a month that is over by the
 * acts since, too.
 */
export const entriesOf = async (
  ports: Ports,
  office: OfficeCode | null,
  month: string,
): Promise<readonly Entry[]> => {
  const bounds = boundsOf(month)
  const { from, until } = bounds
  const read = async <Row extends { readonly id: string }>(
    pageAfter: (after: PageEnd | null) => Promise<readonly Row[]>,
    entry: (row: Row, month: MonthBounds) => Entry,
    at: (row: Row) => number,
  ): Promise<readonly Entry[]> => {
    const entries: Entry[] = []
    const placeOf = (row: Row) => ({ at: at(row), id: row.id })
    for await (const page of everyPage(pageAfter, ROWS, placeOf)) {
      const { done } = await eachOf('returns', page, (row) => entry(row, bounds))
      entries.push(...done.filter(({ items }) => items.length > 0))
    }
    return entries
  }
  const readFilings = (by: 'registered' | 'acted', days: { from: number; until?: number }) =>
    read(
      (after) => ports.figures.counted({ by, office, ...days }, after, ROWS),
      entryOf,
      ({ ledger }) => ledger[by],
    )
  const all = await Promise.all([
    readFilings('registered', { from, until }),
    readFilings('acted', { from }),
    read(
      (after) => ports.leads.acted(office, from, after, ROWS),
      entryOfLead,
      ({ acted }) => acted,
    ),
  ])
  const found = new Map(all.flat().map((entry) => [entry.id, entry]))
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The sums of filings and leads of a month. */
export const cellsOfEntries = (entries: StoredReturn['entries']): readonly ReturnCell[] =>
  cellsOf(entries.map((entry) => cellOf(entry, entry.addedAt ?? numberOrder(entry.number))))

/** The last links that chains had in a month, by the office of whose staff they are; what is nobody's is the city office's. */
const endsOf = async (
  ports: Ports,
  month: string,
): Promise<ReadonlyMap<OfficeCode, readonly ChainHead[]>> => {
  const last = new Map<string, MonthLink>()
  for (const audit of ['events', 'administration'] as const) {
    const pageAfter = (after: PageEnd | null) =>
      ports.figures.links(audit, boundsOf(month), after, ROWS)
    for await (const page of everyPage(pageAfter, ROWS, ({ id, at }) => ({ id, at })))
      for (const link of page)
        if (link.seq > (last.get(chainIn(link))?.seq ?? 0)) last.set(chainIn(link), link)
  }
  const ends = new Map<OfficeCode, ChainHead[]>()
  for (const [id, { who, hash }] of [...last].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const office = who.office ?? CITY_OFFICE
    const of = ends.get(office) ?? []
    of.push({ id, head: hash })
    ends.set(office, of)
  }
  return ends
}

/**
 * The code by which anybody sees that a closed return is the one that was closed: over its filings and the ends of their audits,
 * and over the ends of all chains that went on in the month.
 */
export const codeOf = (
  month: string,
  office: OfficeCode,
  { entries, ends }: Pick<StoredReturn, 'entries' | 'ends'>,
): string =>
  sha256(
    JSON.stringify([
      month,
      office,
      ends.map(({ id, head }) => [id, head]),
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
 * Begins with the last month; of older ones what a timer that did not run has missed. `closed` is the month before which all
 * are, undefined while one is not: in that month nothing is looked for again.
 */
export const closeMonths = async (
  ports: Ports,
  closed: string | undefined,
  until: number,
): Promise<Swept & { readonly closed: string | undefined }> => {
  const now = ports.clock()
  const month = dayOf(now - CLOSED_FROM * 60_000).slice(0, 7)
  if (closed === month) return { settled: 0, failed: 0, closed }
  const past = Array.from({ length: MONTHS }).reduce<readonly string[]>(
    (months) => [monthBefore(months[0] ?? month), ...months],
    [],
  )
  const codes = offices.map(({ code }) => code)
  const kept = await ports.figures.returnIds(
    past.flatMap((each) => codes.map((code) => returnId(each, code))),
  )
  const isOpen = (each: string) => codes.some((code) => !kept.has(returnId(each, code)))
  const begun = past.findIndex((each) => codes.some((code) => kept.has(returnId(each, code))))
  const missed = past.slice(begun < 0 ? -1 : begun).filter(isOpen)
  let settled = 0
  for (const each of missed) {
    if (ports.clock() >= until) return { settled, failed: 0, closed: undefined }
    const [entries, ends] = await Promise.all([entriesOf(ports, null, each), endsOf(ports, each)])
    for (const code of codes.filter((office) => !kept.has(returnId(each, office))))
      if (await close(ports, each, code, { entries, ends: ends.get(code) ?? [] })) settled += 1
  }
  return { settled, failed: 0, closed: month }
}

const close = (
  ports: Ports,
  month: string,
  office: OfficeCode,
  has: { readonly entries: readonly Entry[]; readonly ends: StoredReturn['ends'] },
): Promise<boolean> => {
  const { ends } = has
  const entries = has.entries
    .filter((entry) => entry.office === office)
    .map(({ office: _office, ...entry }) => entry)
  const id = returnId(month, office)
  return ports.transaction(async (stores) => {
    if ((await stores.returns.get(id)) !== null) return false
    const code = codeOf(month, office, { entries, ends })
    const cells = cellsOfEntries(entries)
    await stores.returns.put({ id, closedAt: ports.clock(), entries, ends, code, cells })
    return true
  })
}
