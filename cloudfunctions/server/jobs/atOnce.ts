import type { Calendar } from '../../../src/domain/dates/calendar'
import type { Filing } from '../store/filings/filing'
import { type MayPush, queuePushes } from '../messages/pushes'
import type { Message } from '../store/messages'
import type { Ports, Transaction } from '../store/ports'
import { pushToFollowers, withFollowers } from './followers'

type Known = { readonly mayPush: MayPush; readonly calendar: Calendar; readonly now: number }

/** Tells one person of a filing and queues what goes with it in the same transaction, for which `dispatch` needs another. */
export const passedOnAtOnce = async (
  ports: Ports,
  stores: Transaction,
  { now, ...known }: Known,
  told: { readonly message: Message; readonly filing: Filing },
): Promise<void> => {
  const message = await withFollowers(ports.vault, stores, told.message, told.filing)
  const push = message.sending?.push ?? null
  if (push !== null) {
    const group = { group: [message], newest: message, push, filing: message.filing, now }
    await queuePushes(ports.vault, stores, known, group)
  }
  await pushToFollowers(ports, stores, [message], now)
  await stores.inbox.add({ ...message, sendAt: null, sending: null, sentAt: now })
}
