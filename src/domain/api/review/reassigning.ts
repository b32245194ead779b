import type { Colleague } from '../desk'

/** One of the selected filings before it goes; `reason` says why it cannot, null where it can. */
export type ReassignRow = {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly accountName: string
  readonly reason: string | null
}

export type ReassignPreview = {
  /** Whom they may go to. */
  readonly colleagues: readonly Colleague[]
  readonly rows: readonly ReassignRow[]
}

/** What became of one; `reason` says why it did not go, null where it did. */
export type ReassignedRow = { readonly id: string; readonly reason: string | null }
