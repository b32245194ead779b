import { dayOf, instantOf } from '../../../src/domain/dates/days'
import { actKey } from '../../../src/domain/ledger/acts'
import { numberOrder } from '../../../src/domain/moves/number'
import { placeOfAddress } from '../../../src/domain/places/addressArea'
import { searchedText } from '../../../src/domain/search/searched'
import {
  type FromOldLedger,
  isChange,
  isFromOldLedger,
  isHeldBack,
  isSubmitted,
  askedSince,
} from './facts'
import { dueOf, lateNow } from './dates'
import type { Filing, LedgerPlace } from '../store/filings/filing'
import type { Consequence } from './move'

/**
 * A filing in the desk's queues. A submitted one stands there since its submit; set aside, on the day until which it is (G13). A
 * registered one waits as long as somebody asks something of it, stands with what is corrected while its owner is asked
 * something, and is done otherwise. Every other one is where its move put it.
 */
export const inQueue = (filing: Filing): Filing => {
  if (filing.status === 'submitted' && filing.submittedAt !== null) {
    const until = filing.claim?.deferred?.until
    return { ...filing, queueAt: until === undefined ? filing.submittedAt : instantOf(until) }
  }
  if (filing.status !== 'registered' || filing.queue === null) return filing
  const asked = [filing.cancelAsked?.at ?? null, askedSince(filing)].filter((at) => at !== null)
  if (asked.length > 0) return { ...filing, queue: 'waiting', queueAt: Math.min(...asked) }
  if (filing.verifyAsked)
    return { ...filing, queue: 'returned', queueAt: instantOf(filing.verifyAsked.on) }
  return filing.queue === 'waiting' || filing.queue === 'returned'
    ? { ...filing, queue: 'done', queueAt: filing.decidedAt ?? filing.queueAt }
    : filing
}

/** One place for each order of the ledger, and the acts. */
export const placesOf = (at: number) => ({
  submitted: at,
  registered: at,
  due: at,
  number: at,
  acted: at,
})

/**
 * What an office kept before stands beside its filings, but on no day and in no month: nothing was submitted, and nothing
 * registered here.
 */
const oldPlace = ({ answers, attested, status }: FromOldLedger): LedgerPlace => {
  const { number, year, on } = attested.ledger ?? { ...attested, on: null }
  return {
    ...placesOf(0),
    place: placeOfAddress(answers.address ?? '', answers.area ?? ''),
    late: false,
    acts: [],
    state: status,
    text: searchedText({ number: '', answers, paperNumber: number }),
    old: { number, year, on },
  }
}

/** A filing with where it stands in the ledger; a change stands in the row of what it changes. */
export const withLedgerPlace = (filing: Filing): Filing => {
  if (isFromOldLedger(filing)) return { ...filing, ledger: oldPlace(filing) }
  if (isHeldBack(filing)) return { ...filing, ledger: { ...oldPlace(filing), ...placesOf(-1) } }
  if (!isSubmitted(filing) || isChange(filing)) return { ...filing, ledger: null }
  const { answers, number, status, decidedAt, firstSubmittedAt, submittedAt } = filing
  const due = dueOf(filing)
  const acts = filing.acts ?? []
  const stays = status === 'registered' || status === 'cancelled'
  const ledger: LedgerPlace = {
    submitted: firstSubmittedAt ?? submittedAt,
    registered: stays ? filing.ledger?.registered || (decidedAt ?? 0) : 0,
    due: due === null ? 0 : instantOf(due),
    number: numberOrder(number),
    place: placeOfAddress(answers.address ?? '', answers.area ?? ''),
    late: lateNow(filing) !== null,
    acts: acts.map(({ of, at }) => actKey(of, dayOf(at).slice(0, 7))),
    acted: acts.at(-1)?.at ?? 0,
    state: status,
    text: searchedText(filing),
  }
  return { ...filing, ledger }
}

/** Places a filing with a move in the queues and in the ledger. */
export const placeInLists: Consequence = (_moment, _stores, { after }) =>
  withLedgerPlace(inQueue(after))
