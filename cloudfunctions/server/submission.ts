import type { Notice } from '../../src/domain/notices'
import type { Mail } from '../../src/domain/officeMail'
import { actorOf, type Submitted } from './access'
import type { Context } from './app'
import { type Change, lastEvent } from './filing'
import { frozen } from './frozen'
import type { Transaction } from './ports'
import { keep } from './record'
import { tellOffice } from './tell'
import { useToken } from './tokens'

/** What a first submission and one after a correction say differently. */
type Submission = {
  readonly event: 'submitted' | 'resubmitted'
  readonly changes: readonly Change[]
  readonly token: string
  readonly notice: Notice
  readonly mail: Mail
}

/** Stores a submission in one transaction: filing, event, frozen version and token, and what its office is told (F8). */
export const storeSubmission = async (
  context: Context,
  stores: Transaction,
  next: Submitted,
  { event, changes, token, notice, mail }: Submission,
): Promise<void> => {
  const { openid, now } = context
  const who = actorOf(openid, null)
  const stored = await keep(stores, next, {
    name: event,
    at: now,
    who,
    about: next.number,
    changes,
  })
  await stores.versions.add(frozen(next))
  await useToken(stores, { id: `${openid}:${token}`, filing: next.id, at: now })
  await tellOffice(context, stores, { what: lastEvent(stored), filing: next, notice, mail })
}
