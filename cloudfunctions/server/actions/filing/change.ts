import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Day } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import { isChange, isSubmitted, ownFiling } from '../../filing/access'
import { startOfChange, tickedAnew } from '../../filing/change/changing'
import { newDraft } from '../../filing/draft'
import { edit } from '../../filing/edit'
import { applicantMover, makeMove, moveWithin } from '../../filing/makeMove'
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
      if (!isSubmitted(base)) throw new Error(`filing ${id} is registered without an office`)
      return {
        set: { openChange: draft.id },
        also: async (stores) => {
          await moveWithin(context, stores, mover, {
            move: 'start',
            of: draft,
            making: () => ({
              recordedAs: 'change',
              set: startOfChange(context.ports.vault, base, draft.id, facts),
            }),
          })
        },
      }
    },
  })
  return detailOf(context, await ownFiling(context, open))
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
    return tickedAnew(present, facts)
  })
  return detailOf(context, filing)
}

const refuseLater = (changedOn: Day, today: Day): void => {
  if (changedOn > today)
    throw new Refusal('input', '变更日期不能晚于今天', { changedOn: '变更日期不能晚于今天' })
}
