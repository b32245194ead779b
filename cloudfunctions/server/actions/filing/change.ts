import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Day } from '../../../../src/domain/dates/days'
import { verifyRows } from '../../../../src/domain/moves/verifying/verifying'
import { isQuestionDue } from '../../../../src/domain/moves/verifying/yearly'
import type { Context } from '../../app'
import { isChange, isOnPaper, isSubmitted } from '../../filing/facts'
import { ownFiling } from '../../filing/access'
import {
  type ChangeFacts,
  startOfChange,
  startOfWholeChange,
  tickedAnew,
} from '../../filing/change/changing'
import { newDraft } from '../../filing/draft'
import type { Filing } from '../../store/filings/filing'
import { edit } from '../../filing/edit'
import { applicantMover } from '../../filing/movers'
import { afterMove, isLast, makeMove, moveWithin } from '../../filing/makeMove'
import { detailOf } from '../../views/detail'

/**
 * Begins a change of the caller's registered filing, due 30 days after the day of the change (notice 一.3): a filing of
 * its own that starts from what is registered. While one is open it is answered, so that there is one at most.
 */
export const beginChange = async (
  context: Context,
  { id, ...facts }: ApiInput<'filing.change'>,
): Promise<FilingDetail> => {
  refuseLater(facts.changedOn, context.today)
  const mover = applicantMover(context)
  const draft = newDraft(context)
  let open = draft.id
  await makeMove(context, mover, {
    move: 'change',
    of: id,
    isDone: (stored) => {
      open = (stored?.applicant === context.openid && stored.openChange) || draft.id
      return open !== draft.id
    },
    making: (base) => {
      return {
        set: { openChange: draft.id },
        also: async (stores) => {
          await moveWithin(context, stores, mover, {
            move: 'start',
            of: draft,
            making: () => ({
              recordedAs: 'change',
              set: contentOf(context, base, draft, facts),
            }),
          })
        },
      }
    },
  })
  return detailOf(context, await ownFiling(context, open))
}

/** Of what was filed on paper everything is asked; of every other one what was ticked. */
const contentOf = (
  { ports }: Context,
  base: Filing,
  draft: Filing,
  facts: ChangeFacts,
): ReturnType<typeof startOfChange> | ReturnType<typeof startOfWholeChange> => {
  if (isOnPaper(base)) return startOfWholeChange(ports.vault, base, draft, facts.changedOn)
  if (!isSubmitted(base)) throw new Error(`filing ${base.id} is registered without an office`)
  refuseNothingTicked(facts)
  return startOfChange(ports.vault, base, draft, facts)
}

const refuseNothingTicked = ({ kinds }: ChangeFacts): void => {
  if (kinds.length === 0)
    throw new Refusal('input', '请勾选变了的内容', { kinds: '请勾选变了的内容' })
}

/** Ticks anew what changed and when, in a change that was not handed in; what is ticked no more is as it was. */
export const retickChange = async (
  context: Context,
  { id, ...facts }: ApiInput<'filing.retick'>,
): Promise<FilingDetail> => {
  refuseLater(facts.changedOn, context.today)
  const filing = await edit(context, id, (present, stored) => {
    if (!isChange(present) || stored.status !== 'draft')
      throw new Refusal('not-allowed', '这一件不能再改要变更的内容')
    if (!present.change.whole) refuseNothingTicked(facts)
    return tickedAnew(present, facts)
  })
  return detailOf(context, filing)
}

const refuseLater = (changedOn: Day, today: Day): void => {
  if (changedOn > today)
    throw new Refusal('input', '变更日期不能晚于今天', { changedOn: '变更日期不能晚于今天' })
}

/** Answers the office that nothing changed of what it asked about. Answered again it changes nothing. */
export const stillRight = async (
  context: Context,
  { id }: ApiInput<'filing.stillRight'>,
): Promise<FilingDetail> => {
  const moved = await makeMove(context, applicantMover(context), {
    move: 'stillRight',
    of: id,
    isDone: (stored) => isLast(context, stored, 'stillRight'),
    making: ({ number, verifyAsked }) => ({
      about: number ?? '',
      message: [`没有变化：${verifyRows(verifyAsked?.kinds ?? [])}`],
      set: { verifyAsked: null, affirmedAt: context.now },
    }),
  })
  return detailOf(context, afterMove(moved))
}

/**
 * Answers 信息仍准确？, which the city may have asked once a year (J2), that all of it is. Nobody is told, and nothing else
 * follows; the next year it may be asked again. Answered again it changes nothing.
 */
export const affirm = async (
  context: Context,
  { id }: ApiInput<'filing.affirm'>,
): Promise<FilingDetail> => {
  const moved = await makeMove(context, applicantMover(context), {
    move: 'affirm',
    of: id,
    isDone: (stored) =>
      isLast(context, stored, 'affirm') && stored !== null && !isQuestionDue(stored, context.today),
    making: ({ number }) => ({ about: number ?? '', set: { affirmedAt: context.now } }),
  })
  return detailOf(context, afterMove(moved))
}
