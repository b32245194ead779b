import { dayOf } from '../../../src/domain/dates/days'
import { moves } from '../../../src/domain/moves/moves'
import { moveWords } from '../../../src/domain/messages/moveWords'
import { codeOf, cityCodeOf } from '../../../cloudfunctions/server/figures/closing'
import { brokenLink } from '../../../cloudfunctions/server/filing/audit'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import {
  type AdministrationEvent,
  chainIn,
} from '../../../cloudfunctions/server/store/administration'
import type { StoredReturn } from '../../../cloudfunctions/server/store/counting/stored'
import type { FilingEvent, Chain } from '../../../cloudfunctions/server/store/events'
import type { OfficeCode } from '../../../src/domain/city/city'
import { fromRow } from '../../../cloudfunctions/server/wechat/rows'
import { epochsOf } from './epochs'
import { provenEntries, provingCollections } from './proofs'
import type { EachDocument, StoredLine } from '../strays'

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

/** The links of one chain after another: its id begins the ids of its links. */
async function* byChain<Event extends { readonly id: string }>(
  rows: AsyncIterable<object>,
): AsyncIterable<readonly Event[]> {
  let group: Event[] = []
  for await (const row of rows) {
    const event = fromRow(row) as Event
    const [first] = group
    if (first !== undefined && chainIn(first) !== chainIn(event)) {
      yield group
      group = []
    }
    group.push(event)
  }
  if (group.length > 0) yield group
}

const inOrder = <Event extends { readonly seq: number }>(events: readonly Event[]) =>
  [...events].sort((one, other) => one.seq - other.seq)

/** The heads that closed months printed, by the filing, lead or person whose chain it is. */
type Heads = ReadonlyMap<string, readonly { readonly month: string; readonly head: string }[]>

