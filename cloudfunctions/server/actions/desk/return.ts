import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import { instantOf } from '../../../../src/domain/dates/days'
import {
  asReturned,
  RAISED_LATE,
  type RaisedLate,
  raisedLate,
  type ToReturn,
} from '../../../../src/domain/moves/returning/correction'
import { messageLines } from '../../../../src/domain/moves/returning/returnMessage'
import { kindsFor } from '../../../../src/domain/moves/returning/suggestions'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { isUnowned } from '../../filing/facts'
import { trailOf } from '../../filing/audit'
import { correctionDay } from '../../filing/dates'
import {
  type Content,
  contentPart,
  type Returned,
  type Submitted,
} from '../../store/filings/filing'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { decided } from '../../filing/undo'
import { messageOf } from '../../views/returned'
import { reviewKeys } from '../../views/review/items'
import { pastOf } from '../../views/review/past'

/**
 * Returns the filing the caller is checking, item by item. What was submitted stays as the office read it; the applicant corrects a copy. Tried again after a lost answer it changes nothing.
 */
export const returnFiling = async (
  context: Context,
  { id, version, items }: ApiInput<'desk.return'>,
): Promise<Decided> => {
  const { now, today } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers(
    Object.fromEntries(
      items.map(({ key, explanation, suggestion, late }) => [
        key,
        `${explanation}。${suggestion}。${late}`,
      ]),
    ),
  )
  refuseUnfitting(items)
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'return',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'return'),
    making: async (fresh) => {
      onlyReviewed(fresh, items)
      const late = await lateIn(context, fresh, items)
      const returned: Returned = {
        items: items.map(asReturned),
        at: now,
        ...correctionDay(context),
      }
      const message = messageOf(fresh, { ...returned, office: fresh.office }, today)
      return {
        about: fresh.number,
        message: messageLines(message),
        ...(late.length > 0 && { late }),
        set: {
          returned,
          correction: toCorrect(fresh, items),
          claim: null,
          queue: 'returned',
          queueAt: instantOf(returned.correctionOn),
        },
      }
    },
  })
  return decided(moved, context)
}

/**
 * A hand signature is given anew; a seal page stays, unless it was returned itself, until a printed row changes (G5), and so
 * does the signed form of what the office keys.
 */
const toCorrect = (filing: Submitted, items: readonly ToReturn[]): Content => {
  const { by } = filing.signature
  const onPage = by === 'sealPage' || (by === 'paper' && isUnowned(filing))
  const stays = onPage && items.every(({ key }) => key !== 'signature')
  return { ...contentPart(filing), signature: stays ? filing.signature : null }
}

const onlyReviewed = (filing: Submitted, items: readonly ToReturn[]): void => {
  const reviewed = reviewKeys(filing)
  if (items.some(({ key }) => !reviewed.includes(key)))
    throw new Refusal('input', '退回的项目与这件备案对不上，请重新打开')
}

/** A reason is one of those that the item can go back for. */
const refuseUnfitting = (items: readonly ToReturn[]): void => {
  const wrong = items.filter(({ key, kind }) => !kindsFor(key).includes(kind))
  if (wrong.length > 0)
    throw new Refusal(
      'input',
      '有的原因不适用于所退的项目，请另选',
      Object.fromEntries(wrong.map(({ key }) => [key, '这个原因不适用于这一项，请另选'])),
    )
}

/** What is raised only now. Refuses with `input` what was found right before, where nobody says why (G6). */
const lateIn = async (
  { ports }: Context,
  filing: Submitted,
  items: readonly ToReturn[],
): Promise<readonly RaisedLate[]> => {
  if (filing.returned === null) return []
  const { right } = await pastOf(ports, filing, await trailOf(ports, filing))
  const late = raisedLate(items, right)
  const unsaid = late.filter(({ why }) => why === '')
  if (unsaid.length > 0)
    throw new Refusal(
      'input',
      RAISED_LATE,
      Object.fromEntries(unsaid.map(({ key }) => [key, RAISED_LATE])),
    )
  return late
}
