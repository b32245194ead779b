import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { ArchiveFile, LeftOut } from '../../../src/domain/ledger/archive'
import type { ExportFailure } from '../../../src/domain/ledger/export'
import type { LedgerTemplate } from '../../../src/domain/settings/ledgerTemplate'
import type { LedgerFilter, LedgerSort } from '../../../src/domain/ledger/filter'
import type { ExportedFiling, LedgerFiling, OwnerFiling } from './filings/listed'
import type { PageEnd } from './pages'
import type { Staff } from './staff'
import type { QueueOfFiling } from './filings/filing'

/**
 * A slice of a queue: `from` (inclusive) and `until` (exclusive) bound `queueAt`. With `promisedBefore` it is of what waits
 * to be checked, by the promised day.
 */
export type Slice = {
  readonly queue: QueueOfFiling
  readonly newestFirst: boolean
  readonly from?: number
  readonly until?: number
  readonly promisedBefore?: Day
}

export type QueueSlice = Slice & {
  /** Null for the queue of all offices. */
  readonly office: OfficeCode | null
  /** The openid of who has claimed it; of all where it is missing. */
  readonly claimant?: string
}

type Counts<Name extends string> = Readonly<Record<Name, number>>

/** How many filings are in slices of the queues; in one request, those without bounds in another. */
export type QueueCounts = {
  /** Of an office, of all with null. */
  readonly counts: <Name extends string>(
    office: OfficeCode | null,
    slices: Readonly<Record<Name, Slice>>,
  ) => Promise<Counts<Name>>
  /** Of each office by itself. */
  readonly countsOfEach: <Name extends string>(
    slices: Readonly<Record<Name, Slice>>,
  ) => Promise<Readonly<Record<OfficeCode, Counts<Name>>>>
}

/** Rows of the ledger: those that fit the filter, in the order of a sort. */
export type LedgerSlice = {
  /** Null for all offices. */
  readonly office: OfficeCode | null
  readonly filter: LedgerFilter
  readonly sort: LedgerSort
  /** The Beijing day on which 超承诺 and 关注 are told. */
  readonly today: Day
  /** The openid that `filter.claimant` means. */
  readonly claimant: string | null
}

/** A number of rows; with `more` there are more than that. */
export type RowCount = { readonly count: number; readonly more: boolean }

/** How the filings are read as a ledger. */
export type LedgerReads = {
  /**
   * The next rows, found among at most 2,000 that the filter is asked about, or among all that wait or are returned where it
   * asks for these alone and they are fewer than 1,000; `next` is where the search goes on, null at the end. A page may have
   * fewer rows than asked for, or none, and yet a next one.
   */
  readonly ledgerPage: (
    slice: LedgerSlice,
    after: PageEnd | null,
    rows: number,
  ) => Promise<{ readonly rows: readonly LedgerFiling[]; readonly next: PageEnd | null }>
  /** As `ledgerPage`, with all that a row of the exported ledger says. */
  readonly exportPage: (
    slice: LedgerSlice,
    after: PageEnd | null,
    rows: number,
  ) => Promise<{ readonly rows: readonly ExportedFiling[]; readonly next: PageEnd | null }>
  /** As `ledgerPage`, with nothing but who filed each. */
  readonly ownersPage: (
    slice: LedgerSlice,
    after: PageEnd | null,
    rows: number,
  ) => Promise<{ readonly rows: readonly OwnerFiling[]; readonly next: PageEnd | null }>
  /** Exact where an index decides, else up to 1,000. */
  readonly ledgerCount: (slice: LedgerSlice) => Promise<RowCount>
}

/** How far the archive of a month is. */
export type ArchiveWork = {
  readonly month: string
  /** The last filing that is in a file, or left out. */
  readonly after: PageEnd | null
  readonly files: readonly ArchiveFile[]
  readonly out: readonly LeftOut[]
  /** The try that made the last file, 0 before: three more that make none are the last ones. */
  readonly run: number
}

/** A file of the ledger that somebody asked for; row and file are deleted 24 hours after `at`. */
export type StoredExport = {
  readonly id: string
  readonly openid: string
  readonly at: number
  /** What was asked, as JSON: asked again at once it is the same file. */
  readonly asked: string
  readonly slice: LedgerSlice
  /** The slice in words. */
  readonly scope: { readonly office: string; readonly parts: string; readonly sort: string }
  /** What numbers in full are for; null where they are hidden. */
  readonly purpose: string | null
  /** The province's table as it was when this was asked; null for the usual columns. */
  readonly template: LedgerTemplate | null
  /** As what it was asked. */
  readonly by: Pick<Staff, 'office' | 'role' | 'city'>
  /** Under a random name; the file is there once it is done. Those of an archive are numbered behind it. */
  readonly path: string
  /** The archive of a month, whose rows are filings; missing of a table. */
  readonly archive?: ArchiveWork | null
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly why: ExportFailure | null
  readonly rows: number
  readonly total: number | null
  readonly unreadable: number
  /** Which try it is, from 1: another one than the last has nothing to say any more. */
  readonly run: number
  /** When it was last heard of: the timer begins anew where it stands still. */
  readonly touchedAt: number
}

/** What an office tells the owners of a list of filings, each once; the row is deleted a year after `at`. */
export type StoredAnnouncement = {
  readonly id: string
  /** Who tells them. */
  readonly openid: string
  readonly name: string
  readonly office: OfficeCode
  readonly at: number
  /** What was asked, as JSON: asked again it is the same one. */
  readonly asked: string
  readonly slice: LedgerSlice
  readonly scope: StoredExport['scope']
  readonly text: string
  readonly state: 'running' | 'done' | 'stopped'
  /** How many there were when it was sent, and how many have it. */
  readonly owners: number
  readonly told: number
  /** The last filing whose owner has it. */
  readonly after: PageEnd | null
  /** From when on the timer goes on with it. */
  readonly touchedAt: number
}

/** An entry of an announcement that its owner has not read. */
export type UnreadAnnounced = {
  readonly id: string
  readonly person: string
  readonly filing: string
}

/** The port to announcements beside their lists: who has not read one. */
export type AnnouncementPorts = {
  announcements: {
    /** How many have not read what is told by that key. */
    unread: (what: string) => Promise<number>
    /** Who they are, behind an entry, in the order of their ids. */
    unreadOnes: (
      what: string,
      after: string | null,
      rows: number,
    ) => Promise<readonly UnreadAnnounced[]>
  }
}
