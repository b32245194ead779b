import type { Mail } from '../../src/domain/officeMail'
import type { Channel } from '../../src/domain/outbox'
import type { OutboxRow, Push } from './messages'
import type { Vault } from './vault'

type Outgoing = {
  /** What is told, the same at every try: of the event or of the stage. */
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

/** What `outgoing` sealed; only this pair writes and reads it, so the caller may name its type. */
export const contentIn = <Content extends Push | Mail>(vault: Vault, row: OutboxRow): Content =>
  JSON.parse(vault.open(row.content, row.id)) as Content
