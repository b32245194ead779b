import type { OfficeCode } from '../../../src/domain/city/city'
import type { LeadMatter } from '../../../src/domain/leads/leadMatters'
import type { Mail } from '../../../src/domain/messages/mail'
import type { NoticePage } from '../../../src/domain/messages/notices/noticeRow'
import type { Channel } from '../../../src/domain/messages/outbox'
import type { PushData, TemplateName } from '../../../src/domain/messages/pushTemplates'
import type { NEWS, Work } from '../../../src/domain/messages/work'
import type { OfficeReaders } from '../../../src/domain/serving/reached'
import type { Status } from '../../../src/domain/moves/moves'
import type { CalledFiling } from './filings/listed'
import type { CallRow } from './inbox/calls'
import type { PageEnd } from './pages'

/** Which staff of an office are told: all, heads, or those with the city right; `except` knows it already. */
export type Audience = {
  readonly office: OfficeCode
  readonly role: 'head' | 'city' | null
  readonly except: readonly string[]
}

/** What is still to be done with a message beside its entry in the inbox. */
export type Sending = {
  /** Each of these still gets an entry of their own; null when all entries are there. */
  readonly audience: Audience | null
  /** Openids. */
  readonly pushTo: readonly string[]
  /** Null where nobody is pushed to. */
  readonly push: Push | null
  /** What who else is told of the filing reads (F7), but for who did it; null once they have it, missing where nobody may be. */
  readonly followers?: { readonly text: string; readonly except?: string } | null
  /** Who they were, of which filing. */
  readonly followed?: { readonly id: string; readonly people: readonly string[] }
  /** Once it goes out the decision that it tells of stands: what was kept to take back what went along with it is let go. */
  readonly letsGo?: true
  /** To the confirmed address of the office. */
  readonly mail: { readonly office: OfficeCode; readonly content: Mail } | null
  /** A push that has not gone out is dropped when the filing leaves this status. */
  readonly onlyWhile: Status | null
  readonly bounds?: Bounds
}

/** When a push and a mail that have not gone out are dropped, beside by the state of a filing. */
export type Bounds = {
  /** From this instant on. */
  readonly until?: number
  /** Once nothing of its office is past 本办承诺. */
  readonly whilePastPromise?: true
  /** Once the lead that its page opens with is urged no more: its account is filed, say. */
  readonly whileUrged?: true
}

/**
 * What somebody is told, written in the transaction of what happened. With a person it is an entry of their inbox and
 * its `id` `<what>:inbox:<openid>`; without one it is of the staff of an office, `<what>:<to>`.
 */
export type Message = {
  readonly id: string
  /** `lastEvent` of a move, or the key of a reminder stage. */
  readonly what: string
  readonly person: string | null
  /** The person, or which staff: messages of one filing to one reader can be joined. */
  readonly reader: string
  /** The instant from which it holds and is shown: a decision that can be undone is told of later. */
  readonly at: number
  readonly title: string
  readonly text: string
  readonly page: NoticePage
  readonly filing: string
  /** Which office hears of it when it cannot be delivered; null where none may: of a draft that is its applicant's alone. */
  readonly office: OfficeCode | null
  /** By its reader, or by itself: then `over` says when. */
  readonly read: boolean
  /** Of a message to staff of a filing: the work that it asks for, or that it only tells. */
  readonly asks?: Work | typeof NEWS
  /** Of a message of a lead what it is about, as far as that can be over; `filing` is the lead's id. */
  readonly leadMatter?: LeadMatter
  /** The instant at which it read itself, because that work was done. */
  readonly over?: number
  /** Whom it does not reach is called (F5). */
  readonly calls?: true
  /** From when on the timer passes it on to staff, push and mail; null when nothing is to be done any more. */
  readonly sendAt: number | null
  readonly sending: Sending | null
  /** When push and mail were queued; null before. */
  readonly sentAt: number | null
}

export type SentMessage = Pick<Message, 'filing' | 'reader'> & { readonly sentAt: number }

/** An entry of a person's inbox, as far as it is shown. */
export type InboxEntry = Pick<
  Message,
  'id' | 'at' | 'title' | 'text' | 'page' | 'filing' | 'read' | 'asks'
>

/** How many entries a person has not read, and how many of them tell staff of their work. */
export type UnreadParts = { readonly all: number; readonly ofOffice: number }

/** A push as it is queued. */
export type Push = {
  readonly template: TemplateName
  readonly page: string
  readonly data: PushData
}

/**
 * `waiting` is still to be delivered. `unknown`: no answer came to a push, so it is not sent again. `dropped`: what it
 * says had ceased to be true before it could be sent.
 */
export type DeliveryState = 'waiting' | 'sent' | 'unsubscribed' | 'failed' | 'unknown' | 'dropped'

