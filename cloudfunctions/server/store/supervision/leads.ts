import type { EvidenceKind, LeadSource } from '../../../../src/domain/api/supervision/leads'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Day } from '../../../../src/domain/dates/days'
import type { Answers } from '../../../../src/domain/form/form'
import type { LeadMoveName, Rung } from '../../../../src/domain/leads/leadMoves'
import type { LeadsWanted } from '../../../../src/domain/leads/monthList'
import type { LeadStatus } from '../../../../src/domain/leads/status'
import type { UrgeChannel } from '../../../../src/domain/leads/urging'
import type { StoredPhoto } from '../filings/filing'
import type { Actor, TrailEntry, Chain } from '../events'
import type { PageEnd } from '../pages'

/** A photo that proves an urge; one that was struck out stays, with who did it, when and why. */
export type StoredEvidence = StoredPhoto & {
  readonly kind: EvidenceKind
  readonly by: string
  readonly struck: { readonly by: string; readonly at: number; readonly reason: string } | null
}

/** What who was urged said to it. */
export type StoredStatement = {
  readonly at: number
  readonly text: string
  /** How often it was said by now; what was said before stands in the events. */
  readonly times: number
}

/** One urge of a lead. Instants are epoch milliseconds, `until` is a Beijing day. */
export type StoredUrge = {
  /** From 1; one lead has each number once. */
  readonly n: number
  readonly channel: UrgeChannel
  readonly result: string
  readonly at: number
  readonly person: string
  /** Of a call that was answered, whether by the person whom the lead named then; null where it named nobody, and else. */
  readonly byNamed: boolean | null
  /** Who called; empty where it was no call. */
  readonly caller: string
  readonly note: string
  readonly by: Actor
  /** The last day on which who was urged may say something. */
  readonly until: Day
  /** When its owner opened it having agreed before it was sent to be served in the program; null otherwise. */
  readonly openedAt: number | null
  readonly evidence: readonly StoredEvidence[]
  readonly statement: StoredStatement | null
  /** Of a statement, also of one that is still to be said. */
  readonly photos: readonly StoredPhoto[]
  /** Its account was filed since; null while it was not. */
  readonly closedAt: number | null
}

/** Who proposed a rung, or confirmed one. */
export type RungAct = {
  readonly rung: Rung
  readonly openid: string
  readonly name: string
  readonly at: number
  readonly reason: string
  /** Who had proposed what was confirmed; missing in a proposal. */
  readonly proposedBy?: string
}

/** An account that seems to have to be filed and is not (I1). */
export type Lead = {
  readonly id: string
  /** Raised by every move. */
  readonly version: number
  readonly status: LeadStatus
  readonly office: OfficeCode
  readonly source: LeadSource
  /** What of the form is known of its account. */
  readonly answers: Answers
  readonly phone: string
  readonly link: string
  readonly note: string
  readonly by: Actor
  readonly createdAt: number
  /** When it was last moved, which lists are in the order of. */
  readonly at: number
  /** The instant from which it is late, as long as something is to be done about it and its opening day is known; else 0. */
  readonly lateFrom: number
  /** What it went through, by months (H6), and the instant of the last of it; 0 where it went through nothing. */
  readonly acts: readonly string[]
  readonly acted: number
  /** All by which it is found (`searchedText`). */
  readonly text: string
  /** The ids of its rows among the keys. */
  readonly keys: readonly string[]
  /** The filing that it is about, or by which its account was filed. */
  readonly filing: { readonly id: string; readonly number: string } | null
  /** When its account was filed last; missing before, and in leads of before this was kept, whose last move that was. */
  readonly filedAt?: number
  /** The openid of whom it urges in the program; null where nobody is known. */
  readonly owner: string | null
  readonly urges: readonly StoredUrge[]
  readonly proposal: RungAct | null
  /** The rungs that hold. */
  readonly confirmed: readonly RungAct[]
  readonly moved: {
    readonly move: LeadMoveName
    readonly openid: string
    readonly name: string
    readonly at: number
  }
  readonly chain: Chain
  readonly trail?: readonly TrailEntry[] | null
}

/** Which leads are of one account; `id` is a keyed hash of what they share. */
export type LeadKey = { readonly id: string; readonly leads: readonly string[] }

/** Which leads: of an office or of all, in a state or in any, and found by a typed text where one is given. */
export type LeadSlice = {
  readonly office: OfficeCode | null
  readonly status: LeadStatus | null
  readonly text?: string | undefined
}

/** A lead as far as lists read it. */
export type ListedLead = Pick<
  Lead,
  | 'id'
  | 'answers'
  | 'phone'
  | 'status'
  | 'source'
  | 'office'
  | 'urges'
  | 'proposal'
  | 'filing'
  | 'at'
  | 'acted'
  | 'lateFrom'
>

/** A lead as far as a month counts it. */
export type CountedLead = Pick<Lead, 'id' | 'office' | 'createdAt' | 'acts' | 'acted'> & {
  readonly answers: { readonly accountKind?: string; readonly subjectKind?: string }
  readonly chain: Pick<Chain, 'hash'>
}

/** A lead as far as what is to be added is compared with it. */
export type KnownLead = Pick<
  Lead,
  'id' | 'answers' | 'status' | 'office' | 'proposal' | 'confirmed'
>

export type LeadPorts = {
  leads: {
    /** Those of the ids that there are. */
    those: (ids: readonly string[]) => Promise<readonly KnownLead[]>
    /** The ids of the leads that are found by each of the keys that any is. */
    withKeys: (keys: readonly string[]) => Promise<readonly LeadKey[]>
    /** The last moved first. */
    page: (slice: LeadSlice, after: PageEnd | null, rows: number) => Promise<readonly ListedLead[]>
    /** Those that become late at an instant or after it, the earliest first. */
    becomingLate: (
      from: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ListedLead[]>
    /** Those that are late at the instant, of an office or of all, the earliest first. */
    late: (
      office: OfficeCode | null,
      now: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ListedLead[]>
    countLate: (office: OfficeCode | null, now: number) => Promise<number>
    /** As `countLate`, by office; one that has none is missing. */
    countLateOfEach: (now: number) => Promise<ReadonlyMap<OfficeCode, number>>
    /** Those that a monthly return counts, those that went through something last first. */
    ofMonth: (
      wanted: LeadsWanted,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ListedLead[]>
    countOfMonth: (wanted: LeadsWanted) => Promise<number>
    /** Those that went through something at the instant or later, of an office or of all, the earliest first. */
    acted: (
      office: OfficeCode | null,
      from: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly CountedLead[]>
    /** How many are in each state, of an office or of all. */
    counts: (office: OfficeCode | null) => Promise<Readonly<Record<LeadStatus, number>>>
  }
}
