import type { OfficeCode } from '../../../src/domain/city/city'
import type { Actor } from './events'

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

/** One entry of that audit: append-only, chained as the events of filings are. */
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

export type AdministrationStores = {
  administration: { add: (event: AdministrationEvent) => Promise<void> }
}
