import { useEffect, useState } from 'react'
import type { Review } from '../../../domain/api/desk'
import type { ReturnedItem } from '../../../domain/moves/returning/correction'
import type { CannedReason } from '../../../domain/moves/returning/correctionReasons'
import { decides } from '../moves/deskMove'
import {
  type ItemDecision,
  type Decisions,
  withDecision,
  decisionOn,
  decisionsIn,
  returnedItem,
  withReason,
  type Writing,
  writingOn,
  withWriting,
} from './decisions'
import { keepDecisions, keptDecisions, loadDecisions } from './decisionStore'

export type Deciding = {
  /** Keys in the form's order. */
  readonly right: readonly string[]
  readonly returned: readonly string[]
  readonly open: readonly string[]
  readonly on: (key: string) => ItemDecision | null
  readonly writing: (key: string) => Writing
  readonly decide: (key: string, decision: ItemDecision | null) => void
  readonly choose: (key: string, reason: CannedReason) => void
  readonly write: (key: string, part: Partial<Writing>) => void
  /** While it is typed: kept, but nothing is drawn again under the reviewer's hands. */
  readonly type: (key: string, part: Partial<Writing>) => void
  readonly restRight: () => void
  /** What would go back now; null where the reason is lacking. */
  readonly items: () => readonly (ReturnedItem | null)[]
  readonly forget: () => void
}

/** What the reviewer decided item by item; kept on the phone, so that it survives leaving the page. */
export const useDecisions = (review: Review): Deciding => {
  const { id, version, subjectKind } = review
  const [, redraw] = useState(0)
  const drawAgain = () => {
    redraw((times) => times + 1)
  }
  useEffect(() => {
    void loadDecisions().then(drawAgain)
  }, [])

  const kept = () => decisionsIn(keptDecisions(), id, version)
  const keep = ({ right, writings }: Decisions) => {
    keepDecisions({ id, version, right, writings })
  }
  const change = (next: Decisions) => {
    keep(next)
    drawAgain()
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
      change(withDecision(kept(), key, decision))
    },
    choose: (key, reason) => {
      change(withReason(kept(), key, reason, subjectKind))
    },
    write: (key, part) => {
      change(withWriting(kept(), key, part))
    },
    type: (key, part) => {
      keep(withWriting(kept(), key, part))
    },
    restRight: () => {
      change(those(null).reduce((all, key) => withDecision(all, key, 'right'), kept()))
    },
    items: () => those('return').map((key) => returnedItem(kept(), key)),
    forget: () => {
      change({ right: [], writings: {} })
    },
  }
}
