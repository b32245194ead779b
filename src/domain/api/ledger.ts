import * as v from 'valibot'
import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import type { ArchiveFile, LeftOut } from '../ledger/archive'
import type { ExportFailure } from '../ledger/export'
import { ledgerFilter, ledgerSort, type LedgerStatus, typedToFind } from '../ledger/filter'
import type { Match } from '../search/searched'
import { ANNOUNCED } from '../ledger/announcement'
import { words } from '../text/cleaning'
import { after, answers, id, none, one, type PhoneKey } from './call'
import type { Colleague, QueueItem } from './desk'
import type { PaperFile } from './documents'

/** One row of the ledger; what it shares with the desk's queue says the same there. */
export type LedgerItem = Pick<
  QueueItem,
  | 'id'
  | 'number'
  | 'accountName'
  | 'accountKind'
  | 'subjectKind'
  | 'subjectName'
  | 'place'
  | 'late'
  | 'correctionOn'
  | 'claimedBy'
> & {
  readonly status: LedgerStatus
  readonly office: OfficeCode
  /** The first complete submission; null of what came from an old ledger. */
  readonly submittedAt: number | null
  readonly registeredAt: number | null
  readonly due: Day | null
  /** Its applicant changes it. */
  readonly changing: boolean
  /** From an old ledger of its office (D10), whose number it has; `year` where that knows no day. */
  readonly old?: { readonly year: number | null }
  /** Keyed from paper by an office (D8), whoever has it since. */
  readonly fromPaper?: true
  /** Its period is over (K6): it counts, and cannot be opened. */
  readonly erased?: true
}

/** What the whole ledger lets choose from; `offices` is empty for who sees one alone. */
export type LedgerChoices = {
  readonly places: readonly string[]
  readonly claimants: readonly Colleague[]
  readonly offices: readonly OfficeCode[]
  /** The caller may tell the owners of a list one text. */
  readonly mayAnnounce: boolean
}

export type LedgerPage = {
  readonly items: readonly LedgerItem[]
  /** How many rows of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. A page may be empty and yet have a next one. */
  readonly next: string | null
}

export type Ledger = LedgerPage & {
  /** How many rows fit; with `more` there are more than that. */
  readonly total: { readonly count: number; readonly more: boolean }
  readonly choices: LedgerChoices
}

/** One filing that was found, and by what of it; null where that was the whole number of a person. */
export type FoundItem = Omit<LedgerItem, 'status'> & {
  /** A row of the ledger; a change by what it changes, until it is registered; what was filed on paper (A5). */
  readonly of: 'ledger' | 'change' | 'paper'
  readonly status: LedgerStatus | 'attested'
  readonly match: Match | null
}

/** What was found, the newest first, 100 at most. */
export type FoundFilings = {
  readonly items: readonly FoundItem[]
  readonly unreadable: number
  /** There are more than these. */
  readonly more: boolean
  /** The number of a person that was looked for by its keyed hash; null for any other text. */
  readonly by: 'idNumber' | 'mobile' | null
  /** The one filing whose number, or the end of it that nothing else has, was looked for. */
  readonly only: string | null
}

/** A file of the ledger that somebody asked for. */
export type ExportView = {
  readonly id: string
  readonly at: number
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  /** Of a failed one. */
  readonly why: ExportFailure | null
  /** What was filtered, in words. */
  readonly scope: string
  /** With the numbers of people in full. */
  readonly full: boolean
  /** Read so far; of a file that is there, exactly those in it. */
  readonly rows: number
  /** How many there will be; null while nobody knows. */
  readonly total: number | null
  /** How many could not be read, and are not in it. */
  readonly unreadable: number
  /** It stood still, and was begun anew. */
  readonly again: boolean
  /** The instant from which the file is deleted. */
  readonly until: number
  /** Of a month's archive (D9), whose rows are filings: its files, and what is in none of them; null of the ledger itself. */
  readonly archive: {
    readonly month: string
    readonly files: readonly ArchiveFile[]
    readonly out: readonly LeftOut[]
  } | null
}

