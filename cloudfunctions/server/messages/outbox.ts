import type { Mail } from '../../../src/domain/messages/mail'
import type { Channel } from '../../../src/domain/messages/outbox'
import type { OutboxRow, Push } from '../store/messages'
import type { Vault } from '../secrets/vault'

type Outgoing = {
  /** The key of what is told, of an event or a reminder stage; it is the same at every try. */
  readonly what: string
  readonly channel: Channel
  readonly to: string
  readonly content: Push | Mail
  readonly now: number
} & Partial<Pick<OutboxRow, 'filing' | 'onlyWhile' | 'until'>>

/** A row for the outbox. Its id is made of what is told, how and to whom, so nothing is queued twice. */
export const outgoing = (
  vault: Vault,
  { what, channel, to, content, now, filing = null, onlyWhile = null, until = null }: Outgoing,
): OutboxRow => {
  const id = `${what}:${channel}:${to}`
  return {
    id,
    channel,
    to,
    filing,
    content: vault.seal(JSON.stringify(content), id),
    onlyWhile,
    until,
    queuedAt: now,
    state: 'waiting',
    dueAt: now,
    trying: false,
    tries: 0,
    result: null,
  }
}

/** What `outgoing` sealed: a `Push` or a `Mail`, as the row's channel says. */
export const contentIn = (vault: Vault, row: OutboxRow): Push | Mail =>
  JSON.parse(vault.open(row.content, row.id)) as Push | Mail
