import { useEffect, useState } from 'react'
import type { Review } from '../../../domain/api/desk'
import type { ToReturn } from '../../../domain/moves/returning/correction'
import { itemKeys, type ReasonKind } from '../../../domain/moves/returning/correctionReasons'
import { suggestionFor } from '../../../domain/moves/returning/suggestions'
import { UNOPENED } from '../../../domain/photos/words'
import { keepPrivate, privateText } from '../../../platform/memory/privateStorage'
import { decides } from '../moves/deskMove'
import {
  type ItemDecision,
  type Decisions,
  withDecision,
  decisionOn,
  decisionsIn,
  itemToReturn,
  unseenIn,
  withReason,
  withRestRight,
  withSeen,
  type Writing,
  writingOn,
  withWriting,
  type KeptDecisions,
  withDecisions,
  withoutDecisions,
} from './decisions'

export type Deciding = {
  /** Keys in the form's order. */
  readonly right: readonly string[]
  readonly returned: readonly string[]
  readonly open: readonly string[]
  readonly on: (key: string) => ItemDecision | null
  readonly writing: (key: string) => Writing
  readonly decide: (key: string, decision: ItemDecision | null) => void
  readonly choose: (key: string, reason: ReasonKind) => void
  readonly write: (key: string, part: Partial<Writing>) => void
  /** While it is typed: kept, but nothing is drawn again under the reviewer's hands. */
  readonly type: (key: string, part: Partial<Writing>) => void
  /** Ticks the rest, but for pictures that were not looked at; answers the next of those, null when there is none. */
  readonly restRight: () => string | null
  /** The picture was shown. */
  readonly see: (fileID: string) => void
  readonly hasSeen: (fileID: string) => boolean
  /** Pictures of what is not decided yet that were not looked at. */
  readonly unseen: readonly string[]
  /** What would go back now; null where the reason is lacking. */
  readonly items: () => readonly (ToReturn | null)[]
  readonly forget: () => void
}

const KEY = 'desk-decisions'

let known: readonly KeptDecisions[] | null = null

/** Reads what the phone keeps, once. */
const loadDecisions = async (): Promise<void> => {
  const text = await privateText(KEY)
  known ??= JSON.parse(text ?? '[]') as readonly KeptDecisions[]
}

/** Everything kept; nothing before `loadDecisions`. */
const keptDecisions = (): readonly KeptDecisions[] => known ?? []

/** Keeps the decisions on one filing. What reviewers write may name a person, so it is kept as personal data is. */
const keepDecisions = (mine: KeptDecisions): void => {
  keep(withDecisions(keptDecisions(), mine))
}

/** Forgets the decisions on a filing. */
const forgetDecisions = (id: string): void => {
  keep(withoutDecisions(keptDecisions(), id))
}

const keep = (all: readonly KeptDecisions[]) => {
  known = all
  void keepPrivate(KEY, JSON.stringify(all))
}

/** What the reviewer decided item by item; kept on the phone, so that it survives leaving the page. */
export const useDecisions = (review: Review): Deciding => {
  const { id, version, subjectKind, ifReturnedNow } = review
  const [, redraw] = useState(0)
  const drawAgain = () => {
    redraw((times) => times + 1)
  }
  useEffect(() => {
    void loadDecisions().then(drawAgain)
  }, [])

  const kept = () => decisionsIn(keptDecisions(), review)
  const keep = (next: Decisions) => {
    keepDecisions({ id, version, ...next })
  }
  const change = (next: Decisions) => {
    keep(next)
    drawAgain()
  }
  const isUnopened = (key: string) =>
    review.items.some((item) => item.key === key && item.files.some(({ unopened }) => unopened))
  const suggested = (key: string) => (kind: ReasonKind) => {
    if (kind === 'unclear' && isUnopened(key)) return UNOPENED.ask
    const item = itemKeys.find((each) => each === key)
    return item === undefined
      ? ''
      : suggestionFor(item, kind, { subjectKind }, ifReturnedNow.suggestions)
  }
  const keys = review.items.map((item) => item.key)
  const on = (key: string) => (decides(review) ? decisionOn(kept(), key) : null)
  const those = (decision: ItemDecision | null) => keys.filter((key) => on(key) === decision)
  return {
    right: those('right'),
    returned: those('return'),
    open: those(null),
    on,
    writing: (key) => writingOn(kept(), key),
    decide: (key, decision) => {
      const next = withDecision(kept(), key, decision)
      // Of what cannot be opened the reason is plain.
      const isPlain =
        decision === 'return' && isUnopened(key) && writingOn(next, key).reason === null
      change(isPlain ? withReason(next, key, 'unclear', suggested(key)) : next)
    },
    choose: (key, reason) => {
      change(withReason(kept(), key, reason, suggested(key)))
    },
    write: (key, part) => {
      change(withWriting(kept(), key, part))
    },
    type: (key, part) => {
      keep(withWriting(kept(), key, part))
    },
    restRight: () => {
      const next = withRestRight(kept(), review.items)
      change(next)
      return unseenIn(next, review.items)[0] ?? null
    },
    see: (fileID) => {
      if (decides(review) && !kept().seen.includes(fileID)) change(withSeen(kept(), fileID))
    },
    hasSeen: (fileID) => kept().seen.includes(fileID),
    unseen: decides(review) ? unseenIn(kept(), review.items) : [],
    items: () => those('return').map((key) => itemToReturn(kept(), key)),
    forget: () => {
      forgetDecisions(id)
      drawAgain()
    },
  }
}
