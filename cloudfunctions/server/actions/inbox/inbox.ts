import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { InboxView } from '../../../../src/domain/api/inbox'
import type { Context } from '../../app'
import type { InboxEntry } from '../../store/messages'
import { eachOf } from '../../store/eachOf'
import { nextPlace, placeAfter } from '../../store/pages'
import { PAGE_ROWS } from '../desk/queue'

const viewOf = (entry: InboxEntry): InboxView => {
  const { id, at, title, text, page, filing, read } = entry
  if (![title, text, page, filing].every((value) => typeof value === 'string'))
    throw new Error(`the entry ${id} is not whole`)
  return { id, at, title, text, page, filing, read }
}

/** What the caller was told, newest first. */
export const listInbox = async (
  { ports, openid, now }: Context,
  { after }: ApiInput<'inbox.list'>,
): Promise<ApiOutput<'inbox.list'>> => {
  const [page, unread] = await Promise.all([
    ports.inbox.page(openid, now, placeAfter(after), PAGE_ROWS),
    ports.inbox.unread(openid, now),
  ])
  const { done, failed } = await eachOf('inbox', page, viewOf)
  return {
    entries: done,
    unreadable: failed,
    next: nextPlace(page, PAGE_ROWS, (entry) => entry),
    unread,
  }
}

/** Marks entries of the caller as read. */
export const readEntries = async (
  { ports, openid, now }: Context,
  { ids }: ApiInput<'inbox.read'>,
): Promise<ApiOutput<'inbox.read'>> => {
  await ports.inbox.markRead(openid, ids)
  const [unread] = await Promise.all([
    ports.inbox.unread(openid, now),
    ports.calls.wereRead(openid, ids),
  ])
  return { unread }
}
