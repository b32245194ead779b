import type { LeadEvent } from '../../../src/domain/messages/ofMoves/leadEvents'
import type { TrailEntry } from '../store/events'

const STATED: LeadEvent = 'leadStated'

/** What the event of a statement to an urge names. */
export const aboutStated = (n: number): string => `，第 ${String(n)} 次`

/** What was said to an urge, each wording with its instant, oldest first: the urge itself keeps the last one. */
export const statedIn = (
  trail: readonly TrailEntry[],
  n: number,
): readonly { readonly at: number; readonly text: string }[] =>
  trail.flatMap(({ name, about, at, message = [] }) =>
    name === STATED && about === aboutStated(n) ? [{ at, text: message.join('\n') }] : [],
  )
