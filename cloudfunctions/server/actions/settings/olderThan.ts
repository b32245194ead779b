import type { ApiInput } from '../../../../src/domain/api/api'
import type { OlderThan } from '../../../../src/domain/api/administration/settings'
import type { Context } from '../../app'
import { callingMember } from '../../filing/access'
import { refuseSetting } from './settings'

const DAY = 24 * 60 * 60 * 1000

/** What the timer would delete at once by these periods. Refuses with `not-allowed` who may not set them. */
export const olderThan = async (
  context: Context,
  { messagesKept, requestsKept, tablesKept }: ApiInput<'settings.olderThan'>,
): Promise<OlderThan> => {
  const { ports, now, today } = context
  refuseSetting('messagesKept', { scope: 'city', from: today }, await callingMember(context), today)
  const [messages, requests, tables] = await Promise.all([
    ports.countOlder('inbox', now - messagesKept * DAY),
    ports.countOlder('requests', now - requestsKept * DAY),
    ports.countOlder('imports', now - tablesKept * DAY),
  ])
  return { messages, requests, tables }
}
