import * as v from 'valibot'
import { answers, none } from './call'

/** The address that the office confirmed, or none; whole for heads, hidden for reviewers. */
export type OfficeMail = {
  readonly address: string | null
  readonly confirmedAt: number | null
  /** A code was sent to this address and works until then. */
  readonly pending: { readonly address: string; readonly until: number } | null
  readonly mayChange: boolean
}

export const officeCalls = {
  'office.mail': answers<OfficeMail>()(none),
  'office.mailCode': answers<OfficeMail>()(
    v.strictObject({ address: v.pipe(v.string(), v.trim(), v.maxLength(100), v.email()) }),
  ),
  'office.mailConfirm': answers<OfficeMail>()(
    v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  ),
}
