import { kinds } from '../../../src/domain/form/kinds'
import { unreachedBy, type Unreached } from '../../../src/domain/messages/outbox'
import { isSubmitted } from '../filing/facts'
import type { Consequence } from '../filing/move'
import type { Filing } from '../store/filings/filing'
import type { CalledFiling } from '../store/filings/listed'
import type { Message, OutboxRow } from '../store/messages'
import type { CallRow } from '../store/inbox/calls'
import type { Transaction } from '../store/ports'
import { whatOf } from './outbox'
import { entryId, isToldAs } from './tell'

/** Whether an owner may have to be called for what their filing is now: something is asked of them, or it ended. */
const isCallable = ({ status, verifyAsked }: Filing): boolean =>
  status === 'returned' ||
  status === 'declined' ||
  (status === 'registered' && Boolean(verifyAsked))

/**
 * Puts the owner of a filing on the call list whom a message did not reach (F5), in the place of an earlier one. Nobody
 * is called for what they read already, for what is not asked of them, or for what is over since.
 */
export const notReached = async (
  { filings, calls }: Pick<Transaction, 'filings' | 'calls'>,
  message: Message,
  reason: Unreached,
): Promise<void> => {
  const { id, person, filing, title, at, read } = message
  if (message.calls !== true || person === null || read) return
  const stored = await filings.get(filing)
  if (stored === null || !isSubmitted(stored) || !isCallable(stored)) return
  if (stored.applicant !== person || (stored.moved?.at ?? 0) > at) return
  const { office } = stored
  await calls.put({ id: filing, office, person, message: id, title, reason, at, tried: null })
}

/** What became of a push changes the call list: who was reached leaves it. What is ours to repair puts nobody on it. */
export const callAfterPush = async (
  stores: Pick<Transaction, 'filings' | 'calls' | 'inbox'>,
  row: OutboxRow,
): Promise<void> => {
  const { filing, office, state, to, result } = row
  const what = whatOf(row)
  if (filing === null || office === null || isToldAs(what, 'staff') || isToldAs(what, 'follower'))
    return
  const reason =
    state === 'unsubscribed' || state === 'failed' ? unreachedBy(state, result?.code ?? '') : null
  if (state !== 'sent' && reason === null) return
  const message = await stores.inbox.get(entryId(what, to))
  if (message?.calls !== true) return
  if (reason === null) await stores.calls.remove(filing)
  else await notReached(stores, message, reason)
}

/** Somebody was called: who was told leaves the list, of everybody else it says what came of it. */
export const noteCall = async (
  { calls }: Pick<Transaction, 'calls'>,
  filing: string,
  tried: NonNullable<CallRow['tried']>,
): Promise<void> => {
  const row = await calls.get(filing)
  if (row === null) return
  if (tried.result === 'told') await calls.remove(filing)
  else await calls.put({ ...row, tried })
}

/** A move leaves nobody to be called for what it ended; what stays goes along to the office that has the filing then. */
export const moveCall: Consequence = async (_moment, { calls }, { before, after }) => {
  if (!isCallable(before)) return after
  if (!isCallable(after) || before.status !== after.status || before.applicant !== after.applicant)
    await calls.remove(before.id)
  else if (before.office !== after.office && after.office !== null) {
    const row = await calls.get(before.id)
    if (row !== null) await calls.put({ ...row, office: after.office })
  }
  return after
}

/** Whom to call about a filing: it, its account, and the number of who filled it in, hidden in part. */
export const personToCall = ({ id, number, answers }: CalledFiling) => {
  const key = answers.filledBy === 'manager' ? 'managerMobile' : 'ownerMobile'
  return {
    filing: id,
    number,
    accountName: answers.accountName ?? '',
    phone: { key, text: kinds.mobile.hide(answers[key] ?? '') },
  } as const
}
