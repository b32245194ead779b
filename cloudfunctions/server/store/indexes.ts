import { ledgerSorts } from '../../../src/domain/ledger/filter'

/** One index: paths with 1 ascending or -1 descending. A unique index counts a missing field as null. */
export type Index = {
  readonly fields: readonly (readonly [path: string, order: 1 | -1])[]
  readonly unique?: true
}

/** The ledger's sorts and the last act that a month counts, of one office and of all. */
const ledgerIndexes: readonly Index[] = [...ledgerSorts, 'acted'].flatMap((sort) =>
  [[['office', 1]], []].map((office): Index => ({
    fields: [...(office as [string, 1][]), [`ledger.${sort}`, 1], ['_id', 1]],
  })),
)

/**
 * Every collection with its indexes: made by the deployment in production and by the laptop cloud. Clients have no
 * direct access to any of them.
 */
export const collections: Readonly<Record<string, readonly Index[]>> = {
  /** `_id` is the openid: the consent to filling in. */
  people: [],
  /** Consents to the ID data of people: `_id` is `<openid>:<keyed hash of the name>`. */
  consents: [
    {
      fields: [
        ['openid', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
  ],
  /** `_id` is the openid: name, office, role, city. */
  staff: [
    {
      fields: [
        ['office', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['role', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Leave to become staff: `_id` is the keyed hash of its code. */
  invitations: [
    {
      fields: [
        ['office', 1],
        ['madeAt', -1],
        ['_id', -1],
      ],
    },
  ],
  filings: [
    {
      fields: [
        ['applicant', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
    },
    {
      fields: [
        ['office', 1],
        ['queue', 1],
        ['queueAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['queue', 1],
        ['queueAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['expiresAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['remindAt', 1],
        ['_id', 1],
      ],
    },
    ...ledgerIndexes,
    {
      fields: [
        ['office', 1],
        ['status', 1],
        ['ledger.registered', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['status', 1],
        ['ledger.registered', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Frozen content of each submission: `_id` is `<filing>:<n>`. */
  versions: [],
  /** Append-only audit: `_id` is `<filing>:<seq>`. */
  events: [
    {
      fields: [
        ['filing', 1],
        ['seq', 1],
      ],
    },
  ],
  /** Sequences of filing numbers: `_id` is `<office>:<year>`. */
  counters: [],
  /** What a client's token already did: `_id` is `<openid>:<token>`. */
  tokens: [{ fields: [['at', 1]] }],
  /** Cards by which others act on a filing: `_id` is the keyed hash of their token. */
  cards: [{ fields: [['until', 1]] }],
  /** Which filing holds an account: `_id` is its key. */
  accounts: [],
  /** Made papers, deleted 24 h later. */
  papers: [
    {
      fields: [
        ['madeAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['asked', 1],
        ['madeAt', -1],
      ],
    },
  ],
  /** What somebody is told: `_id` is `<what>:inbox:<openid>`, of an office before its staff have it `<what>:<to>`. */
  inbox: [
    {
      fields: [
        ['person', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      fields: [
        ['person', 1],
        ['read', 1],
        ['at', 1],
      ],
    },
    {
      fields: [
        ['sendAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['sentAt', -1],
        ['_id', -1],
      ],
    },
    { fields: [['at', 1]] },
  ],
  /** Pushes and mails to deliver and what became of them: `_id` is `<what>:<channel>:<recipient>`. */
  outbox: [
    {
      fields: [
        ['state', 1],
        ['dueAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['state', 1],
        ['isCode', 1],
        ['dueAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['state', 1],
        ['queuedAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['office', 1],
        ['state', 1],
        ['queuedAt', 1],
        ['_id', 1],
      ],
    },
  ],
  /** How many pushes a person allows: `_id` is `<openid>:<template>`. */
  credits: [],
  /** Reminder stages that were settled: `_id` is `<filing>:<stage>:<day>`. */
  reminders: [{ fields: [['at', 1]] }],
  /** What each office has set: `_id` is its code. */
  offices: [],
  /** All that was set without a release: one row. */
  settings: [],
  /** The last good and the last bad run of each of the timer's jobs: `_id` is `<job>:good` or `<job>:bad`. */
  runs: [],
  /** What the timer counted: `_id` is `times:<month>`, or `times` for what the dashboard says of it; and `nudges`. */
  figures: [],
  /** Closed months: `_id` is `<month>:<office>`. */
  returns: [],
  /** Append-only audit of what was set: `_id` is its place in the chain. */
  administration: [],
  /** Uploads that may come. */
  tickets: [
    {
      fields: [
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Tables of many accounts that people sent. */
  imports: [
    {
      fields: [
        ['openid', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      fields: [
        ['state', 1],
        ['touchedAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Files of the ledger that staff asked for. */
  exports: [
    {
      fields: [
        ['openid', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      fields: [
        ['state', 1],
        ['touchedAt', 1],
        ['_id', 1],
      ],
    },
    {
      fields: [
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Files of deleted drafts, removed photos and void signatures that are still to be deleted. */
  discards: [
    {
      fields: [
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
}
