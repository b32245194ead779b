import type { OfficeCode } from '../../../src/domain/city/city'
import type { Serving, Servings } from '../../../src/domain/serving/serving'

/** Who set how an office takes filings, and when. */
export type ServingChange = {
  readonly office: OfficeCode
  readonly at: number
  readonly openid: string
  readonly name: string
  readonly before: Serving
  readonly after: Serving
}

/**
 * How the offices take filings. One row for all, so that it is read in one request, and so that two that close at once
 * cannot name each other.
 */
export type ServingRecord = {
  readonly id: typeof SERVING
  readonly offices: Servings
  /** Newest first; the oldest of very many are let go. */
  readonly changes: readonly ServingChange[]
}

/** The id of the row. */
export const SERVING = 'offices'

export type ServingPorts = {
  serving: { get: (id: typeof SERVING) => Promise<ServingRecord | null> }
}

/** The part of a transaction that sets how offices take filings. */
export type ServingStores = {
  serving: ServingPorts['serving'] & { put: (record: ServingRecord) => Promise<void> }
}

/** How the offices take filings now. */
export const servingsNow = async ({ serving }: ServingPorts): Promise<Servings> =>
  (await serving.get(SERVING))?.offices ?? {}
