import * as v from 'valibot'
import type { OfficeCode, Publisher } from '../city/city'
import type { FollowRole, InviteState } from '../card/follow'
import type { SeenLine } from '../messages/seenLog'
import type { Calendar } from '../dates/calendar'
import type { Agreeing } from '../form/people'
import { fieldOf } from '../form/fields'
import { words } from '../text/cleaning'
import type { Learned } from '../settings/learned'
import type { Opening } from '../launch/opening'
import type { Reviewing } from '../launch/reviewers'
import type { Servings } from '../serving/serving'
import type { Places } from '../settings/place'
import { after, answers, none } from './call'
import type { FilingCard } from './filing'

export type OfficeView = {
  readonly code: OfficeCode
  readonly name: string
  readonly shortName: string
  readonly phone: string
}

/** Who the caller is. */
export type Me = Publisher &
  Learned & {
    readonly now: number
    /** Whether accounts are filed here (M8). */
    readonly opening: Opening
    /** Whether the caller walks through it for WeChat, or may say so (M8). */
    readonly reviewing: Reviewing
    /** The version of the text on filling in that was agreed to and not taken back. */
    readonly consent: string | null
    /** When it was. */
    readonly agreedAt: number | null
    readonly staff: {
      readonly name: string
      readonly office: OfficeView
      readonly role: 'reviewer' | 'head'
      readonly city: boolean
    } | null
    /** The offices that do not simply take filings online (M7). */
    readonly servings: Servings
    /** Where the offices are that confirmed it (A3). */
    readonly places: Places
    /** Years of public holidays beside those that the phone's release has (E3). */
    readonly holidays: Calendar
    /** The version of the settings: an answer that bears a greater one says that they changed. */
    readonly settings: number
    /** Entries of the inbox not read yet. */
    readonly unread: number
    /** How many of them tell staff of their work. */
    readonly unreadOfOffice: number
  }

/** A consent to the ID data of one person that was not taken back. */
export type IdConsentView = {
  readonly name: string
  readonly as: Agreeing
  readonly at: number
  /** What was answered. */
  readonly said: string
}

/** Who is told of a filing beside its applicant, and whom a card was made for. */
export type FollowingView = {
  readonly followers: readonly { readonly as: FollowRole; readonly at: number }[]
  readonly invites: readonly {
    readonly as: FollowRole
    readonly state: InviteState
    readonly madeAt: number
    readonly until: number
  }[]
}

const textVersion = v.pipe(v.string(), v.regex(/^[\w/.-]{1,40}$/))
const name = words(1, fieldOf('ownerName').longest)

/** `kept` are the submitted filings the office keeps. */
export type ConsentWithdrawn = {
  readonly deleted: number
  /** Drafts that could not be deleted; withdrawing again tries again. */
  readonly left: number
  readonly kept: readonly FilingCard[]
  /** How many of what the office keeps cannot be shown. */
  readonly unreadable: number
}

/** What is held about the caller, counted over their accounts (K7). */
export type Held = {
  readonly accounts: number
  /** How many of them were ever submitted. */
  readonly submitted: number
  readonly idNumbers: number
  readonly photos: number
  readonly signatures: number
  /** How often they were submitted: each submission is kept as it was. */
  readonly submissions: number
  /** To whose ID data there is a consent. */
  readonly people: number
  /** Tables of accounts that were read. */
  readonly tables: number
  /** For how many days, as the city has set: filings once they ended. */
  readonly kept: {
    readonly messages: number
    readonly tables: number
    readonly withdrawn: number
    readonly declined: number
    readonly cancelled: number
  }
  /** The offices that keep what was submitted. */
  readonly offices: readonly OfficeView[]
  /** Accounts that cannot be counted. */
  readonly unreadable: number
}

/** Who opened what of one account, newest first (K8). */
export type SeenFiling = {
  readonly id: string
  readonly accountName: string
  readonly number: string | null
  /** It is a change of a registered one. */
  readonly change: boolean
  readonly lines: readonly SeenLine[]
  /** There are older ones, which are no longer shown. */
  readonly more: boolean
}

export type SeenList = {
  /** Newest made first; accounts that no office opened are left out. */
  readonly filings: readonly SeenFiling[]
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

export const meCalls = {
  me: answers<Me>({
    by: 'anyone',
    // One of it, beside the rest, says which offices are not simply online: no other call has to for what is shown.
    cost: [4, 1, 0],
  })(none),
  'consent.give': answers<Me>({ by: 'anyone', cost: [10, 1, 0] })(
    v.strictObject({ version: textVersion }),
  ),
  /** The separate consent to the ID data of one person: the caller's own, or declared to be had (PIPL 29). */
  'consent.giveIdData': answers<null>({ by: 'anyone', cost: [7, 0, 0] })(
    v.strictObject({ version: textVersion, name, as: v.picklist(['self', 'declared']) }),
  ),
  'consent.ofPeople': answers<readonly IdConsentView[]>({ by: 'anyone', cost: [2, 1, 0] })(
    v.strictObject({ names: v.pipe(v.array(name), v.maxLength(4)) }),
  ),
  /** The newest hundred. */
  'consent.list': answers<readonly IdConsentView[]>({ by: 'anyone', cost: [2, 1, 0] })(none),
  'consent.withdraw': answers<ConsentWithdrawn>({
    by: 'anyone',
    // One of it looks for tables that were read.
    cost: [9, 2, 0],
  })(none),
  /** Says that the caller walks through the form for WeChat: what they file from then on reaches no office (M8). */
  'me.review': answers<Me>({
    by: 'anyone',
    // Filings, person, consents and tables are asked for together, whatever there is of them.
    cost: [8, 2, 0],
  })(v.strictObject({ code: words(1, 40) })),
  'me.held': answers<Held>({ by: 'anyone', cost: [4, 1, 0] })(none),
  'me.seen': answers<SeenList>({
    by: 'anyone',
    // One for each filing of the page that an office may have opened; counted here for one.
    cost: [2, 2, 0],
  })(v.strictObject({ after: v.optional(after, null) })),
}
