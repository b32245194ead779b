import type { OfficeCode } from '../../../src/domain/city/city'
import type { EventName } from '../../../src/domain/messages/eventWords'
import type { Actor, FilingEvent, Chain } from './events'
import type { PageEnd } from './pages'

/** What was done, in the audit of what staff set and took out. */
export type AdministrationAct =
  | 'set'
  | 'invited'
  | 'uninvited'
  | 'joined'
  | 'setUp'
  | 'rights'
  | 'removed'
  | 'exported'
  | 'standIn'
  | 'standInEnded'
  | 'reminded'
  | 'announced'
  | 'auditRead'
  | 'keyMove'
  | 'keyRetired'
  // Answers to a text; the version that an entry keeps says whether it was agreed to or, by the ground of a duty, told.
  | 'consented'
  | 'idConsented'
  | 'consentsWithdrawn'
  | 'servedInApp'
  | 'mailAsked'
  | 'mailConfirmed'
  | 'tableRead'
  | 'tableTaken'
  | 'tableMoved'
  | 'badRows'

/** One entry of that audit, `<chain>:<seq>`: append-only, chained as the events of filings are, a chain for each person. */
export type AdministrationEvent = {
  readonly id: string
  readonly seq: number
  readonly at: number
  readonly act: AdministrationAct
  readonly who: Actor
  /** The office it concerns; null for the whole city. */
  readonly office: OfficeCode | null
  /** Which setting, which openid, the id of which invitation or export. */
  readonly about: string
  /** What held before and what holds, as JSON; null where there was nothing. */
  readonly before: string | null
  readonly after: string | null
  readonly prev: string
  readonly key: string
  readonly hash: string
}

/** Whose chain a link is in, by its id: a filing, a lead or a person. */
export const chainIn = ({ id }: { readonly id: string }): string => id.split(':')[0] ?? ''

/** Where a person's chain ends; `id` is a hash of their openid, `the-timer` for the timer. */
export type PersonChain = { readonly id: string; readonly chain: Chain }

/** Which entries of an audit are read: those of staff, of an office or person where one is said, the newest first. */
export type AuditSlice = {
  readonly office: OfficeCode | null
  readonly openid: string | null
  /** Instants, the first included. */
  readonly from: number
  readonly until: number
}

/** An entry as far as a list of it shows. */
export type ReadEvent = Pick<FilingEvent, 'id' | 'filing' | 'seq' | 'at' | 'name' | 'who' | 'about'>
export type ReadEntry = Pick<
  AdministrationEvent,
  'id' | 'seq' | 'at' | 'act' | 'who' | 'office' | 'about' | 'after'
>

/** How often somebody looked in full on each of the days that were asked for. */
export type FullViews = {
  readonly openid: string
  readonly office: OfficeCode
  readonly counts: readonly number[]
}

export type AuditPorts = {
  audit: {
    /** Of a filing in the order of its chain, of all others by their instant. */
    events: (
      slice: AuditSlice & { readonly filing: string | null; readonly names: readonly EventName[] },
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ReadEvent[]>
    /** `exports` for these alone, false for all else. */
    entries: (
      slice: AuditSlice & { readonly exports: boolean },
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ReadEntry[]>
    /** By person; `days` are the instants at which each begins, with the end of the last. */
    fullViews: (office: OfficeCode | null, days: readonly number[]) => Promise<readonly FullViews[]>
    /** The numbers of filings. */
    numbers: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  }
}
