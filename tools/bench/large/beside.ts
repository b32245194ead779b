import type { Doc } from '../../../local/database/documents'
import { addDays, dayOf } from '../../../src/domain/dates/days'
import { fillStore } from './filled'

/** What an office has to do beside what waits with it, each made once. */
export type MadeBeside = {
  /** 自述已备案, whose office has not found it yet. */
  readonly attested: Doc
  /** Begun at the counter. */
  readonly keyed: Doc
  /** What was told. */
  readonly entry: Doc
  /** What was queued to be sent. */
  readonly outgoing: Doc
}

const [ATTESTED, KEYED, CALLS, GIVEN_UP, ENTRIES] = [500, 100, 500, 200, 2_000]
const MINUTE = 60_000

const copies = (
  dataDir: string,
  collection: string,
  count: number,
  of: (place: number) => Doc,
): void => {
  fillStore(dataDir, count, (store, place) => {
    store.insert(collection, of(place))
  })
}

/** Fills the store of a data folder with what an office and each of its readers would have of a year that went badly. */
export const fillBeside = (
  dataDir: string,
  { attested, keyed, entry, outgoing }: MadeBeside,
  office: string,
  readers: readonly string[],
  now: number,
): void => {
  const named = (what: string, place: number) => `${what}-${String(place).padStart(5, '0')}`
  const at = (place: number) => now - place * MINUTE
  copies(dataDir, 'filings', ATTESTED, (place) => ({
    ...attested,
    _id: named('attested', place),
    applicant: named('owner', place),
    queueAt: at(place),
  }))
  copies(dataDir, 'filings', KEYED, (place) => ({
    ...keyed,
    _id: named('keyed', place),
    savedAt: at(place),
  }))
  copies(dataDir, 'calls', CALLS, (place) => ({
    _id: `filing-${String(place)}`,
    office,
    person: named('owner', place),
    message: named('message', place),
    title: '需要补正',
    reason: 'unsubscribed',
    at: at(place),
    tried: null,
  }))
  copies(dataDir, 'outbox', GIVEN_UP, (place) => ({
    ...outgoing,
    _id: named('given-up', place),
    filing: `filing-${String(place)}`,
    office,
    state: 'failed',
    queuedAt: at(place),
    result: { at: at(place), code: 'EENVELOPE 550' },
  }))
  for (const person of readers)
    copies(dataDir, 'inbox', ENTRIES, (place) => ({
      ...entry,
      _id: `${named(addDays(dayOf(now), -place), place)}:inbox:${person}`,
      person,
      filing: `filing-${String(place)}`,
      at: at(place),
      read: place % 3 !== 0,
      sendAt: null,
    }))
}
