import type { Link } from '../../../src/domain/api/call'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { Status } from '../../../src/domain/moves/moves'
import type { Environment } from '../environment/environment'
import type { Hashes } from '../secrets/vault'
import type { AuditPorts } from './administration'
import type { BoardPorts } from './board'
import type { CodePorts } from './cards'
import type { Alone, Reached, Within } from './collection'
import type { StoredCollections, Passing, StoredPaper } from './collections'
import type { FigureReads, Nudges } from './counting/stored'
import type { MarkReads } from './counting/timerMarks'
import type { EventPorts } from './events'
import type { Filing, QueueOfFiling } from './filings/filing'
import type {
  DatedDraft,
  DatedFiling,
  DueStage,
  ListedFiling,
  PaperFiling,
  QueuedFiling,
} from './filings/listed'
import type { FindingPorts } from './finding/suffixes'
import type { TablePorts } from './imports'
import type { StaffMessagePorts } from './inbox/staffMessages'
import type { KeepingPorts } from './keeping/erasures'
import type { KeyMovePorts } from './keys/keyMoves'
import type { AnnouncementPorts, LedgerReads, QueueCounts, QueueSlice } from './ledger'
import type { MessagePorts } from './messages'
import type { PageEnd } from './pages'
import type { SettingsPorts } from './settings'
import type { StaffPorts } from './staff'
import type { LeadPorts } from './supervision/leads'

/** Rows of before an instant, earliest first. */
type Before<Row> = (instant: number, after: PageEnd | null, rows: number) => Promise<readonly Row[]>

type Paged<Row> = (
  slice: QueueSlice,
  after: PageEnd | null,
  rows: number,
) => Promise<readonly Row[]>

/** What one transaction can read and write. Its work may run several times, so it must have no other effect. */
export type Transaction = Within<StoredCollections> & {
  /** The next number of a sequence, from 1. `key` is `<office>:<year>`. */
  counters: { next: (key: string) => Promise<number> }
  accounts: {
    /** Takes the first of an account's keys for a filing, unless one has it by any of them. Answers the filing that has it then. */
    take: (keys: Hashes, filing: string) => Promise<string>
  }
  nudges: Pick<Reached<Nudges>, 'get' | 'put'>
}

/** What is asked of small collections beside their lists. */
export type RecordPorts = {
  accounts: {
    /** The filing that holds an account's key; null when none does. */
    holderOf: (key: string) => Promise<string | null>
    /** Which filing holds each of the keys that one does. */
    held: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
  }
  /** The newest paper with this `asked`. */
  papers: { latest: (asked: string) => Promise<StoredPaper | null> }
  /** Deletes the rows of a collection that pass, of before the instant, and answers how many. */
  removePassed: (from: Passing, instant: number) => Promise<number>
  /** How many are older than the instant. */
  countOlder: (of: 'inbox' | 'requests' | 'imports', instant: number) => Promise<number>
}

/** How filings are read, counted and saved over what was read. */
export type FilingReads = LedgerReads &
  QueueCounts & {
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

/** Everything the use cases need from outside. */
export type Ports = Environment &
  Alone<StoredCollections> &
  AnnouncementPorts &
  AuditPorts &
  MessagePorts &
  BoardPorts &
  CodePorts &
  EventPorts &
  FigureReads &
  FindingPorts &
  KeyMovePorts &
  KeepingPorts &
  LeadPorts &
  MarkReads &
  RecordPorts &
  SettingsPorts &
  StaffMessagePorts &
  StaffPorts &
  TablePorts & {
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
    filings: FilingReads
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
