import * as v from 'valibot'
import type { Day } from '../../dates/days'
import type { EventView } from '../../messages/entryWords'
import type { PaperEntry } from '../../moves/attesting/entry'
import type { MoveName, Status } from '../../moves/moves'
import type { OfficeView } from '../me'
import type { InOldLedgers } from './oldRows'

export const paperQueue = v.picklist(['attested', 'onPaper'])

/** What was filed on paper: still to be looked for in the ledger, and found there. */
export type PaperQueue = v.InferOutput<typeof paperQueue>

/** One line of what was filed on paper (A5). */
export type PaperItem = PaperEntry & {
  readonly id: string
  readonly version: number
  readonly status: Status
  readonly accountName: string
  readonly accountKind: string
  /** When it was said, or confirmed. */
  readonly at: number
  /** The caller's own filing. */
  readonly own: boolean
  readonly otherOffice: OfficeView['shortName'] | null
  readonly undoFor: number
}

/** What was filed on paper, page by page; the counts are of both lists. */
export type PaperList = {
  readonly counts: Readonly<Record<PaperQueue, number>>
  readonly items: readonly PaperItem[]
  readonly unreadable: number
  readonly next: string | null
  readonly tooManyFound?: true
}

/** What was filed on paper, as the office looks for it in its ledger. */
export type PaperReview = PaperItem & {
  readonly office: OfficeView
  /** 原始ID or package name; empty where none was given. */
  readonly accountId: string
  /** As its applicant says. */
  readonly said: PaperEntry
  readonly saidAt: number
  /** By which the office may call about it; empty where none was given. */
  readonly phone: string
  readonly ledger: (PaperEntry & { readonly on: Day | null }) | null
  /** What old ledgers may have of it (D10), for who may confirm it. */
  readonly inOldLedgers?: InOldLedgers
  readonly transferTo: readonly OfficeView[]
  /** Its applicant changes it: the whole form is to come. */
  readonly changing: boolean
  /** All that an old ledger says (D10), values of people hidden. */
  readonly old?: readonly { readonly label: string; readonly text: string }[]
  readonly events: readonly EventView[]
  /** The moves the caller may make now. */
  readonly moves: readonly MoveName[]
  readonly onComputers?: boolean
}
