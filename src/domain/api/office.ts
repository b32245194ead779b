import * as v from 'valibot'
import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import type { Channel } from '../messages/outbox'
import { RESENT_AT_ONCE } from './atOnce'
import { after, answers, none, officeCode, type PhoneKey } from './call'
import type { OfficeView } from './me'

/** The address that the office confirmed, or none; whole for heads, hidden for reviewers. */
export type OfficeMail = {
  readonly address: string | null
  readonly confirmedAt: number | null
  /** A code was sent to this address and works until then. */
  readonly pending: { readonly address: string; readonly until: number } | null
  readonly mayChange: boolean
}

/** What the office has set for itself. */
export type OfficeSettings = {
  readonly office: OfficeCode
  readonly mail: OfficeMail
  /** 本办承诺: a reply within so many working days; null while its head has promised none. */
  readonly replyDays: number | null
  /** How many messages could not be delivered; null for who has nothing to do about it. */
  readonly undelivered: number | null
  /** How many owners there are to call (F5). */
  readonly calls: number
  /** How many leads are late (G2): accounts whose last day has passed and that are not filed. */
  readonly late: number
  /** The caller may give several filings to a colleague at once (G3). */
  readonly givesOut: boolean
  /** Those whom the caller stands in for today, with the last day of it (AB角). */
  readonly standsFor: readonly { readonly name: string; readonly to: Day }[]
  /** What staff of the city are told in red (M2), the worst first; null for all others. */
  readonly alarms: readonly string[] | null
}

/** A message that was given up, newest first in its list (F5). */
export type UndeliveredView = {
  readonly id: string
  readonly channel: Channel
  /** The subject of a mail, the title of a push; null when it cannot be opened. */
  readonly title: string | null
  /** The address of a mail; null for a push, whose receiver is nobody's to see. */
  readonly to: string | null
  /** Why, in words. */
  readonly reason: string
  readonly at: number
  readonly filing: string | null
  /** The short name of the office that it concerns; null when that is the caller's. */
  readonly otherOffice: OfficeView['shortName'] | null
}

/** An owner whom no message reached, to be told by phone (F5). */
export type CallView = {
  readonly filing: string
  readonly number: string
  readonly accountName: string
  /** What there was to tell: 请补正 2 处. */
  readonly title: string
  /** Why it did not arrive, in words. */
  readonly reason: string
  readonly at: number
  /** Hidden; `desk.reveal` answers the whole one by its key. */
  readonly phone: { readonly key: PhoneKey; readonly text: string }
  /** The last call that did not tell them, with what came of it. */
  readonly tried: { readonly at: number; readonly by: string; readonly result: string } | null
  readonly otherOffice: OfficeView['shortName'] | null
}

export type CallList = {
  /** Of `office.undelivered` all together; null for who has nothing to do about that. */
  readonly counts: { readonly calls: number; readonly givenUp: number | null }
  readonly items: readonly CallView[]
  readonly unreadable: number
  readonly next: string | null
}

export type Undelivered = {
  /** `ofDrafts` are reminders of drafts, which are counted for the city alone and stand in no list. */
  readonly counts: Readonly<Record<'mail' | 'push' | 'unreadable' | 'ofDrafts', number>>
  readonly items: readonly UndeliveredView[]
  /** How many rows of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** What an office has that goes to who goes on for it once it is closed (D5), counted. */
export type OfficeHolds = {
  /** Filings that somebody still works on or waits for. */
  readonly open: number
  readonly settled: number
  /** Forms that its counter keys from paper and has not handed in. */
  readonly entered: number
  readonly people: number
  /** In whichever state. */
  readonly leads: number
}

const sent = v.pipe(v.string(), v.regex(/^[\w:@.+-]{8,250}$/))

/** One office alone, which the city may name. */
const ofOffice = v.optional(officeCode)

export const officeCalls = {
  'office.settings': answers<OfficeSettings>({
    by: 'member',
    // One of it counts what was not delivered, for heads and the city; one the late leads; one reads the promise, which somebody may just have set.
    cost: [6, 2, 0],
  })(none),
  /** For its own staff, with the city right of every office. */
  'office.holds': answers<OfficeHolds>({
    by: 'member',
    // Who asks; what is in its queues, who works there, what its counter keys, and its leads.
    cost: [5, 2, 0],
  })(v.strictObject({ office: officeCode })),
  'office.mailCode': answers<OfficeMail>({ by: 'ownHead', cost: [9, 1, 0] })(
    v.strictObject({ address: v.pipe(v.string(), v.trim(), v.maxLength(100), v.email()) }),
  ),
  'office.mailConfirm': answers<OfficeMail>({ by: 'ownHead', cost: [8, 1, 0] })(
    v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  ),
  /** Whom to call, who waits longest first. */
  'office.calls': answers<CallList>({ by: 'member', cost: [4, 2, 0] })(
    v.strictObject({ after, office: ofOffice }),
  ),
  'office.undelivered': answers<Undelivered>({ by: 'ownHead', cost: [3, 2, 0] })(
    v.strictObject({ after, office: ofOffice }),
  ),
  /** 再发: queues them once more, a mail to the address that is confirmed now; what waits already stays as it is. */
  'office.resend': answers<Undelivered>({ by: 'ownHead', cost: [6, 2, 0] })(
    v.strictObject({
      ids: v.pipe(v.array(sent), v.minLength(1), v.maxLength(RESENT_AT_ONCE)),
      office: ofOffice,
    }),
  ),
}