/** A push or mail to deliver, and what became of it; `id` is `<what>:<channel>:<recipient>`. */
export type OutboxRow = {
  readonly id: string
  readonly channel: Channel
  /** Openid or e-mail address. */
  readonly to: string
  readonly filing: string | null
  /** As of the message. */
  readonly office: OfficeCode | null
  /** A `Push` or a `Mail` as JSON, sealed: a mail may hold a code. */
  readonly content: string
  /** The status that the filing must still have. */
  readonly onlyWhile: Status | null
  /** The instant after which it is of no use. */
  readonly until: number | null
  /** From when on it may be sent. */
  readonly queuedAt: number
  /** A code, for which somebody waits; missing in rows that were stored before there was the field. */
  readonly isCode?: boolean
  readonly whilePastPromise?: true
  readonly whileUrged?: true
  readonly state: DeliveryState
  /** The next try; while one is running, the instant at which its worker counts as dead. */
  readonly dueAt: number
  readonly trying: boolean
  /** The row whose push tells of this one too, at its last try; that one alone takes the credit. */
  readonly toldWith?: string | null
  /** Which worker took it with others, at its last try. */
  readonly claim?: string
  readonly tries: number
  /** What really happened at the last try: WeChat's errcode, the SMTP reply or the error's code. */
  readonly result: { readonly at: number; readonly code: string } | null
}

/** A worker that takes rows: `claim` is new each time, at `dueAt` it counts as dead, `toldWith` as of a row. */
export type Claiming = Required<Pick<OutboxRow, 'claim' | 'dueAt' | 'toldWith'>>

/** The result of a row that no key of ours opens. */
export const UNREADABLE = 'UNREADABLE'

/** How many of each could not be delivered; `ofDrafts` are the reminders of drafts, which no office sees. */
export type FailedCounts = Readonly<Record<'mail' | 'push' | 'unreadable' | 'ofDrafts', number>>

/** What the order of the deliveries is decided by. */
export type OutboxLine = Pick<OutboxRow, 'id' | 'to' | 'dueAt'>

/** How many pushes a person allows for a template; `id` is `<openid>:<template>`. */
export type CreditRow = { readonly id: string; readonly credit: number }

/** What an office has set: only an address confirmed by code is ever mailed (F8). */
export type OfficeRecord = {
  readonly id: OfficeCode
  readonly mail: {
    readonly address: string
    readonly confirmedAt: number
    readonly by: string
  } | null
  readonly pending: {
    readonly address: string
    /** Keyed hash of the code. */
    readonly code: string
    readonly until: number
    readonly triesLeft: number
  } | null
  /** When codes were sent in the last hour. */
  readonly codesAt: readonly number[]
}

export type MessagePorts = {
  inbox: {
    /** What holds at `now`, newest first. */
    page: (
      person: string,
      now: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly InboxEntry[]>
    unread: (person: string, now: number) => Promise<number>
    /** The same, and how many of them tell staff of their work. */
    unreadParts: (person: string, now: number) => Promise<UnreadParts>
    /** Other people's entries stay as they are. */
    markRead: (person: string, ids: readonly string[]) => Promise<void>
    /** What was passed on from the one instant on and before the other, newest first, 1000 at most. */
    sentWithin: (from: number, until: number) => Promise<readonly SentMessage[]>
    /** Leaves a message that cannot be passed on to its entry in the inbox; false when it is gone. */
    setAside: (id: string) => Promise<boolean>
  }
  outbox: {
    /** Waiting rows whose time has come before the instant, earliest first, 1000 at most; with `codes` only codes. */
    due: (instant: number, only: 'all' | 'codes') => Promise<readonly OutboxLine[]>
    /** Of the ids those that still wait. */
    waiting: (ids: readonly string[]) => Promise<readonly OutboxRow[]>
    /** The pushes that still wait for any of the people. */
    waitingOf: (people: readonly string[]) => Promise<readonly OutboxRow[]>
    /** Gives up a waiting row that is not whole; false when it waits no more. */
    setAside: (id: string, result: NonNullable<OutboxRow['result']>) => Promise<boolean>
    /** What was given up for an office, for all with null, newest first. */
    failed: (
      office: OfficeCode | null,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly OutboxRow[]>
    /** How much that is, in one request. */
    failedCounts: (office: OfficeCode | null) => Promise<FailedCounts>
    /** Saves `next` only if the row is still at the try of `before`; false means another worker was first. */
    swap: (next: OutboxRow, before: OutboxRow) => Promise<boolean>
    /** Takes those of the rows for a worker that wait and that no other one has, and answers them as they are then. */
    claim: (ids: readonly string[], by: Claiming) => Promise<readonly OutboxRow[]>
    /** Stores that rows were sent, as far as the worker still has them. */
    wereSent: (
      ids: readonly string[],
      claim: string,
      result: NonNullable<OutboxRow['result']>,
    ) => Promise<void>
  }
  calls: {
    /** Of an office, of all with null; who waits longest first. */
    page: (
      office: OfficeCode | null,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly CallRow[]>
    count: (office: OfficeCode | null) => Promise<number>
    /** By office; one that has none is missing. */
    countOfEach: () => Promise<ReadonlyMap<OfficeCode, number>>
    /** Those of the filings whose owner is to be called. */
    among: (filings: readonly string[]) => Promise<readonly string[]>
    /** Those of the filings, as the list shows them. */
    filings: (ids: readonly string[]) => Promise<readonly CalledFiling[]>
    /** Removes those of a person whose messages were read. */
    wereRead: (person: string, messages: readonly string[]) => Promise<void>
  }
  credits: {
    of: (ids: readonly string[]) => Promise<readonly CreditRow[]>
    /** Those of the ids that still allow a push. */
    left: (ids: readonly string[]) => Promise<readonly string[]>
    /** Takes one from each that has any. */
    spend: (ids: readonly string[]) => Promise<void>
  }
  offices: {
    /** Who there is to read what comes to each of the offices. */
    readers: (of: readonly OfficeCode[]) => Promise<(office: OfficeCode) => OfficeReaders>
  }
}
