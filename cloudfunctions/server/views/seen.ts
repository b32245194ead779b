import type { SeenFiling } from '../../../src/domain/api/me'
import { officeOf } from '../../../src/domain/city/city'
import { type ViewName, viewWords, wordsOf } from '../../../src/domain/messages/eventWords'
import { type Look, seenLines } from '../../../src/domain/messages/seenLog'
import { working } from '../filing/filing'
import type { ListedFiling } from '../filing/listed'
import type { NamedEvent } from '../store/events'
import type { Ports } from '../store/ports'

/** What is read of a filing's newest looks, and how many lines of them are shown. */
const LOOKS = 200
const LINES = 50

const HAND_OVER = 'handedOver'
const names = [...(Object.keys(viewWords) as ViewName[]), HAND_OVER] as const

/**
 * Which office opened what of a filing (K8), newest first, without names. Nothing but looks: what staff propose among
 * themselves stays theirs. Who received the filing reads what was since.
 */
export const seenFiling = async (
  { events }: Pick<Ports, 'events'>,
  filing: Pick<ListedFiling, 'id' | 'answers' | 'correction' | 'number' | 'change' | 'submissions'>,
): Promise<SeenFiling> => {
  const { id, number, change, submissions } = filing
  // No office sees what was never submitted.
  const found = submissions === 0 ? [] : await events.named(id, names, LOOKS)
  const lines = seenLines(looksIn(found))
  return {
    id,
    accountName: working(filing).answers.accountName ?? '',
    number,
    change: Boolean(change),
    lines: lines.slice(0, LINES),
    more: lines.length > LINES || found.length === LOOKS,
  }
}

const looksIn = (newestFirst: readonly NamedEvent[]): readonly Look[] => {
  const handed = newestFirst.findIndex(({ name }) => name === HAND_OVER)
  const since = handed < 0 ? newestFirst : newestFirst.slice(0, handed)
  return since.flatMap(({ name, who, about, at }) =>
    who.office === null
      ? []
      : [{ office: officeOf(who.office).shortName, what: wordsOf(name).what({ about }, ''), at }],
  )
}
