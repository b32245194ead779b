import { isUndoable } from '../../../../src/domain/moves/moves'
import type { Filing, Takeover } from '../../store/filings/filing'
import type { Consequence } from '../move'
import { answerDraft, discardOf } from './asker'
import { endedBy, isOpen, openOf } from './request'

/** Whether a filing holds the account no more that somebody met it by. */
const isOfAnother = (before: Filing, after: Filing): boolean =>
  before.accountKey !== undefined &&
  before.accountKey !== after.accountKey &&
  after.formerKeys?.includes(before.accountKey) !== true

/**
 * What a move does to the askings for its filing beside its own: those that it ends are over for good, with their proof, and
 * their askers' own filings say so. As long as it can be undone they stay, so that undoing asks again; nothing else does.
 * Answers the filing without those that ended.
 */
export const endTakeovers: Consequence = async (moment, stores, { move, before, after }) => {
  const { takeovers = [] } = after
  if (takeovers.length === 0) return after
  // What undoing gives back is the account that they asked for.
  const other = move !== 'undo' && isOfAnother(before, after)
  const ended = (other ? openOf(after) : endedBy(before, after)).filter(isIn(takeovers))
  const wasOpen = openOf(before)
  const back = openOf(after).filter((each) => closedIn(before, each) && !isIn(wasOpen)(each))
  for (const each of ended) await answerDraft(moment, stores, each, { how: 'over', reason: '' })
  if (move === 'undo') for (const each of back) await answerDraft(moment, stores, each, null)
  const dropped = [...(isUndoable(move) ? [] : ended), ...(move === 'undo' ? [] : back)]
  if (dropped.length === 0) return after
  const photos = dropped.flatMap((each) => each.photos)
  await stores.discards.add(discardOf(moment, after.id, photos))
  return { ...after, takeovers: takeovers.filter((each) => !dropped.includes(each)) }
}

const isIn =
  (those: readonly Takeover[]) =>
  ({ id }: Takeover): boolean =>
    those.some((each) => each.id === id)

/** It was there, not given, and its filing had ended. */
const closedIn = (before: Filing, { id }: Takeover): boolean =>
  before.takeovers?.some((was) => was.id === id && !was.givenAt && !isOpen(was, before)) === true
