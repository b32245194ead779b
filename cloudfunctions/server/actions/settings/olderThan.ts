import type { ApiInput } from '../../../../src/domain/api/api'
import type { EndedFilings, OlderThan } from '../../../../src/domain/api/administration/settings'
import { type KeptKind, keptKinds, keptSettings } from '../../../../src/domain/keeping/keeping'
import type { Context } from '../../app'
import { callingMember } from '../../filing/access'
import { refuseSetting } from './settings'

const DAY = 24 * 60 * 60 * 1000

/** So many numbers say which ones are meant. */
const EXAMPLES = 3

/** What the timer would delete at once by these periods, filings with open matters among them. Refuses with `not-allowed` who may not set them. */
export const olderThan = async (
  context: Context,
  periods: ApiInput<'settings.olderThan'>,
): Promise<OlderThan> => {
  const { ports, now, today } = context
  refuseSetting('messagesKept', { scope: 'city', from: today }, await callingMember(context), today)
  const [messages, requests, tables, ...ended] = await Promise.all([
    ports.countOlder('inbox', now - periods.messagesKept * DAY),
    ports.countOlder('requests', now - periods.requestsKept * DAY),
    ports.countOlder('imports', now - periods.tablesKept * DAY),
    ...keptKinds.map((of) =>
      ports.keeping.preview(of, now - periods[keptSettings[of]] * DAY, EXAMPLES),
    ),
  ])
  const filings = Object.fromEntries(keptKinds.map((of, place) => [of, ended[place]]))
  return { messages, requests, tables, filings: filings as Record<KeptKind, EndedFilings> }
}
