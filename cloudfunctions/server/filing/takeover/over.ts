import { isUndoable } from '../../../../src/domain/moves/moves'
import type { Filing, Takeover } from '../../store/filings/filing'
import type { Consequence } from '../move'
import { answerDraft } from './asker'
import { discardOf } from '../../files/discard'
import { isOpenTakeover, openTakeovers } from '../facts'

/** Whose asking for it ended with a move, and their own filings. */
export const endedBy = (before: Filing, after: Filing): readonly Takeover[] => {
  const stay = new Set(openTakeovers(after).map(({ id }) => id))
  const given = new Set((after.takeovers ?? []).filter((each) => each.givenAt).map(({ id }) => id))
  return openTakeovers(before).filter(
    ({ id, openid }) => !stay.has(id) && !given.has(id) && openid !== after.applicant,
  )
}

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
  const ended = (other ? openTakeovers(after) : endedBy(before, after)).filter(isIn(takeovers))
  const wasOpen = openTakeovers(before)
  const back = openTakeovers(after).filter((each) => closedIn(before, each) && !isIn(wasOpen)(each))
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
  before.takeovers?.some((was) => was.id === id && !was.givenAt && !isOpenTakeover(was, before)) ===
  true