/** The caller's files of the last 24 hours, newest first, and what the next one may hold. */
export type Exports = {
  readonly exports: readonly ExportView[]
  /** Numbers in full. */
  readonly mayFull: boolean
  /** The columns of the province's table, and how many of them stay empty; null while the city set none. */
  readonly template: { readonly columns: number; readonly empty: number } | null
}

/** How many filings of a list there are, of how many owners. */
export type ListOwners = { readonly filings: number; readonly owners: number }

/** What the caller's office tells owners in its own name. */
export type Announcements = {
  readonly office: OfficeCode
  /** The day from which it may tell again; null where it may. */
  readonly from: Day | null
  readonly last: {
    readonly id: string
    readonly at: number
    readonly by: string
    /** Whom, in words. */
    readonly scope: string
    readonly text: string
    readonly state: 'running' | 'done' | 'stopped'
    /** How many owners there were when it was sent, how many have it, and how many of these have not read it. */
    readonly owners: number
    readonly told: number
    readonly unread: number
  } | null
}

/** Owners who have not read it, with the number to call. */
export type UnreadOwners = {
  readonly items: readonly {
    readonly filing: string
    readonly number: string
    readonly accountName: string
    /** Hidden; in full by `desk.reveal`. */
    readonly phone: { readonly key: PhoneKey; readonly text: string }
  }[]
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** Which rows in which order. */
export const wanted = { filter: ledgerFilter, sort: ledgerSort }

export const ledgerCalls = {
  /** The first page, with the number of rows. */
  'ledger.open': answers<Ledger>({
    by: 'member',
    // The caller, the page, the count, and who may be checking.
    cost: [4, 2, 0],
    costWhen: {
      // Two more: where the rows that are looked at end, and the rows among them.
      narrowed: [6, 4, 0],
    },
  })(v.strictObject(wanted)),
  'ledger.more': answers<LedgerPage>({
    by: 'member',
    // The rest of a day, then the days behind it.
    cost: [3, 3, 0],
  })(v.strictObject({ ...wanted, after: v.nonNullable(after) })),
  /** Among all that the caller may see, whatever its status. */
  'ledger.find': answers<FoundFilings>({
    by: 'member',
    // Who looks, what begins so, and the rows of that.
    cost: [3, 3, 0],
  })(v.strictObject({ text: typedToFind })),
  'ledger.exports': answers<Exports>({ by: 'member', cost: [2, 1, 0] })(none),
  /** A link of 10 minutes to an own file. */
  'ledger.exportFile': answers<PaperFile>({
    by: 'maker',
    // One of it is its message, which is read by that.
    cost: [3, 2, 1],
  })(
    v.strictObject({
      id,
      /** Which file of an archive, from 0. */
      file: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
  ),
  'ledger.stopExport': answers<Exports>({ by: 'maker', cost: [6, 2, 0] })(one),
  /** Before a head tells them: whom a list reaches. */
  'ledger.owners': answers<ListOwners>({ by: 'ownHead', cost: [2, 2, 0] })(
    v.strictObject({ filter: ledgerFilter }),
  ),
  'ledger.announcements': answers<Announcements>({ by: 'ownHead', cost: [2, 2, 0] })(none),
  /** `owners` are as many as were shown. */
  'ledger.announce': answers<Announcements>({ by: 'ownHead', cost: [12, 4, 0] })(
    v.strictObject({
      filter: ledgerFilter,
      text: words(1, ANNOUNCED.longest),
      owners: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  'ledger.stopAnnouncing': answers<Announcements>({ by: 'head', cost: [6, 2, 0] })(one),
  'ledger.unreadOwners': answers<UnreadOwners>({ by: 'head', cost: [3, 3, 0] })(
    v.strictObject({ id, after: v.nullable(id) }),
  ),
}
