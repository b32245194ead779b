import * as v from 'valibot'
import type { OfficeCode, Publisher } from '../city/city'
import { answers, none } from './call'
import type { FilingCard } from './filing'

export type OfficeView = {
  readonly code: OfficeCode
  readonly name: string
  readonly shortName: string
  readonly phone: string
}

/** Who the caller is. */
export type Me = Publisher & {
  readonly now: number
  /** The versions agreed to and not taken back. */
  readonly consents: { readonly filing: string | null; readonly idData: string | null }
  /** When each was agreed to. */
  readonly agreedAt: { readonly filing: number | null; readonly idData: number | null }
  readonly staff: {
    readonly name: string
    readonly office: OfficeView
    readonly role: 'reviewer' | 'head'
    readonly city: boolean
  } | null
  /** Entries of the inbox not read yet. */
  readonly unread: number
}

/** `kept` are the submitted filings the office keeps. */
export type ConsentWithdrawn = {
  readonly deleted: number
  /** Drafts that could not be deleted; withdrawing again tries again. */
  readonly left: number
  readonly kept: readonly FilingCard[]
  /** How many of what the office keeps cannot be shown. */
  readonly unreadable: number
}

export const meCalls = {
  me: answers<Me>()(none),
  'consent.give': answers<Me>()(
    v.strictObject({
      kind: v.picklist(['filing', 'idData']),
      version: v.pipe(v.string(), v.regex(/^[\w/.-]{1,40}$/)),
    }),
  ),
  'consent.withdraw': answers<ConsentWithdrawn>()(none),
}
