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
  /** From when on it may be sent. */
  readonly at: number
} & Partial<
  Pick<
    OutboxRow,
    'filing' | 'office' | 'onlyWhile' | 'until' | 'isCode' | 'whilePastPromise' | 'whileUrged'
  >
>

/** A row for the outbox. Its id is made of what is told, how and to whom, so nothing is queued twice. */
export const outgoing = (
  vault: Vault,
  {
    what,
    channel,
    to,
    content,
    at,
    filing = null,
    office = null,
    onlyWhile = null,
    until = null,
    isCode = false,
    whilePastPromise,
    whileUrged,
  }: Outgoing,
): OutboxRow => {
  const id = `${what}:${channel}:${to}`
  return {
    id,
    channel,
    to,
    filing,
    office,
    content: vault.seal(JSON.stringify(content), id),
    onlyWhile,
    until,
    queuedAt: at,
    isCode,
    ...(whilePastPromise && { whilePastPromise }),
    ...(whileUrged && { whileUrged }),
    state: 'waiting',
    dueAt: at,
    trying: false,
    tries: 0,
    result: null,
  }
}

/** The key of what a row tells. */
export const whatOf = ({ id, channel, to }: OutboxRow): string =>
  id.slice(0, -`:${channel}:${to}`.length)

/** What `outgoing` sealed: a `Push` or a `Mail`, as the row's channel says; null when no key that we have opens it. */
export const contentIn = (vault: Vault, row: OutboxRow): Push | Mail | null => {
  try {
    return JSON.parse(vault.open(row.content, row.id)) as Push | Mail
  } catch {
    return null
  }
}
