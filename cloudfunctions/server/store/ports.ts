import type { Link } from '../../../src/domain/api/call'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { Status } from '../../../src/domain/moves/moves'
import type { Agreeing } from '../../../src/domain/form/people'
import type { Filing, QueueOfFiling, StoredVersion } from './filings/filing'
import type { FilingEvent, EventPorts } from './events'
import type {
  DatedDraft,
  DatedFiling,
  DueStage,
  ListedFiling,
  PaperFiling,
  QueuedFiling,
} from './filings/listed'
import type { BoardPorts } from './board'
import type { CardPorts, CardStores, CodePorts } from './cards'
import type { ImportPorts, ImportStores } from './imports'
import type { MarkReads } from './counting/timerMarks'
import type { StaffMessagePorts } from './inbox/staffMessages'
import type { ExportPorts, ExportStores, LedgerReads, QueueCounts, QueueSlice } from './ledger'
import type { KeyMovePorts, KeyMoveStores } from './keys/keyMoves'
import type { KeepingPorts, KeepingStores } from './keeping/erasures'
import type { LeadPorts, LeadStores } from './supervision/leads'
import type { MessagePorts, MessageStores } from './messages'
import type { AdministrationStores, AuditPorts } from './administration'
import type { PageEnd } from './pages'
import type { Hashes } from '../secrets/vault'
import type { Environment } from '../environment/environment'
import type { RequestPorts } from './requests/requests'
import type { StoredPaper } from './papers/papers'
import type { SettingsPorts, SettingsStores } from './settings'
import type { StaffPorts, StaffStores } from './staff'

/** A consent as it was given; `withdrawnAt` is set when it was taken back. */
export type Consent = {
  readonly version: string
  readonly at: number
  readonly withdrawnAt: number | null
}

/**
 * The consent to the ID data of one person shown (PIPL 29), given in an applicant's WeChat: by that person, or declared
 * for them. `id` is `<openid>:<keyed hash of the name>`.
 */
export type StoredIdConsent = {
  readonly id: string
  readonly openid: string
  readonly name: string
  readonly as: Agreeing
  readonly version: string
  readonly at: number
  /** What was shown and what was answered, line by line. */
  readonly said: readonly string[]
  /** How often the applicant had taken the consents back before; it counts while that is so. */
  readonly withdrawals: number
}

/** A consent as far as its giver's list reads it. */
export type ListedConsent = Pick<
  StoredIdConsent,
  'id' | 'name' | 'as' | 'at' | 'said' | 'version' | 'withdrawals'
>

/** How much a person did on a Beijing day; the counts are by `Limited` and its filing. */
export type DayUse = { readonly day: Day; readonly counts: Readonly<Record<string, number>> }

/** A WeChat user with the consent to filling in, and what they did on the last day on which anything was counted. */
export type StoredPerson = {
  readonly id: string
  readonly filing: Consent | null
  readonly use?: DayUse
  /** The consent to be served in the program (I2); missing where it was never given. */
  readonly served?: Consent
  /** The code by which they walk through the form for WeChat (M8). */
  readonly reviewCode?: string
  /** How often the consents were taken back. */
  readonly withdrawals?: number
  readonly follows?: readonly string[]
  /** Counts the moves that held a consent, so that taking it back conflicts with them. */
  readonly moves?: number
}

/**
 * What a client's token already did, and to which filing. `id` is `<openid>:<token>`, of an answer about pushes `<openid>:push:<token>`,
 * of what somebody did who only looks (`use`) `<openid>:visits`.
 */
export type Token = {
  readonly id: string
  readonly filing: string | null
  readonly at: number
  readonly use?: DayUse
}

/**
 * Leave for one upload of a person for one own filing, or with null for a table of accounts, written before the upload: the file at `path` is deleted with its
 * row when it was taken or refused, and after 7 days.
 */
export type Ticket = {
  readonly id: string
  readonly openid: string
  readonly filing: string | null
  readonly path: string
  readonly at: number
  /** Its bytes were counted into the person's day. */
  readonly counted?: true
}