const wrongReturns = (
  returns: readonly StoredReturn[],
  printed: readonly PrintedCode[],
): readonly string[] => {
  const known = new Map(returns.map((each) => [each.id, each]))
  const altered = returns.flatMap(({ id, entries, ends, code }) => {
    const [month = '', office = ''] = id.split(':')
    return codeOf(month, office as OfficeCode, { entries, ends }) === code
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

type AnyLink = FilingEvent | AdministrationEvent

/** What every chain is checked against. */
type Known = {
  readonly vault: Vault
  readonly heads: Heads
  readonly wrongKey: ReturnType<typeof epochsOf>
}

const wrongChain = (
  { vault, heads, wrongKey }: Known,
  { id, label }: { readonly id: string; readonly label: string },
  events: readonly AnyLink[],
  end: Chain,
): readonly string[] => {
  const broken = brokenLink(vault, events, end)
  const hashes = new Set(events.map(({ hash }) => hash))
  const day = (at: number | undefined) => (at === undefined ? '' : `，${dayOf(at)}`)
  const late = events.find((event) => wrongKey(event) !== null)
  return [
    ...(broken === null
      ? []
      : [
          `${label}：第 ${String(broken)} 条对不上${day(events.find(({ seq }) => seq === broken)?.at)}`,
        ]),
    ...(late === undefined
      ? []
      : [`${label}：第 ${String(late.seq)} 条${wrongKey(late) ?? ''}${day(late.at)}`]),
    ...(heads.get(id) ?? [])
      .filter(({ head }) => !hashes.has(head))
      .map(({ month }) => `${label}：${month} 月报时的最后一条不见了，后面的被截断或重写`),
  ]
}

const headsIn = (returns: readonly StoredReturn[]): Heads => {
  const heads = new Map<string, { month: string; head: string }[]>()
  for (const { id, entries, ends } of returns)
    for (const { id: chain, head } of [...entries, ...ends]) {
      const of = heads.get(chain) ?? []
      of.push({ month: id.slice(0, 7), head })
      heads.set(chain, of)
    }
  return heads
}

const all = async <Of>(rows: AsyncIterable<object>): Promise<readonly Of[]> => {
  const found: Of[] = []
  for await (const row of rows) found.push(fromRow(row) as Of)
  return found
}

/** Where chains end, as what they are about says it itself. */
const endsOf = async (
  rows: EachDocument,
  collections: readonly string[],
): Promise<ReadonlyMap<string, Chain & { readonly of: string }>> => {
  const ends = new Map<string, Chain & { readonly of: string }>()
  for (const of of collections)
    for await (const row of rows(of)) {
      const { id, chain } = fromRow(row) as { readonly id: string; readonly chain: Chain }
      ends.set(id, { ...chain, of })
    }
  return ends
}

const personLabel = (chain: string, events: readonly AdministrationEvent[]): string =>
  `人员 ${events.find(({ who }) => who.name !== null)?.who.name ?? ''}（${chain}）`

/** Which chains there are, how many links, and what is wrong with them. */
type Walked = {
  readonly walked: ReadonlySet<string>
  readonly events: number
  readonly wrong: readonly string[]
}

const words: Readonly<Record<string, string>> = { filings: '备案', leads: '线索' }

/** The chains of filings and leads, and filings that rows elsewhere know. */
const wrongFilings = async (known: Known, rows: EachDocument): Promise<Walked> => {
  const wrong: string[] = []
  const ends = await endsOf(rows, ['filings', 'leads'])
  const walked = new Set<string>()
  let count = 0
  for await (const unsorted of byChain<FilingEvent>(rows('events'))) {
    const events = inOrder(unsorted)
    const [first] = unsorted
    if (first === undefined) continue
    const id = chainIn(first)
    walked.add(id)
    count += events.length
    const end = ends.get(id)
    const label = `${words[end?.of ?? 'filings'] ?? ''} ${id}`
    const last = events.at(-1)
    const gone = end === undefined && last !== undefined && lastEvents.has(last.name)
    if (end === undefined && !gone) wrong.push(`${label}：有审计，备案不见了`)
    const upTo = end ?? last
    if (upTo !== undefined)
      wrong.push(...wrongChain(known, { id, label }, events, { seq: upTo.seq, hash: upTo.hash }))
  }
  for (const [id, { of }] of ends)
    if (!walked.has(id)) wrong.push(`${words[of] ?? ''} ${id}：审计不见了`)
  const lost = new Set<string>()
  for (const [collection, what] of [
    ['versions', '提交过的内容'],
    ['accounts', '它占用的账号'],
  ] as const)
    for await (const row of rows(collection)) {
      const { filing } = row as StoredLine & { readonly filing: string }
      if (!ends.has(filing) && !walked.has(filing) && !lost.has(filing)) {
        lost.add(filing)
        wrong.push(`备案 ${filing}：有${what}，备案和审计都不见了`)
      }
    }
  return { walked: new Set([...walked, ...ends.keys()]), events: count, wrong }
}

/** The chains of persons, and what rows elsewhere say that they did. */
const wrongPersons = async (
  known: Known,
  rows: EachDocument,
  entries: readonly AdministrationEvent[],
  laptop: boolean,
): Promise<Walked> => {
  const wrong: string[] = []
  const ends = await endsOf(rows, ['chains'])
  const chains = new Map<string, AdministrationEvent[]>()
  const proven = provenEntries(laptop)
  const joined = new Set<string>()
  for (const entry of entries) {
    proven.take(entry)
    if (entry.act === 'joined' || entry.act === 'setUp') joined.add(entry.who.openid)
    const of = chains.get(chainIn(entry)) ?? []
    of.push(entry)
    chains.set(chainIn(entry), of)
  }
  for (const [id, events] of chains) {
    const label = personLabel(id, events)
    const end = ends.get(id)
    wrong.push(
      ...(end === undefined
        ? [`${label}：有审计，它的末尾不见了`]
        : wrongChain(known, { id, label }, inOrder(events), end)),
    )
  }
  for (const id of ends.keys()) if (!chains.has(id)) wrong.push(`人员（${id}）：审计不见了`)
  for (const collection of provingCollections)
    for await (const row of rows(collection)) wrong.push(...proven.missingOf(collection, row))
  // A laptop cloud begins with staff whom nobody invited.
  if (!laptop)
    for await (const row of rows('staff')) {
      const { _id, name } = row
      if (!joined.has(_id)) wrong.push(`人员 ${String(name)}（${_id}）：是工作人员，审计里没有加入`)
    }
  return { walked: new Set([...chains.keys(), ...ends.keys()]), events: entries.length, wrong }
}

/**
 * Walks every chain of the audit, of filings, leads and persons: each link by its key and the time of that key, each end against
 * what keeps it and against what the closed months printed. Finds entries that were altered, put in, exchanged or left out, ends that
 * were cut, chains, filings or days of persons that are missing though other rows know them, and chains that were linked anew,
 * with a stolen key too where a month has printed them. `laptop` says that staff and samples of settings may have come from nowhere. Nothing is written.
 */
export const verifyChains = async (
  vault: Vault,
  rows: EachDocument,
  printed: readonly PrintedCode[] = [],
  laptop = false,
): Promise<Verified> => {
  const returns = await all<StoredReturn>(rows('returns'))
  const entries = await all<AdministrationEvent>(rows('administration'))
  const known = { vault, heads: headsIn(returns), wrongKey: epochsOf(entries) }
  const persons = await wrongPersons(known, rows, entries, laptop)
  const filings = await wrongFilings(known, rows)
  const counted = new Set(returns.flatMap((each) => each.entries.map(({ id }) => id)))
  const gone = [...known.heads.keys()].filter(
    (id) => !persons.walked.has(id) && !filings.walked.has(id),
  )
  return {
    chains: persons.walked.size + filings.walked.size,
    events: persons.events + filings.events,
    returns: returns.length,
    wrong: [
      ...wrongReturns(returns, printed),
      ...persons.wrong,
      ...filings.wrong,
      ...gone.map((id) =>
        counted.has(id)
          ? `备案 ${id}：月报里有，备案和审计都不见了`
          : `审计链 ${id}：月报里有，整条不见了`,
      ),
    ],
  }
}
