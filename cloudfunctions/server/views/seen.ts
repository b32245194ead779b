import type { SeenFiling } from '../../../src/domain/api/me'
import { officeOf } from '../../../src/domain/city/city'
import { type ViewName, viewWords, wordsOf } from '../../../src/domain/messages/eventWords'
import { type Look, seenLines } from '../../../src/domain/messages/seenLog'
import { working } from '../store/filings/filing'
import type { ListedFiling } from '../store/filings/listed'
import type { NamedEvent } from '../store/events'
import type { Ports } from '../store/ports'

/** What is read of a filing's newest looks, and how many lines of them are shown. */
const LOOKS = 200
const LINES = 50

const HAND_OVER = 'handedOver'
/** What an applicant looks at themselves is no look of an office. */
const OWN: ViewName = 'ownRevealed'
const views = (Object.keys(viewWords) as ViewName[]).filter((name) => name !== OWN)
const names = [...views, HAND_OVER] as const

/**
 * Which office opened what of a filing (K8), newest first, without names. Nothing but looks: what staff propose among
 * themselves stays theirs. Who received the filing reads what was since.
 */
export const seenFiling = async (
  { events }: Pick<Ports, 'events'>,
  filing: Pick<
    ListedFiling,
    'id' | 'answers' | 'correction' | 'number' | 'change' | 'submissions' | 'attested' | 'received'
  >,
): Promise<SeenFiling> => {
  const { id, number, change, received } = filing
  const found = isOffices(filing) ? await events.named(id, names, LOOKS) : []
  const lines = seenLines(looksIn(found, received?.at ?? 0))
  return {
    id,
    accountName: working(filing).answers.accountName ?? '',
    number,
    change: Boolean(change),
    lines: lines.slice(0, LINES),
    more: lines.length > LINES || found.length === LOOKS,
  }
}

/** No office sees what was neither submitted nor said to be filed on paper. */
const isOffices = ({ submissions, attested }: Pick<ListedFiling, 'submissions' | 'attested'>) =>
  submissions > 0 || Boolean(attested)

const looksIn = (newestFirst: readonly NamedEvent[], receivedAt: number): readonly Look[] => {
  const handed = newestFirst.findIndex(({ name }) => name === HAND_OVER)
  const since = handed < 0 ? newestFirst : newestFirst.slice(0, handed)
  return since.flatMap(({ name, who, about, at }) =>
    who.office === null || at <= receivedAt
      ? []
      : [{ office: officeOf(who.office).shortName, what: wordsOf(name).what({ about }, ''), at }],
  )
}
