import { followerPush } from '../../../src/domain/messages/notices/followerNotice'
import type { Filing } from '../store/filings/filing'
import { followedOf, followersOf } from '../filing/follow/follower'
import { outgoing, whatOf } from '../messages/outbox'
import { creditId, entryId, isToldAs, toldAs } from '../messages/tell'
import type { Vault } from '../secrets/vault'
import type { Message, OutboxRow } from '../store/messages'
import type { Ports, Transaction } from '../store/ports'

/** Who is told now, of which filing; nobody where it is gone. */
const toldNow = async (
  vault: Vault,
  filings: Pick<Transaction['filings'], 'get'>,
  filing: Filing | null,
) => {
  const followed = filing && (await followedOf(filings, filing))
  const people = followed ? followersOf(vault, followed).map(({ openid }) => openid) : []
  return { id: followed?.id ?? filing?.id ?? '', people: [...new Set(people)] }
}

/** Gives each who is told of the message's filing now an entry of their own, and notes whom a push may reach. */
export const withFollowers = async (
  vault: Vault,
  stores: Transaction,
  message: Message,
  known?: Filing,
): Promise<Message> => {
  const { what, sending } = message
  if (!sending?.followers) return message
  const { except } = sending.followers
  const filing = known ?? (await stores.filings.get(message.filing))
  const told = await toldNow(vault, stores.filings, filing)
  const { id } = told
  const people = told.people.filter((person) => person !== except)
  for (const person of people)
    await stores.inbox.add({
      ...message,
      id: entryId(toldAs(what, 'follower'), person),
      person,
      reader: person,
      text: sending.followers.text,
      page: 'card/follow',
      filing: id,
      sendAt: null,
      sending: null,
    })
  return { ...message, sending: { ...sending, followers: null, followed: { id, people } } }
}

/** Queues the newest push of a group to everybody who is told of the filing beside its applicant, and allows it (F7). */
export const pushToFollowers = async (
  { vault, templates }: Ports,
  stores: Transaction,
  group: readonly Message[],
  now: number,
): Promise<void> => {
  const newest = group.at(-1)
  if (!newest?.sending) return
  const { push, onlyWhile } = newest.sending
  if (push === null || templates[push.template].id === '') return
  const { what, filing, office } = newest
  const told = new Map(
    group.flatMap(({ sending }) => {
      const { id, people } = sending?.followed ?? { id: '', people: [] }
      return people.map((person) => [person, id] as const)
    }),
  )
  for (const [person, id] of told) {
    const left = await stores.credits.get(creditId(person, push.template))
    if ((left?.credit ?? 0) <= 0) continue
    const row = {
      what: toldAs(what, 'follower'),
      channel: 'push',
      to: person,
      content: followerPush(push, id),
      at: now,
    } as const
    await stores.outbox.add(outgoing(vault, { ...row, filing, office, onlyWhile }))
  }
}

/** Whether a row is for somebody who was told of the filing when it was queued, and is not any more. */
export const isUnbound = async (ports: Ports, row: OutboxRow): Promise<boolean> =>
  row.filing !== null &&
  isToldAs(whatOf(row), 'follower') &&
  !(await toldNow(ports.vault, ports.filings, await ports.filings.get(row.filing))).people.includes(
    row.to,
  )
