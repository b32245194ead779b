import { dayOf } from '../../src/domain/dates/days'
import { moves } from '../../src/domain/moves/moves'
import { moveWords } from '../../src/domain/messages/moveWords'
import { codeOf, cityCodeOf } from '../../cloudfunctions/server/figures/closing'
import { brokenLink, CHAIN_START } from '../../cloudfunctions/server/filing/audit'
import type { Chain } from '../../cloudfunctions/server/filing/filing'
import type { Vault } from '../../cloudfunctions/server/secrets/vault'
import type { AdministrationEvent } from '../../cloudfunctions/server/store/administration'
import type { StoredReturn } from '../../cloudfunctions/server/store/counting/stored'
import type { FilingEvent } from '../../cloudfunctions/server/store/events'
import { SETTINGS, type SettingsRecord } from '../../cloudfunctions/server/store/settings'
import type { OfficeCode } from '../../src/domain/city/city'

/** All documents of a collection, in the order of their `_id`. */
export type EachDocument = (collection: string) => AsyncIterable<object>

/** What is wrong, one sentence each, and how much was walked. */
export type Verified = {
  readonly chains: number
  readonly events: number
  readonly returns: number
  readonly wrong: readonly string[]
}

/** What paper says: a month and an office, `all` for the city, with the code that its return prints. */
export type PrintedCode = { readonly month: string; readonly office: string; readonly code: string }

/** Events behind which no filing stands any more. */
const lastEvents: ReadonlySet<string> = new Set(
  (Object.keys(moves) as (keyof typeof moves)[])
    .filter((name) => moves[name].to === 'gone')
    .map((name) => moveWords[name].event),
)

const entityOf = (row: object): unknown => {
  const { _id, ...rest } = row as { readonly _id: string }
  return { ...rest, id: _id }
}

/** The events of one filing, or lead, after another; their ids begin with its. */
async function* byFiling(rows: AsyncIterable<object>): AsyncIterable<readonly FilingEvent[]> {
  let group: FilingEvent[] = []
  for await (const row of rows) {
    const event = entityOf(row) as FilingEvent
    const of = (each: FilingEvent | undefined) => each?.id.split(':')[0]
    if (group.length > 0 && of(group[0]) !== of(event)) {
      yield group
      group = []
    }
    group.push(event)
  }
  if (group.length > 0) yield group
}

const inOrder = <Event extends { readonly seq: number }>(events: readonly Event[]) =>
  [...events].sort((one, other) => one.seq - other.seq)

/** The heads that closed months printed, by filing. */
type Heads = ReadonlyMap<string, readonly { readonly month: string; readonly head: string }[]>

const wrongReturns = (
  returns: readonly StoredReturn[],
  printed: readonly PrintedCode[],
): readonly string[] => {
  const known = new Map(returns.map((each) => [each.id, each]))
  const altered = returns.flatMap(({ id, entries, code }) => {
    const [month = '', office = ''] = id.split(':')
    return codeOf(month, office as OfficeCode, entries) === code
      ? []
      : [`月报 ${id}：存的内容和它的审计校验码对不上`]
  })
  const other = printed.flatMap(({ month, office, code }) => {
    const ids =
      office === 'all'
        ? [...known.keys()].filter((id) => id.startsWith(`${month}:`))
        : [`${month}:${office}`]
    const found = ids.flatMap((id) => known.get(id) ?? [])
    if (found.length === 0) return [`月报 ${month}:${office}：打印过，现在没有了`]
    const now = office === 'all' ? cityCodeOf(found) : (found[0]?.code ?? '')
    return now.startsWith(code.toLowerCase().replace(/\s/g, ''))
      ? []
      : [`月报 ${month}:${office}：和打印的审计校验码不同`]
  })
  return [...altered, ...other]
}

const wrongChain = (
  vault: Vault,
  filing: string,
  events: readonly FilingEvent[],
  end: Chain | null,
  heads: Heads,
): readonly string[] => {
  const sorted = inOrder(events)
  const last = sorted.at(-1)
  const gone = end === null && last !== undefined && lastEvents.has(last.name)
  const upTo = end ?? (gone ? { seq: last.seq, hash: last.hash } : null)
  const broken = upTo === null ? null : brokenLink(vault, sorted, upTo)
  const hashes = new Set(sorted.map(({ hash }) => hash))
  const day = (at: number | undefined) => (at === undefined ? '' : `，${dayOf(at)}`)
  return [
    ...(upTo === null ? [`备案 ${filing}：有审计，备案不见了`] : []),
    ...(broken === null
      ? []
      : [
          `备案 ${filing}：第 ${String(broken)} 条对不上${day(sorted.find(({ seq }) => seq === broken)?.at)}`,
        ]),
    ...(heads.get(filing) ?? [])
      .filter(({ head }) => !hashes.has(head))
      .map(({ month }) => `备案 ${filing}：${month} 月报时的最后一条不见了，后面的被截断或重写`),
  ]
}

/**
 * Walks every chain of the audit: each link by its key, each end against its filing and against what the closed months
 * printed. Finds entries that were altered, put in, exchanged or left out, ends that were cut, and chains or filings that
 * are missing. Nothing is written.
 */
export const verifyChains = async (
  vault: Vault,
  rows: EachDocument,
  printed: readonly PrintedCode[] = [],
): Promise<Verified> => {
  const returns: StoredReturn[] = []
  for await (const row of rows('returns')) returns.push(entityOf(row) as StoredReturn)
  const heads = new Map<string, { month: string; head: string }[]>()
  for (const { id, entries } of returns)
    for (const { id: filing, head } of entries) {
      const of = heads.get(filing) ?? []
      of.push({ month: id.slice(0, 7), head })
      heads.set(filing, of)
    }
  const ends = new Map<string, Chain>()
  for (const collection of ['filings', 'leads'])
    for await (const row of rows(collection)) {
      const { id, chain } = entityOf(row) as { readonly id: string; readonly chain?: Chain }
      ends.set(id, chain ?? CHAIN_START)
    }
  const wrong = [...wrongReturns(returns, printed)]
  let chains = 0
  let count = 0
  const walked = new Set<string>()
  for await (const events of byFiling(rows('events'))) {
    const filing = events[0]?.id.split(':')[0] ?? ''
    chains += 1
    count += events.length
    walked.add(filing)
    wrong.push(...wrongChain(vault, filing, events, ends.get(filing) ?? null, heads))
  }
  for (const [filing, end] of ends)
    if (!walked.has(filing) && end.seq > 0) wrong.push(`备案 ${filing}：审计不见了`)
  for (const filing of heads.keys())
    if (!walked.has(filing) && !ends.has(filing))
      wrong.push(`备案 ${filing}：月报里有，备案和审计都不见了`)
  const entries: AdministrationEvent[] = []
  for await (const row of rows('administration')) entries.push(entityOf(row) as AdministrationEvent)
  let end: Chain = CHAIN_START
  for await (const row of rows('settings')) {
    const { id, chain } = entityOf(row) as Pick<SettingsRecord, 'chain'> & { readonly id: string }
    if (id === SETTINGS) end = chain
  }
  const broken = brokenLink(vault, inOrder(entries), end)
  if (broken !== null) wrong.push(`设置和人员：第 ${String(broken)} 条对不上`)
  return {
    chains: chains + (entries.length > 0 ? 1 : 0),
    events: count + entries.length,
    returns: returns.length,
    wrong,
  }
}
