import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { OldColumns } from '../../../src/domain/oldLedger/columns'
import type { OldHeadings } from '../../../src/domain/oldLedger/rows'
import type { LedgerPlace } from '../filing/listed'
import type { Actor } from './events'
import type { PageEnd } from './ports'

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

/**
 * The earlier ledger of an office that a head sent (D10); `id` is made of the office and the file, so that the same file is
 * one import. What the file says lies sealed in another, which is deleted once every row was taken, or after 7 days when
 * nobody had them taken. The row stays: it says from which file filings came.
 */
export type StoredOldLedger = OldHeadings & {
  readonly id: string
  readonly office: OfficeCode
  /** Who sent it, or had its rows taken: the events of its filings name them. */
  readonly who: Actor
  readonly at: number
  readonly name: string
  /** Hex SHA-256 of the file. */
  readonly hash: string
  readonly fileID: string
  /** What each of its columns is, and on which day its rows were judged by that; null before. */
  readonly columns: OldColumns | null
  readonly judgedOn: Day | null
  readonly state: 'read' | 'running' | 'done'
  readonly good: number
  readonly taken: number
  readonly already: readonly number[]
  /** Of how many rows that were taken it is marked that they are to be found; all are in the lists by then. */
  readonly shown: number
  /** When something was last done with it: the timer goes on where a screen has left. */
  readonly touchedAt: number
}

/** The imports within a transaction. */
export type ImportStores = {
  imports: {
    get: (id: string) => Promise<StoredImport | null>
    put: (row: StoredImport) => Promise<void>
  }
  oldLedgers: {
    get: (id: string) => Promise<StoredOldLedger | null>
    put: (row: StoredOldLedger) => Promise<void>
  }
}

export type ImportPorts = {
  imports: {
    get: (id: string) => Promise<StoredImport | null>
    /** A person's, newest first. */
    of: (openid: string, rows: number) => Promise<readonly StoredImport[]>
    /** Those under way that were last touched before the instant, earliest first. */
    resting: (
      instant: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly StoredImport[]>
    /** Oldest first. */
    before: (
      instant: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly Pick<StoredImport, 'id' | 'at' | 'fileID'>[]>
    remove: (id: string) => Promise<void>
  }
  oldLedgers: {
    get: (id: string) => Promise<StoredOldLedger | null>
    /** An office's, newest first. */
    ofOffice: (office: OfficeCode, rows: number) => Promise<readonly StoredOldLedger[]>
    /** Gives all its filings to its office in one request: the lists have none of them before, and all of them then. */
    show: (
      of: Pick<StoredOldLedger, 'id' | 'office'>,
      at: number,
      ledger: Partial<LedgerPlace>,
    ) => Promise<void>
    /** Those in a state that were last touched before the instant, earliest first. */
    resting: (
      state: 'read' | 'running',
      instant: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly Pick<StoredOldLedger, 'id' | 'touchedAt' | 'fileID'>[]>
    remove: (id: string) => Promise<void>
  }
}