/** Which filing holds an account; `id` is its `accountKey`. */
export type HeldAccount = { readonly id: string; readonly filing: string }

/** Files to be deleted from the file store, except those that the filing named here still holds. */
export type DiscardedFiles = {
  readonly id: string
  readonly fileIDs: readonly string[]
  readonly filing?: string
  readonly at: number
  /** Proof that waits to be handed in: the filing lets go of what is not by then. */
  readonly unlessAsked?: true
}

/** Collections whose rows are deleted after a while. */
export type Passing =
  | 'requests'
  | 'tokens'
  | 'inbox'
  | 'outbox'
  | 'calls'
  | 'cards'
  | 'announcements'

/** Rows of before an instant, earliest first. */
type Before<Row> = (instant: number, after: PageEnd | null, rows: number) => Promise<readonly Row[]>

type Paged<Row> = (
  slice: QueueSlice,
  after: PageEnd | null,
  rows: number,
) => Promise<readonly Row[]>

/** What one transaction can read and write. Its work may run several times, so it must have no other effect. */
export type Transaction = MessageStores &
  CardStores &
  ImportStores &
  ExportStores &
  KeyMoveStores &
  KeepingStores &
  LeadStores &
  SettingsStores &
  StaffStores &
  AdministrationStores & {
    filings: {
      get: (id: string) => Promise<Filing | null>
      /** Replaces or adds the whole filing. */
      put: (filing: Filing) => Promise<void>
      remove: (id: string) => Promise<void>
    }
    events: { add: (event: FilingEvent) => Promise<void> }
    versions: {
      add: (version: StoredVersion) => Promise<void>
      put: (version: StoredVersion) => Promise<void>
      remove: (id: string) => Promise<void>
    }
    /** The next number of a sequence, from 1. `key` is `<office>:<year>`. */
    counters: { next: (key: string) => Promise<number> }
    tokens: {
      get: (id: string) => Promise<Token | null>
      add: (token: Token) => Promise<void>
      put: (token: Token) => Promise<void>
    }
    people: {
      get: (openid: string) => Promise<StoredPerson | null>
      put: (person: StoredPerson) => Promise<void>
    }
    consents: {
      get: (id: string) => Promise<StoredIdConsent | null>
      put: (consent: StoredIdConsent) => Promise<void>
      remove: (id: string) => Promise<void>
    }
    accounts: {
      get: (key: string) => Promise<HeldAccount | null>
      /** Takes the first of an account's keys for a filing, unless one has it by any of them. Answers the filing that has it then. */
      take: (keys: Hashes, filing: string) => Promise<string>
      remove: (key: string) => Promise<void>
    }
    papers: { add: (paper: StoredPaper) => Promise<void> }
    discards: { add: (discard: DiscardedFiles) => Promise<void> }
    tickets: {
      get: (id: string) => Promise<Ticket | null>
      add: (ticket: Ticket) => Promise<void>
      put: (ticket: Ticket) => Promise<void>
    }
  }

