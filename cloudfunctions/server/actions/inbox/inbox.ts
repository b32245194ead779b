import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { InboxView } from '../../../../src/domain/api/inbox'
import type { Context } from '../../app'
import { eachOf } from '../../store/eachOf'
import type { MessageGroup } from '../../store/inbox/staffMessages'
import type { InboxEntry } from '../../store/messages'
import { pageEnd, placeAfter, writtenPlace, type PageEnd } from '../../store/pages'
import { PAGE_ROWS } from '../desk/queue'

/** So many pages are read at most for one that shows anything. */
const PAGES = 5

const viewOf = (entry: InboxEntry, group: MessageGroup | undefined): InboxView => {
  const { id, at, title, text, page, filing, read } = entry
  if (![title, text, page, filing].every((value) => typeof value === 'string'))
    throw new Error(`the entry ${id} is not whole`)
  const view = { id, at, title, text, page, filing }
  if (group === undefined) return { ...view, read }
  const { messages, unread } = group
  return { ...view, read: unread === 0, together: { messages, unread } }
}

type Shown = {
  readonly entries: readonly InboxView[]
  readonly unreadable: number
  readonly next: PageEnd | null
}

/** The next entries behind a place; of what somebody is told of a filing as staff the newest stands for all. */
const shownAfter = async (
  { ports, openid, now }: Context,
  after: PageEnd | null,
): Promise<Shown> => {
  const page = await ports.inbox.page(openid, now, after, PAGE_ROWS)
  const filings = page.flatMap(({ asks, filing }) =>
    typeof asks === 'string' && typeof filing === 'string' ? [filing] : [],
  )
  const groups =
    filings.length === 0 ? [] : await ports.staffMessages.groups(openid, [...new Set(filings)], now)
  const groupOf = new Map(groups.map((group) => [group.filing, group]))
  const isNewest = ({ id, asks, filing }: InboxEntry) =>
    typeof asks !== 'string' || (groupOf.get(filing)?.newest ?? id) === id
  const { done, failed } = await eachOf('inbox', page.filter(isNewest), (entry) =>
    viewOf(entry, typeof entry.asks === 'string' ? groupOf.get(entry.filing) : undefined),
  )
  return {
    entries: done,
    unreadable: failed,
    next: pageEnd(page, PAGE_ROWS, ({ at, id }) => ({ at, id })),
  }
}

/** As `shownAfter`, behind pages of which nothing is shown. */
const anyAfter = async (context: Context, after: PageEnd | null, pages = PAGES): Promise<Shown> => {
  const shown = await shownAfter(context, after)
  const { entries, unreadable, next } = shown
  return entries.length + unreadable > 0 || next === null || pages === 1
    ? shown
    : anyAfter(context, next, pages - 1)
}

/** What the caller was told, newest first. */
export const listInbox = async (
  context: Context,
  { after }: ApiInput<'inbox.list'>,
): Promise<ApiOutput<'inbox.list'>> => {
  const { ports, openid, now } = context
  const [{ next, ...shown }, unread] = await Promise.all([
    anyAfter(context, placeAfter(after)),
    ports.inbox.unread(openid, now),
  ])
  return { ...shown, next: next && writtenPlace(next), unread }
}

/** Marks entries of the caller as read, of those that stand for several all of these. */
export const readEntries = async (
  { ports, openid, now }: Context,
  { ids, together }: ApiInput<'inbox.read'>,
): Promise<ApiOutput<'inbox.read'>> => {
  await Promise.all([
    ports.inbox.markRead(openid, ids),
    together &&
      ports.staffMessages.markRead(openid, together.filings, Math.min(together.until, now)),
  ])
  const [unread] = await Promise.all([
    ports.inbox.unread(openid, now),
    ports.calls.wereRead(openid, ids),
  ])
  return { unread }
}
