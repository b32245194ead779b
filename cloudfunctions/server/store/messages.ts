import type { OfficeCode } from '../../../src/domain/city/city'
import type { NoticePage } from '../../../src/domain/messages/notices'
import type { Channel } from '../../../src/domain/messages/outbox'
import type { PushData, TemplateName } from '../../../src/domain/messages/pushTemplates'
import type { Stage } from '../../../src/domain/dates/reminders'
import type { Status } from '../../../src/domain/moves/moves'
import type { Place } from './ports'

/** What a person was told; `id` is `<what>:inbox:<openid>`. */
export type InboxEntry = {
  readonly id: string
  readonly person: string
  readonly at: number
  readonly title: string
  readonly text: string
  readonly page: NoticePage
  readonly filing: string
  readonly read: boolean
}

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
  /** A `Push` or a `Mail` as JSON, sealed: a mail may hold a code. */
  readonly content: string
  /** The status that the filing must still have. */
  readonly onlyWhile: Status | null
  /** The instant after which it is of no use. */
  readonly until: number | null
  readonly queuedAt: number
  readonly state: DeliveryState
  /** The next try; while one is running, the instant at which its worker counts as dead. */
  readonly dueAt: number
  readonly trying: boolean
  readonly tries: number
  /** What really happened at the last try: WeChat's errcode, the SMTP reply or the error's code. */
  readonly result: { readonly at: number; readonly code: string } | null
}

/** How many pushes a person allows for a template; `id` is `<openid>:<template>`. */
export type CreditRow = { readonly id: string; readonly credit: number }

/** A stage that was told of; `id` is `<filing>:<submissions>:<stage>`. */
export type Reminder = {
  readonly id: string
  readonly filing: string
  readonly stage: Stage
  readonly at: number
}

/** An office's e-mail: only an address confirmed by code is ever mailed (F8). */
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
    /** Newest first. */
    page: (person: string, after: Place | null, rows: number) => Promise<readonly InboxEntry[]>
    unread: (person: string) => Promise<number>
    /** Other people's entries stay as they are. */
    markRead: (person: string, ids: readonly string[]) => Promise<void>
  }
  outbox: {
    /** Waiting rows whose time has come before the instant, earliest first. */
    due: (instant: number, after: Place | null, rows: number) => Promise<readonly OutboxRow[]>
    /** Saves `next` only if the row is still at the try of `before`; false means another worker was first. */
    swap: (next: OutboxRow, before: OutboxRow) => Promise<boolean>
  }
  credits: {
    of: (ids: readonly string[]) => Promise<readonly CreditRow[]>
    /** Those of the ids that still allow a push. */
    left: (ids: readonly string[]) => Promise<readonly string[]>
  }
  offices: { get: (code: OfficeCode) => Promise<OfficeRecord | null> }
}

/** The part of a transaction that tells somebody. */
export type MessageStores = {
  inbox: { add: (entry: InboxEntry) => Promise<void> }
  outbox: {
    get: (id: string) => Promise<OutboxRow | null>
    add: (row: OutboxRow) => Promise<void>
    put: (row: OutboxRow) => Promise<void>
  }
  credits: {
    get: (id: string) => Promise<CreditRow | null>
    put: (row: CreditRow) => Promise<void>
  }
  reminders: {
    get: (id: string) => Promise<Reminder | null>
    add: (reminder: Reminder) => Promise<void>
  }
  offices: {
    get: (code: OfficeCode) => Promise<OfficeRecord | null>
    put: (office: OfficeRecord) => Promise<void>
  }
}
