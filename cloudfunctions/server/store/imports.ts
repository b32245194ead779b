import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { OwnHeadings } from '../../../src/domain/tables/headings'
import type { OwnColumns } from '../../../src/domain/tables/columns'
import type { LedgerPlace } from './filings/filing'
import type { Actor } from './events'

/**
 * A table of many accounts that a person sent (B9); `id` is its upload's ticket's, so that the same upload is one import. What
 * was read of it lies in a file, which is deleted with the row after 7 days.
 */
export type StoredImport = {
  readonly id: string
  readonly openid: string
  readonly at: number
  /** The file as its person named it. */
  readonly name: string
  readonly fileID: string
  /** `reading` is a call that may have died before the file was there. */
  readonly state: 'reading' | 'read' | 'running' | 'done'
  /** How many rows become drafts, how many of them were dealt with, and how many drafts that made. */
  readonly good: number
  readonly done: number
  readonly made: number
  /** When the last of them was dealt with: the timer goes on where a phone has left. */
  readonly touchedAt: number
}

/** The kinds of tables that offices keep with columns of their own: their earlier ledger (D10), accounts that are not filed (I1). */
export const officeTables = ['oldLedger', 'leads'] as const
export type OfficeTable = (typeof officeTables)[number]

/** What the account of a row was already when its turn came. */
export type HeldAlready = { readonly of: 'filing' | 'lead'; readonly id: string }

/**
 * A table that an office keeps, as staff sent it; `id` is made of its kind, the office and the file, so that the same file is
 * one import. What the file says lies sealed in another, which is deleted once every row was taken, or after 7 days when
 * nobody had them taken. The row stays: it says from which file filings and leads came.
 */
export type StoredTable = OwnHeadings & {
  readonly id: string
  readonly of: OfficeTable
  readonly office: OfficeCode
  /** Who sent it, or had its rows taken: the events of what they became name them. */
  readonly who: Actor
  readonly at: number
  readonly name: string
  /** Hex SHA-256 of the file. */
  readonly hash: string
  readonly fileID: string
  /** Whose its rows become; null where each says that by itself. */
  readonly to: OfficeCode | null
  /** What each of its columns is, and on which day its rows were judged by that; null before. */
  readonly columns: OwnColumns | null
  readonly judgedOn: Day | null
  readonly state: 'read' | 'running' | 'done'
  readonly good: number
  readonly taken: number
  /** The rows that became nothing, since their account was known by then: the first, which are shown, and the numbers of the others. */
  readonly already: readonly (HeldAlready & { readonly row: number })[]
  readonly alreadyMore: readonly number[]
  /** Of how many rows that were taken it is marked that they are to be found; all are in the lists by then. */
  readonly shown: number
  /** When something was last done with it: the timer goes on where a screen has left. */
  readonly touchedAt: number
}

/** The port to the tables of offices beside their lists. */
export type TablePorts = {
  officeTables: {
    /** Gives all its filings to its office in one request: the lists have none of them before, and all of them then. */
    show: (
      of: Pick<StoredTable, 'id' | 'office'>,
      at: number,
      ledger: Partial<LedgerPlace>,
    ) => Promise<void>
  }
}
