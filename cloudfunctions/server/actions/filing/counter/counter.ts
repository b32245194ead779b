import type { ApiInput } from '../../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../../src/domain/api/filing'
import { Refusal } from '../../../../../src/domain/api/refusal'
import { dayOf } from '../../../../../src/domain/dates/days'
import type { Context } from '../../../app'
import { situationOf } from '../../../filing/access'
import { edit } from '../../../filing/edit'
import type { Filing } from '../../../store/filings/filing'
import { refuseUnless } from '../../../filing/refusals'
import { detailOf } from '../../../views/detail'

/** How the caller's draft is handed in: in print to the counter, or online to the city office; null is online to its office. */
export const chooseWay = (
  context: Context,
  { id, way }: ApiInput<'filing.way'>,
): Promise<FilingDetail> =>
  changed(context, id, (draft) => ((draft.way ?? null) === way ? draft : { ...draft, way }))

/** 已送交: it stays the caller's draft, on no queue, and nobody reminds of it any more (M7). */
export const handIn = (
  context: Context,
  { id, on }: ApiInput<'filing.handIn'>,
): Promise<FilingDetail> =>
  changed(context, id, (draft) => {
    if (on !== null) refuseDay(context, draft, on)
    return (draft.handedIn ?? null) === on ? draft : { ...draft, handedIn: on }
  })

const changed = async (
  context: Context,
  id: string,
  change: (draft: Filing) => Filing,
): Promise<FilingDetail> => {
  const next = await edit(context, id, (draft, stored) => {
    refuseUnless(
      'submit',
      stored,
      situationOf(stored, context.openid, null, context.now),
      context.now,
    )
    return change(draft)
  })
  return detailOf(context, next)
}

const refuseDay = ({ today }: Context, { createdAt }: Filing, on: string): void => {
  const wrong =
    on > today
      ? '送交的日子还没有到'
      : on < dayOf(createdAt)
        ? '这份是后来才开始填的，请再看一遍日子'
        : null
  if (wrong !== null) throw new Refusal('input', wrong, { on: wrong })
}
