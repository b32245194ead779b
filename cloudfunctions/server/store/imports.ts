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

/** The imports within a transaction. */
export type ImportStores = {
  imports: {
    get: (id: string) => Promise<StoredImport | null>
    put: (row: StoredImport) => Promise<void>
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
}
