import { ledgerSorts } from '../../../src/domain/ledger/filter'
import type { AdministrationEvent, PersonChain } from './administration'
import type { PaperCode, StoredCard } from './cards'
import { along, collection, type CollectionRow, type Index, indexesOf } from './collection'
import type { StoredReturn } from './counting/stored'
import type { FilingEvent } from './events'
import type { Filing, StoredVersion } from './filings/filing'
import type { Suffix, Unindexed } from './finding/suffixes'
import type { StoredImport, StoredTable } from './imports'
import type { CallRow } from './inbox/calls'
import type { Erasure } from './keeping/erasures'
import type { KeyMove } from './keys/keyMoves'
import type { StoredAnnouncement, StoredExport } from './ledger'
import type { CreditRow, DeliveryState, Message, OfficeRecord, OutboxRow } from './messages'
import type { DayUse, StoredIdConsent, StoredPerson } from './people'
import type { SettingsRecord } from './settings'
import type { Invitation, Staff } from './staff'
import type { Lead, LeadKey } from './supervision/leads'

/**
 * What a client's token already did, and to which filing. `id` is `<openid>:<token>`, of an answer about pushes `<openid>:push:<token>`,
 * of what somebody did who only looks (`use`) `<openid>:visits`.
 */
export type Token = {
  readonly id: string
  readonly filing: string | null
  readonly at: number
  readonly use?: DayUse
}

/**
 * Leave for one upload of a person for one own filing, or with null for a table of accounts, written before the upload: the file at `path` is deleted with its
 * row when it was taken or refused, and after 7 days.
 */
export type Ticket = {
  readonly id: string
  readonly openid: string
  readonly filing: string | null
  readonly path: string
  readonly at: number
  /** Its bytes were counted into the person's day. */
  readonly counted?: true
}

/** Which filing holds an account; `id` is its `accountKey`. */
export type HeldAccount = { readonly id: string; readonly filing: string }

/** Files to be deleted from the file store, except those that the filing named here still holds. */
export type DiscardedFiles = {
  readonly id: string
  readonly fileIDs: readonly string[]
  readonly filing?: string
  readonly at: number
  /** Proof that waits to be handed in: the filing lets go of what is not by then. */
  readonly unlessAsked?: true
}

/**
 * A made paper; its file and row are deleted 24 hours after `madeAt`. `filing` is null for the blank form. `asked` says
 * who asked for which paper of which version, so that it is not made twice.
 */
export type StoredPaper = {
  readonly id: string
  readonly fileID: string
  readonly filing: string | null
  readonly madeAt: number
  readonly asked: string
  /** Characters printed as their code points. */
  readonly missing: readonly string[]
}

/**
 * That somebody called (网络安全法: network logs of six months): what, when, how it ended, how many ms it took. `who` tells callers
 * apart and names nobody; null without an identity.
 */
export type StoredRequest = {
  readonly id: string
  readonly at: number
  readonly call: string
  readonly outcome: string
  readonly ms: number
  readonly who: string | null
  readonly request: string
}

/** What somebody said of two filings; `id` is both of theirs in order, `mark` the keyed hash of the names and subjects of which it was said. */
export type JudgedPair = {
  readonly id: string
  readonly mark: string
  readonly same: boolean
  readonly by: string
  readonly at: number
}

/** The last number of a sequence. */
export type Counter = { readonly id: string; readonly last: number }

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

/** What became of a delivery that needs no further try. */
const settledStates = [
  'sent',
  'unsubscribed',
  'failed',
  'unknown',
  'dropped',
] as const satisfies readonly DeliveryState[]

