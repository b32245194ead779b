import type { OfficeCode } from '../../../src/domain/city/city'
import type { EventName } from '../../../src/domain/messages/eventWords'
import type { RaisedLate } from '../../../src/domain/moves/returning/correction'

/** Who did something, as the audit names them. */
export type Actor = {
  readonly openid: string
  /** A staff member's name, 系统 for the timer; null for the applicant. */
  readonly name: string | null
  readonly office: OfficeCode | null
  /** The openid of the absent colleague by whose rights they did it (AB角). */
  readonly standsFor?: string
}

/** A value as the audit may hold it: hidden text and keyed hash of the full one. */
export type AuditedValue = { readonly text: string; readonly hash: string }

export type Change = {
  readonly key: string
  readonly before: AuditedValue | null
  readonly after: AuditedValue | null
}

/** One entry of the append-only audit. `hash` covers everything but `key`, `prev` is the hash of the entry before. */
export type FilingEvent = {
  /** `<filing>:<seq>`. */
  readonly id: string
  readonly filing: string
  readonly seq: number
  readonly at: number
  readonly name: EventName
  readonly who: Actor
  /** What the entry is about: a filing number, a slot, the name of a paper; empty when there is nothing to add. */
  readonly about: string
  readonly changes: readonly Change[]
  /** What the owner was told, line by line; only a return says something. */
  readonly message?: readonly string[]
  /** What a return raised that had been found right before, and why (G6); missing where that is nothing. */
  readonly late?: readonly RaisedLate[]
  readonly prev: string
  /** The id of the key that `hash` was made with; old events have plain hashes and no key. */
  readonly key?: string
  readonly hash: string
}

/** Number and hash of the last event. */
export type Chain = { readonly seq: number; readonly hash: string }

/** An event as a timeline shows it: what changed, not from what to what. */
export type TrailEntry = Pick<FilingEvent, 'at' | 'name' | 'who' | 'about' | 'message' | 'late'> & {
  readonly changes: readonly Pick<Change, 'key'>[]
}

/** An event as far as it says who did what. */
export type NamedEvent = Pick<FilingEvent, 'id' | 'seq' | 'at' | 'name' | 'who' | 'about'>

export type EventPorts = {
  events: {
    /** In order of `seq`. */
    of: (filing: string) => Promise<readonly FilingEvent[]>
    /** Those with one of the names, newest first, so many at most. */
    named: (
      filing: string,
      names: readonly EventName[],
      rows: number,
    ) => Promise<readonly NamedEvent[]>
  }
}
