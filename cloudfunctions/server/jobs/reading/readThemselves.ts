import { moveWords } from '../../../../src/domain/messages/moveWords'
import { NEWS } from '../../../../src/domain/messages/work'
import { UNDO_TIME } from '../../../../src/domain/moves/moves'
import { decisionEvents } from '../../filing/undo'
import { isDone } from '../../messages/work'
import { inLanes, type Swept } from '../../store/eachOf'
import type { FilingDeed, ReadingMessage } from '../../store/inbox/staffMessages'
import { everyPage, pageEnd, type PageEnd } from '../../store/pages'
import type { Ports } from '../../store/ports'
import { leadsEnded, readOfLeads } from './readOfLeads'

const DEEDS = 500
/** Of so many filings the messages are read at once. */
const FILINGS = 20
const MESSAGES = 500
/** Of so many filings at a time they are asked for. */
const AT_ONCE = 5
/** So much later than its instant a deed can be stored. */
const LATE = 3 * 60_000
/** So far back the first run looks. */
const BEFORE = 24 * 60 * 60_000
/** So many deeds are known again; what is followed once more changes nothing. */
const KNOWN = 1000

const moveEvents: ReadonlySet<string> = new Set(Object.values(moveWords).map(({ event }) => event))

/**
 * Messages of a lead read themselves as `readOfLeads` says. Messages to staff of a filing read themselves once the work that they
 * ask for is done, by whomever; what only tells, once the filing was decided after it. When a decision is undone they are
 * unread again, but for what was read by its reader. Follows the events of the filings until the instant `until`; the next run goes
 * on behind what was followed.
 */
export const readThemselves = async (ports: Ports, until: number): Promise<Swept> => {
  const { staffMessages, clock } = ports
  const now = clock()
  const { read: last } = await ports.timerMarks()
  const from = last === null ? now - BEFORE : Math.min(last.at, now) - LATE
  const known = new Set(last?.deeds)
  const followed: FilingDeed[] = []
  let settled = 0
  let after: PageEnd | null = null
  while (clock() < until) {
    const page: readonly FilingDeed[] = await staffMessages.deeds(from, now + 1, after, DEEDS)
    after = pageEnd(page, DEEDS, (deed) => deed)
    const fresh = page.filter(({ id }) => !known.has(id))
    followed.push(...page)
    if (fresh.length > 0) {
      settled += await settle(ports, deedsOf(fresh), now)
      settled += await readOfLeads(ports, leadsEnded(fresh), now)
      const at = after?.at ?? now
      const again = followed.filter((deed) => deed.at >= at - LATE).slice(-KNOWN)
      await staffMessages.putReadUpTo({ id: 'read', at, deeds: again.map(({ id }) => id) })
    }
    if (after === null) break
  }
  return { settled, failed: 0 }
}

/** What moved a filing: when it was decided and when that was undone, last; 0 where it was not. */
type Deeds = { readonly decidedAt: number; readonly undoneAt: number }

const deedsOf = (page: readonly FilingDeed[]): ReadonlyMap<string, Deeds> => {
  const found = new Map<string, Deeds>()
  for (const { filing, name, at } of page) {
    if (!moveEvents.has(name)) continue
    const { decidedAt, undoneAt } = found.get(filing) ?? { decidedAt: 0, undoneAt: 0 }
    found.set(filing, {
      decidedAt: decisionEvents.has(name) ? at : decidedAt,
      undoneAt: name === moveWords.undo.event ? at : undoneAt,
    })
  }
  return found
}

const settle = async (
  { staffMessages }: Ports,
  deeds: ReadonlyMap<string, Deeds>,
  now: number,
): Promise<number> => {
  let settled = 0
  const ids = [...deeds.keys()]
  for (let first = 0; first < ids.length; first += FILINGS) {
    const some = ids.slice(first, first + FILINGS)
    const unread = await ofEach(some, (id, after) => staffMessages.unread(id, after, MESSAGES))
    const undone = some.filter((id) => of(id).undoneAt > 0)
    const over = await ofEach(undone, (id, after) =>
      staffMessages.over(id, of(id).undoneAt - UNDO_TIME, after, MESSAGES),
    )
    if (unread.length + over.length === 0) continue
    const named = [...new Set([...unread, ...over].map(({ filing }) => filing))]
    const filings = new Map((await staffMessages.filings(named)).map((each) => [each.id, each]))
    const isOver = (message: ReadingMessage) => isDone(message, filings.get(message.filing) ?? null)
    const read = unread.filter(
      (each) => isOver(each) || (each.asks === NEWS && each.at < of(each.filing).decidedAt),
    )
    const again = over.filter((each) => !isOver(each))
    for (const part of parts(read)) await staffMessages.readThemselves(part, now)
    for (const part of parts(again)) await staffMessages.unreadAgain(part)
    settled += read.length + again.length
  }
  return settled

  function of(id: string): Deeds {
    return deeds.get(id) ?? { decidedAt: 0, undoneAt: 0 }
  }
}

/** Their ids, so many at a time as one request takes. */
const parts = (messages: readonly ReadingMessage[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(messages.length / MESSAGES) }, (_, part) =>
    messages.slice(part * MESSAGES, (part + 1) * MESSAGES).map(({ id }) => id),
  )

const ofEach = async (
  filings: readonly string[],
  page: (filing: string, after: PageEnd | null) => Promise<readonly ReadingMessage[]>,
): Promise<readonly ReadingMessage[]> =>
  (
    await inLanes(filings, AT_ONCE, async (filing) => {
      const found: ReadingMessage[] = []
      const pages = everyPage(
        (after) => page(filing, after),
        MESSAGES,
        (message) => message,
      )
      for await (const next of pages) found.push(...next)
      return found
    })
  ).flat()
