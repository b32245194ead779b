import { ledgerSorts } from '../../../src/domain/ledger/filter'

/** One index: paths with 1 ascending or -1 descending. A unique index counts a missing field as null. */
export type Index = {
  readonly fields: readonly (readonly [path: string, order: 1 | -1])[]
  readonly unique?: true
}

const along = (...paths: readonly string[]): Index => ({
  fields: paths.map((path) => [path, 1] as const),
})

/** What a month counts of a registered filing: behind its day in the index nothing else is read of it. */
const counted = ['answers.accountKind', 'answers.subjectKind', 'ledger.late', 'ledger.number']

/** The ledger's sorts and the last act that a month counts, of one office and of all. */
const ledgerIndexes: readonly Index[] = [...ledgerSorts, 'acted'].flatMap((sort) =>
  [[['office', 1]], []].map((office): Index => ({
    fields: [
      ...(office as [string, 1][]),
      [`ledger.${sort}`, 1],
      ['_id', 1],
      ...(sort === 'registered' && office.length > 0 ? counted : []).map(
        (path) => [path, 1] as const,
      ),
    ],
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
  staff: [along('office', '_id'), along('role', '_id')],
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
    along('office', 'queue', 'queueAt', '_id'),
    along('queue', 'queueAt', '_id'),
    along('office', 'status', 'replyBy', '_id'),
    along('status', 'replyBy', '_id'),
    along('expiresAt', '_id'),
    along('remindAt', '_id'),
    along('keeping.of', 'keeping.since', '_id'),
    ...ledgerIndexes,
    along('office', 'status', 'ledger.registered', '_id'),
  ],
  /** By what filings are found, a text each: `_id` is `<filing>:<place>`. */
  suffixes: [along('office', 'suffix'), along('suffix'), along('filing', '_id')],
  /** What was said of two filings that may be of one account: `_id` is both of theirs. */
  pairs: [],
  /** Filings whose suffixes are to be written anew: `_id` is the filing's. */
  unindexed: [along('at', '_id')],
  /** Frozen content of each submission: `_id` is `<filing>:<n>`. */
  versions: [],
  /** Append-only audit: `_id` is `<filing>:<seq>`. */
  events: [
    along('filing', 'seq', '_id'),
    along('who.office', 'at', '_id'),
    along('who.office', 'name', 'at'),
    along('who.openid', 'at', '_id'),
    along('at', '_id'),
  ],
  /** What was erased by its period (K6): `_id` is the filing's. */
  erasures: [
    {
      fields: [
        ['at', -1],
        ['_id', -1],
      ],
    },
    along('month', 'kind'),
  ],
  /** Sequences of filing numbers: `_id` is `<office>:<year>`. */
  counters: [],
  /** What a client's token already did: `_id` is `<openid>:<token>`; what somebody did who only looks: `<openid>:visits`. */
  tokens: [along('at')],
  /** Who called what, and how it ended. */
  requests: [along('at')],
  /** Cards by which others act on a filing: `_id` is the hash of their token. */
  cards: [along('until')],
  /** Which filing the code on a paper is of: `_id` is the keyed hash of its token. */
  codes: [],
  /** Which filing holds an account: `_id` is its key. */
  accounts: [],
  /** Accounts that seem to have to be filed and are not (I1). */
  leads: [
    ...[['office', 'status'], ['office'], ['status'], []].map((equal): Index => ({
      fields: [...equal.map((path): [string, 1] => [path, 1]), ['at', -1], ['_id', -1]],
    })),
    ...['lateFrom', 'acted'].flatMap((path) => [along('office', path, '_id'), along(path, '_id')]),
  ],
  /** Which leads are of one account: `_id` is a keyed hash of what they share. */
  leadKeys: [],
  /** Made papers, deleted 24 h later. */
  papers: [
    along('madeAt', '_id'),
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
    along('person', 'read', 'at'),
    along('filing', 'person', 'at'),
    along('filing', 'at', '_id'),
    along('sendAt', '_id'),
    {
      fields: [
        ['sentAt', -1],
        ['_id', -1],
      ],
    },
    along('at'),
  ],
  /** Pushes and mails to deliver and what became of them: `_id` is `<what>:<channel>:<recipient>`. */
  outbox: [
    along('state', 'dueAt', '_id'),
    along('state', 'isCode', 'dueAt', '_id'),
    along('state', 'queuedAt', '_id'),
    along('state', 'channel', 'to'),
    along('office', 'state', 'queuedAt', '_id'),
  ],
  /** Whom a message did not reach: `_id` is the filing. */
  calls: [along('office', 'at', '_id'), along('at', '_id'), along('person', 'message')],
  /** How many pushes a person allows: `_id` is `<openid>:<template>`. */
  credits: [],
  /** What each office has set: `_id` is its code. */
  offices: [],
  /** All that was set without a release: one row. */
  settings: [],
  /** How far what is stored is moved to the current key: one row. */
  keyMoves: [],
  /** The last good and the last bad run of each of the timer's jobs: `_id` is `<job>:good` or `<job>:bad`. */
  runs: [],
  /** What the timer counted: `_id` is `times:<month>`, or `times` for what the dashboard says of it; `nudges`, and `read`. */
  figures: [],
  /** Closed months: `_id` is `<month>:<office>`. */
  returns: [],
  /** Append-only audit of what each person did beside filings: `_id` is `<chain>:<seq>`. */
  administration: [
    along('who.office', 'at', '_id'),
    along('who.openid', 'at', '_id'),
    along('at', '_id'),
  ],
  /** Where each person's chain in it ends: `_id` is the chain’s, a hash of the openid. */
  chains: [],
  /** Uploads that may come. */
  tickets: [along('at', '_id')],
  /** Tables of many accounts that people sent. */
  imports: [
    {
      fields: [
        ['openid', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    along('state', 'touchedAt', '_id'),
    along('at', '_id'),
  ],
  /** Tables that offices keep: `_id` is made of kind, office and file. */
  officeTables: [
    {
      fields: [
        ['of', 1],
        ['office', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    along('state', 'touchedAt', '_id'),
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
    along('state', 'touchedAt', '_id'),
    along('at', '_id'),
  ],
  /** What offices told the owners of a list of filings. */
  announcements: [
    {
      fields: [
        ['office', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    along('state', 'touchedAt', '_id'),
    along('at'),
  ],
  /** Files of deleted drafts, removed photos and void signatures that are still to be deleted. */
  discards: [along('at', '_id')],
}
