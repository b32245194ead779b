import { type EventName, viewWords } from '../../../src/domain/messages/eventWords'
import { showMoment } from '../../../src/domain/dates/days'
import {
  administrationEntry,
  eventEntry,
} from '../../../cloudfunctions/server/actions/audit/entries'
import type { ReadEntry } from '../../../cloudfunctions/server/store/administration'
import type { FilingEvent } from '../../../cloudfunctions/server/store/events'
import { fromRow } from '../../../cloudfunctions/server/wechat/rows'
import type { EachDocument, StoredLine } from '../strays'

/** Whose acts are asked for, and between which instants in epoch milliseconds, both included. */
export type Wanted = {
  /** An openid or a name as the audit has it. */
  readonly who: string
  readonly from: number
  readonly until: number
}

const isOf = ({ openid, name }: FilingEvent['who'], who: string): boolean =>
  openid === who || name === who

/** As the audit says it: numbers of persons are hidden. */
const wordsFor = (entry: FilingEvent): string => eventEntry(entry, new Map()).what

const counted = (entries: readonly FilingEvent[]): string => {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(wordsFor(entry), (counts.get(wordsFor(entry)) ?? 0) + 1)
  return [...counts].map(([words, times]) => `${words} ${String(times)} 次`).join('、')
}

/** A filing or a lead as an operator finds it again: its number, the name of the account. */
const named = (row: StoredLine | undefined): string => {
  if (row === undefined) return '（已删除）'
  const { number, answers } = row as {
    readonly number?: string | null
    readonly answers?: { readonly accountName?: string }
  }
  return [number ?? '没有编号', answers?.accountName ?? ''].join('\t')
}

const span = (entries: readonly FilingEvent[]): string => {
  const times = entries.map(({ at }) => at)
  return `${showMoment(Math.min(...times))} 至 ${showMoment(Math.max(...times))}`
}

/**
 * What somebody looked at and did (a lost phone, a stolen WeChat, a clerk who looks too much), as lines to print: one a filing
 * or lead with what was done how often, then what was exported and set, then the count. No value of a form is in them.
 */
export const touchedBy = async (
  rows: EachDocument,
  { who, from, until }: Wanted,
): Promise<readonly string[]> => {
  const isWanted = ({ at, who: by }: Pick<FilingEvent, 'at' | 'who'>) =>
    at >= from && at <= until && isOf(by, who)
  const byFiling = new Map<string, FilingEvent[]>()
  for await (const row of rows('events')) {
    const entry = fromRow(row) as FilingEvent
    if (!isWanted(entry)) continue
    const of = byFiling.get(entry.filing) ?? []
    of.push(entry)
    byFiling.set(entry.filing, of)
  }
  const found = new Map<string, StoredLine>()
  for (const collection of ['filings', 'leads'])
    for await (const row of rows(collection)) if (byFiling.has(row._id)) found.set(row._id, row)
  const deeds: ReadEntry[] = []
  for await (const row of rows('administration')) {
    const deed = fromRow(row) as ReadEntry
    if (isWanted(deed)) deeds.push(deed)
  }
  const looks = new Set<EventName>(Object.keys(viewWords) as (keyof typeof viewWords)[])
  const lookedAt = [...byFiling.values()].filter((entries) =>
    entries.some(({ name }) => looks.has(name)),
  ).length
  return [
    ...[...byFiling].map(([id, entries]) =>
      [named(found.get(id)), counted(entries), span(entries), id].join('\t'),
    ),
    ...deeds
      .sort((one, other) => one.at - other.at)
      .map((deed) => [showMoment(deed.at), administrationEntry(deed).what].join('\t')),
    `${String(byFiling.size)} 件，其中看过的 ${String(lookedAt)} 件；导出、设置等 ${String(deeds.length)} 次`,
  ]
}

/** Whether a row of filings is the one: by its id, its 编号, or the path or id of a file that its path names. */
const isThe = (asked: string) => {
  const [, ofFile] = /(?:^|\/)filings\/([0-9a-z-]+)\//.exec(asked) ?? []
  return ({ _id, number }: StoredLine): boolean => _id === (ofFile ?? asked) || number === asked
}

/**
 * Who looked at a filing and did something to it (a photo or a paper that went round), as lines to print: an entry a line,
 * in their order. `asked` is its id, its 编号, or the path of one of its files.
 */
export const touchersOf = async (rows: EachDocument, asked: string): Promise<readonly string[]> => {
  const fits = isThe(asked)
  let filing: StoredLine | null = null
  for await (const row of rows('filings')) if (fits(row)) filing = row
  if (filing === null) return ['没有这件备案，也没有它的文件']
  const entries: FilingEvent[] = []
  for await (const row of rows('events')) {
    const entry = fromRow(row) as FilingEvent
    if (entry.filing === filing._id) entries.push(entry)
  }
  return [
    named(filing),
    ...entries
      .sort((one, other) => one.seq - other.seq)
      .map((entry) => {
        const { at, who } = entry
        const by = [who.name ?? '填报人', who.office ?? '', who.openid]
        return [showMoment(at), ...by, wordsFor(entry)].join('\t')
      }),
  ]
}