/** Every collection. Clients have no direct access to any of them. */
export const collections = {
  /** `_id` is the openid: the consent to filling in. */
  people: collection<StoredPerson>()({ within: ['get', 'put'], alone: ['get'] }),
  /** Consents to the ID data of people: `_id` is `<openid>:<keyed hash of the name>`. */
  consents: collection<StoredIdConsent>()({
    within: ['get', 'put', 'remove'],
    alone: ['get'],
    lists: {
      of: {
        equal: ['openid'],
        by: 'at',
        newestFirst: true,
        fields: ['name', 'as', 'said', 'version', 'withdrawals'],
      },
    },
  }),
  /** `_id` is the openid: name, office, role, city. */
  staff: collection<Staff>()({
    within: ['get', 'put', 'remove'],
    alone: ['get'],
    indexes: [along('office', '_id'), along('role', '_id')],
  }),
  /** Leave to become staff: `_id` is the keyed hash of its code. */
  invitations: collection<Invitation>()({
    within: ['get', 'add', 'remove'],
    lists: { of: { equal: ['office'], by: 'madeAt', newestFirst: true } },
  }),
  filings: collection<Filing>()({
    within: ['get', 'put', 'remove'],
    alone: ['get'],
    indexes: [
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
  }),
  /** By what filings are found, a text each: `_id` is `<filing>:<place>`. */
  suffixes: collection<Suffix>()({
    indexes: [along('office', 'suffix'), along('suffix'), along('filing', '_id')],
  }),
  /** What was said of two filings that may be of one account: `_id` is both of theirs. */
  pairs: collection<JudgedPair>()({ within: ['get', 'put', 'remove'] }),
  /** Filings whose suffixes are to be written anew: `_id` is the filing's. */
  unindexed: collection<Unindexed>()({
    within: ['get', 'put', 'remove'],
    alone: ['put'],
    lists: { oldest: { by: 'at' } },
  }),
  /** Frozen content of each submission: `_id` is `<filing>:<n>`. */
  versions: collection<StoredVersion>()({ within: ['add', 'put', 'remove'], alone: ['get'] }),
  /** Append-only audit (K5): `_id` is `<filing>:<seq>`. */
  events: collection<FilingEvent>()({
    within: ['add'],
    indexes: [
      along('filing', 'seq', '_id'),
      along('who.office', 'at', '_id'),
      along('who.office', 'name', 'at'),
      along('who.openid', 'at', '_id'),
      along('at', '_id'),
    ],
  }),
  /** What was erased by its period (K6): `_id` is the filing's. */
  erasures: collection<Erasure>()({
    within: ['add'],
    lists: { newest: { by: 'at', newestFirst: true } },
    indexes: [along('month', 'kind')],
  }),
  /** Sequences of filing numbers: `_id` is `<office>:<year>`. */
  counters: collection<Counter>()({ indexes: [] }),
  /** What a client's token already did, for the retries of a tap: `_id` is `<openid>:<token>`; what somebody did who only looks: `<openid>:visits`. */
  tokens: collection<Token>()({
    within: ['get', 'add', 'put'],
    indexes: [along('at')],
    passes: { by: 'at', days: 7 },
  }),
  /** Who called what, and how it ended. */
  requests: collection<StoredRequest>()({
    alone: ['add'],
    indexes: [along('at')],
    passes: { by: 'at', days: 'requestsKept' },
  }),
  /** Cards by which others act on a filing, kept so long as somebody may look what became of theirs: `_id` is the hash of their token. */
  cards: collection<StoredCard>()({
    within: ['get', 'add', 'put'],
    alone: ['get'],
    indexes: [along('until')],
    passes: { by: 'until', days: 30 },
  }),
  /** Which filing the code on a paper is of: `_id` is the keyed hash of its token. */
  codes: collection<PaperCode>()({ within: ['add'], alone: ['get'] }),
  /** Which filing holds an account: `_id` is its key. */
  accounts: collection<HeldAccount>()({ within: ['get', 'remove'] }),
  /** Accounts that seem to have to be filed and are not (I1). */
  leads: collection<Lead>()({
    within: ['get', 'put'],
    alone: ['get'],
    indexes: [
      ...[['office', 'status'], ['office'], ['status'], []].map((equal): Index => ({
        fields: [...equal.map((path): [string, 1] => [path, 1]), ['at', -1], ['_id', -1]],
      })),
      ...['lateFrom', 'acted'].flatMap((path) => [
        along('office', path, '_id'),
        along(path, '_id'),
      ]),
    ],
  }),
  /** Which leads are of one account: `_id` is a keyed hash of what they share. */
  leadKeys: collection<LeadKey>()({ within: ['get', 'put', 'remove'] }),
  /** Made papers, deleted 24 h later. */
  papers: collection<StoredPaper>()({
    within: ['add'],
    alone: ['remove'],
    lists: { before: { by: 'madeAt', fields: ['fileID'] } },
    indexes: [
      {
        fields: [
          ['asked', 1],
          ['madeAt', -1],
        ],
      },
    ],
  }),
  /** What somebody is told: `_id` is `<what>:inbox:<openid>`, of an office before its staff have it `<what>:<to>`. */
  inbox: collection<Message>()({
    within: ['get', 'add', 'put', 'remove'],
    lists: { toSend: { by: 'sendAt' } },
    indexes: [
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
      {
        fields: [
          ['sentAt', -1],
          ['_id', -1],
        ],
      },
      along('at'),
    ],
    passes: { by: 'at', days: 'messagesKept' },
  }),
  /** Pushes and mails to deliver and what became of them: `_id` is `<what>:<channel>:<recipient>`. */
  outbox: collection<OutboxRow>()({
    within: ['get', 'add', 'put'],
    indexes: [
      along('state', 'dueAt', '_id'),
      along('state', 'isCode', 'dueAt', '_id'),
      along('state', 'queuedAt', '_id'),
      along('state', 'channel', 'to'),
      along('office', 'state', 'queuedAt', '_id'),
    ],
    passes: { by: 'queuedAt', days: 'messagesKept', among: { state: settledStates } },
  }),
  /** Whom a message did not reach: `_id` is the filing. */
  calls: collection<CallRow>()({
    within: ['get', 'put', 'remove'],
    indexes: [along('office', 'at', '_id'), along('at', '_id'), along('person', 'message')],
    passes: { by: 'at', days: 'messagesKept' },
  }),
  /** How many pushes a person allows: `_id` is `<openid>:<template>`. */
  credits: collection<CreditRow>()({ within: ['get', 'put'] }),
  /** What each office has set: `_id` is its code. */
  offices: collection<OfficeRecord>()({ within: ['get', 'put'], alone: ['get'] }),
  /** All that was set without a release: one row. */
  settings: collection<SettingsRecord>()({ within: ['get', 'put'], alone: ['get'] }),
  /** How far what is stored is moved to the current key: one row. */
  keyMoves: collection<KeyMove>()({ within: ['get', 'put'], alone: ['get'] }),
  /** The last good and the last bad run of each of the timer's jobs: `_id` is `<job>:good` or `<job>:bad`. */
  runs: collection()({ indexes: [] }),
  /** What the timer counted: `_id` is `times:<month>`, or `times` for what the dashboard says of it; `nudges`, and `read`. */
  figures: collection()({ indexes: [] }),
  /** Closed months: `_id` is `<month>:<office>`. */
  returns: collection<StoredReturn>()({ within: ['get', 'put'] }),
  /** Append-only audit of what each person did beside filings (K5): `_id` is `<chain>:<seq>`. */
  administration: collection<AdministrationEvent>()({
    within: ['add'],
    indexes: [
      along('who.office', 'at', '_id'),
      along('who.openid', 'at', '_id'),
      along('at', '_id'),
    ],
  }),
  /** Where each person's chain in it ends: `_id` is the chain’s, a hash of the openid. An end moves on and is never taken out. */
  chains: collection<PersonChain>()({ within: ['get', 'put'] }),
  /** Uploads that may come. */
  tickets: collection<Ticket>()({
    within: ['get', 'add', 'put'],
    alone: ['get', 'remove'],
    lists: { before: { by: 'at', fields: ['path'] } },
  }),
  /** Tables of many accounts that people sent. */
  imports: collection<StoredImport>()({
    within: ['get', 'put'],
    alone: ['get', 'remove'],
    lists: {
      of: { equal: ['openid'], by: 'at', newestFirst: true },
      resting: { equal: ['state'], by: 'touchedAt' },
      before: { by: 'at', fields: ['fileID'] },
    },
  }),
  /** Tables that offices keep: `_id` is made of kind, office and file. */
  officeTables: collection<StoredTable>()({
    within: ['get', 'put'],
    alone: ['get', 'remove'],
    lists: {
      ofOffice: { equal: ['of', 'office'], by: 'at', newestFirst: true },
      resting: { equal: ['state'], by: 'touchedAt', fields: ['fileID'] },
    },
  }),
  /** Files of the ledger that staff asked for. */
  exports: collection<StoredExport>()({
    within: ['get', 'put'],
    alone: ['get', 'remove'],
    lists: {
      of: { equal: ['openid'], by: 'at', newestFirst: true },
      resting: { equal: ['state'], by: 'touchedAt' },
      before: { by: 'at', fields: ['path', 'archive'] },
    },
  }),
  /** What offices told the owners of a list of filings. */
  announcements: collection<StoredAnnouncement>()({
    within: ['get', 'put'],
    alone: ['get'],
    lists: {
      ofOffice: { equal: ['office'], by: 'at', newestFirst: true },
      resting: { equal: ['state'], by: 'touchedAt' },
    },
    indexes: [along('at')],
    passes: { by: 'at', days: 'messagesKept' },
  }),
  /** Files of deleted drafts, removed photos and void signatures that are still to be deleted. */
  discards: collection<DiscardedFiles>()({
    within: ['add'],
    alone: ['add', 'remove'],
    lists: { before: { by: 'at' } },
  }),
}

export type StoredCollections = typeof collections

/** The collections whose rows are deleted after a while. */
export type Passing = {
  [Name in keyof StoredCollections]: StoredCollections[Name] extends { readonly passes: unknown }
    ? Name
    : never
}[keyof StoredCollections]

/** Those collections, each with how long its rows are kept. */
export const passing = Object.entries<CollectionRow>(collections).flatMap(([name, { passes }]) =>
  passes === undefined ? [] : [[name as Passing, passes] as const],
)

/** The indexes of every collection: made by the deployment in production, and by the laptop cloud. */
export const indexes: Readonly<Record<string, readonly Index[]>> = Object.fromEntries(
  Object.entries(collections).map(([name, row]) => [name, indexesOf(row)]),
)
