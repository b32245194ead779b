import * as v from 'valibot'
import { auditKindNames, type AuditKind, fitsAudit } from '../../audit/audit'
import type { OfficeCode } from '../../city/city'
import type { Day } from '../../dates/days'
import { compact } from '../../text/cleaning'
import { after, answers, colleague, day, officeCode } from '../call'
import type { Colleague } from '../desk'

/** What somebody of the staff did or looked at; no value of a filing but as the audit holds it, hidden. */
export type AuditEntry = {
  readonly id: string
  readonly at: number
  /** A name; with （替…） where they stood in for somebody. */
  readonly who: string
  readonly office: OfficeCode | null
  readonly what: string
  /** The filing that it is about; null where it is about none, or the filing is gone. */
  readonly filing: { readonly id: string; readonly number: string } | null
}

/** A person's day with far more full views than the office usually has. */
export type UnusualDay = {
  readonly person: string
  readonly name: string
  readonly office: OfficeCode
  readonly day: Day
  readonly count: number
}

export type AuditPage = {
  readonly items: readonly AuditEntry[]
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** What is chosen from, and what stands out, with the first page. */
export type Audit = AuditPage & {
  readonly kind: AuditKind
  readonly offices: readonly OfficeCode[]
  readonly people: readonly Colleague[]
  readonly unusual: readonly UnusualDay[]
}

const asked = {
  kind: v.picklist(auditKindNames),
  days: v.pipe(v.strictObject({ from: day, to: day }), v.check(fitsAudit)),
  /** Null for all that the caller may read. */
  office: v.nullable(officeCode),
  /** A colleague of that office, as `people` names them. */
  person: v.nullable(colleague),
  /** The number of a filing, of which all is read that staff of any office did; empty for all filings. */
  number: v.pipe(v.string(), v.maxLength(40), v.transform(compact)),
}

export const auditCalls = {
  /** The newest first; that it was read is itself recorded. */
  'audit.open': answers<Audit>({
    by: 'ownHead',
    // Who asks; a transaction notes that; the page, the numbers of its filings, the full views of two months.
    cost: [9, 3, 0],
  })(v.strictObject(asked)),
  'audit.more': answers<AuditPage>({ by: 'ownHead', cost: [4, 4, 0] })(
    v.strictObject({ ...asked, after: v.nonNullable(after) }),
  ),
}
