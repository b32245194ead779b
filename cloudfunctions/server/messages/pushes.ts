import type { Calendar } from '../../../src/domain/dates/calendar'
import type { Vault } from '../secrets/vault'
import type { Message, Push } from '../store/messages'
import type { Ports, Transaction } from '../store/ports'
import { notReached } from './calls'
import { outgoing } from './outbox'
import { pushableFrom } from './pushHours'
import { creditId, toldAs } from './tell'

/** Who may be pushed what, by one question for many. */
export type MayPush = (person: string, push: Pick<Push, 'template'>) => boolean

/** Which of the pushes may be tried: their template is set up, and the person allows one. */
export const allowedPushes = async (
  { templates, credits }: Pick<Ports, 'templates' | 'credits'>,
  wanted: readonly (Pick<Push, 'template'> & { readonly person: string })[],
): Promise<MayPush> => {
  const ids = wanted
    .filter(({ template }) => templates[template].id !== '')
    .map(({ person, template }) => creditId(person, template))
  const left = new Set(await credits.left([...new Set(ids)]))
  return (person, { template }) => left.has(creditId(person, template))
}

type Pushing = {
  /** Messages of one filing to one reader, oldest first. */
  readonly group: readonly Message[]
  readonly newest: Message
  readonly push: Push
  /** Whose page the push opens; null where that is a list. */
  readonly filing: string | null
  readonly now: number
}

/** Queues the newest push of a group to everybody whom any of it tells; whom none may reach is to be called (F5). */
export const queuePushes = async (
  vault: Vault,
  stores: Transaction,
  { mayPush, calendar }: { readonly mayPush: MayPush; readonly calendar: Calendar },
  { group, newest, push, filing, now }: Pushing,
): Promise<void> => {
  const { what, office, sending } = newest
  for (const person of new Set(group.flatMap((message) => message.sending?.pushTo ?? []))) {
    if (!mayPush(person, push)) {
      const asked = group.filter((message) => message.calls && message.person === person).at(-1)
      if (asked) await notReached(stores, asked, 'unsubscribed')
      continue
    }
    const at = pushableFrom({ ...sending?.bounds, ...push }, now, calendar)
    const as = newest.person === null ? toldAs(what, 'staff') : what
    const row = {
      ...sending?.bounds,
      what: as,
      channel: 'push',
      to: person,
      content: push,
    } as const
    const onlyWhile = sending?.onlyWhile ?? null
    await stores.outbox.add(outgoing(vault, { ...row, at, onlyWhile, filing, office }))
  }
}
