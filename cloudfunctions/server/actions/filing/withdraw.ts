import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { dayOf, instantOf } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import { isSubmitted } from '../../filing/facts'
import { ownFiling } from '../../filing/access'
import { trailOf } from '../../filing/audit'
import { checkedBefore } from '../../filing/correction'
import { contentPart, type Version, type Submitted } from '../../store/filings/filing'
import { applicantMover } from '../../filing/movers'
import { afterMove, isLast, makeMove } from '../../filing/makeMove'
import type { Making } from '../../filing/move'
import { detailOf } from '../../views/detail'

/**
 * Takes the caller's filing back to change it, as long as nobody has begun to check it (D7). Number, first submit time,
 * versions and timeline stay; its office is told. One that came back corrected is with its applicant for correction
 * again. Tried again after a lost answer it changes nothing.
 */
export const withdrawFiling = async (
  context: Context,
  { id }: ApiInput<'filing.withdraw'>,
): Promise<FilingDetail> => {
  const { ports } = context
  const read = await ownFiling(context, id)
  const returnedOne =
    read.returned && (await checkedBefore(ports, read, await trailOf(ports, read)))
  const moved = await makeMove(context, applicantMover(context), {
    move: 'withdraw',
    of: id,
    version: read.version,
    isDone: (stored) => isLast(context, stored, 'withdraw'),
    making: (fresh) => {
      if (!isSubmitted(fresh)) throw new Error(`filing ${id} is submitted without an office`)
      const back = returnedOne ? toCorrectAgain(fresh, returnedOne) : toDraft(fresh)
      return {
        ...back,
        about: fresh.number,
        uses: [{ of: 'withdraw' }, { of: 'withdrawOne', filing: id }],
        set: { ...back.set, savedAt: context.now },
      }
    },
  })
  return detailOf(context, afterMove(moved))
}

/** It is its applicant's alone again; the office it was at stays known, and the way where it was chosen or handed on. */
const toDraft = ({ route }: Submitted): Making => ({
  to: 'draft',
  set: {
    route: route.rule === 'transferred' || route.rule === 'cityChosen' ? route : null,
    queue: null,
    queueAt: 0,
    submittedAt: null,
    replyBy: null,
    promised: null,
    late: null,
  },
})

/** The office has what it returned, and the applicant the corrections so far: the rest stays locked (G5). */
const toCorrectAgain = (filing: Submitted, returned: Version): Making => ({
  to: 'returned',
  set: {
    ...contentPart(returned),
    correction: contentPart(filing),
    queue: 'returned',
    queueAt: instantOf(filing.returned?.correctionOn ?? dayOf(returned.submittedAt)),
    submittedAt: returned.submittedAt,
  },
})