/** Everything the use cases need from outside. */
export type Ports = Environment &
  AuditPorts &
  MessagePorts &
  BoardPorts &
  CardPorts &
  CodePorts &
  EventPorts &
  ImportPorts &
  ExportPorts &
  KeyMovePorts &
  KeepingPorts &
  LeadPorts &
  MarkReads &
  RequestPorts &
  SettingsPorts &
  StaffMessagePorts &
  StaffPorts & {
    /** Now, in epoch milliseconds. */
    clock: () => number
    /** How many requests this instance has sent to the database so far. */
    used: () => DatabaseUse
    /** A new unguessable id of lower-case hex digits and hyphens. */
    newId: () => string
    /** Six digits by chance. */
    newCode: () => string
    /** The mobile that WeChat confirmed to the page, by its code; null for a code that is none, used or too old. */
    confirmedPhone: (code: string) => Promise<string | null>
    /** From 0 to below 1, by chance. */
    chance: () => number
    filings: LedgerReads &
      QueueCounts & {
        get: (id: string) => Promise<Filing | null>
        /** Newest made first. */
        ofApplicant: (
          openid: string,
          after: PageEnd | null,
          rows: number,
        ) => Promise<readonly ListedFiling[]>
        /** How many of the person's filings were never submitted, with what is said to be on paper. */
        draftsOf: (openid: string) => Promise<number>
        /** Saves `next` only over the version and events of `before`; false means someone else was first. */
        swap: (next: Filing, before: Filing) => Promise<boolean>
        page: Paged<QueuedFiling>
        /** Those of the ids, whole: a few at a time. */
        those: (ids: readonly string[]) => Promise<readonly Filing[]>
        /** The state of each of the ids that there is. */
        statuses: (ids: readonly string[]) => Promise<ReadonlyMap<string, Status>>
        /** The ids of those that a person is checking in an office, so many at most. */
        claimedBy: (office: OfficeCode, openid: string, rows: number) => Promise<readonly PageEnd[]>
        /** As `page`, of a queue of what was filed on paper. */
        paperPage: Paged<PaperFiling>
        /** Those with a reminder stage by then. */
        toRemind: Before<DueStage>
        /** Those that expire by then. */
        toExpire: Before<PageEnd>
        /** Of all offices, with the day that is waited for of each. */
        openDates: (
          queue: QueueOfFiling,
          after: PageEnd | null,
          rows: number,
        ) => Promise<readonly DatedFiling[]>
        /** Drafts never submitted that expire from the instant on, earliest first. */
        datedDrafts: (
          from: number,
          after: PageEnd | null,
          rows: number,
        ) => Promise<readonly DatedDraft[]>
      }
    versions: { get: (id: string) => Promise<StoredVersion | null> }
    accounts: {
      /** The filing that holds an account's key; null when none does. */
      holderOf: (key: string) => Promise<string | null>
      /** Which filing holds each of the keys that one does. */
      held: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
    }
    people: { get: (openid: string) => Promise<StoredPerson | null> }
    consents: {
      get: (id: string) => Promise<StoredIdConsent | null>
      /** Those given in a person's WeChat, newest first. */
      of: (openid: string, rows: number) => Promise<readonly ListedConsent[]>
    }
    papers: {
      /** The newest paper with this `asked`. */
      latest: (asked: string) => Promise<StoredPaper | null>
      madeBefore: Before<Pick<StoredPaper, 'id' | 'fileID' | 'madeAt'>>
      remove: (id: string) => Promise<void>
    }
    discards: {
      add: (discard: DiscardedFiles) => Promise<void>
      before: Before<DiscardedFiles>
      remove: (id: string) => Promise<void>
    }
    tickets: {
      get: (id: string) => Promise<Ticket | null>
      before: Before<Pick<Ticket, 'id' | 'at' | 'path'>>
      remove: (id: string) => Promise<void>
    }
    /** Deletes rows older than the instant and answers how many; in the outbox only those that need no further try. */
    removePassed: (from: Passing, instant: number) => Promise<number>
    /** How many are older than the instant. */
    countOlder: (of: 'inbox' | 'requests' | 'imports', instant: number) => Promise<number>
    files: {
      /** The bytes, or null when there is no such file. */
      read: (fileID: string) => Promise<Buffer | null>
      /** The id that a file under the path has. */
      idOf: (path: string) => string
      /** Stores the bytes under the path and answers the file's id. */
      save: (path: string, bytes: Buffer) => Promise<string>
      /** A private link that works for `seconds`, 600 at most; null when there is no such file. */
      link: (fileID: string, seconds: number) => Promise<Link | null>
      /** Deletes the files; one that is already gone is no error. */
      remove: (fileIDs: readonly string[]) => Promise<void>
    }
    /** Runs the work in one transaction, and again after a conflict, for about 15 seconds; then it refuses with `busy`. */
    transaction: <Result>(work: (stores: Transaction) => Promise<Result>) => Promise<Result>
  }

/** Who calls, as the platform says and never the payload. */
export type Caller = {
  readonly openid: string | null
  readonly timer: boolean
  readonly requestId: string
}
