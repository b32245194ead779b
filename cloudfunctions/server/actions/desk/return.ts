import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { ReturnedItem } from '../../../../src/domain/moves/correction'
import { instantOf } from '../../../../src/domain/dates/days'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { Refusal } from '../../../../src/domain/api/refusal'
import { messageLines } from '../../../../src/domain/moves/returnMessage'
import { callingStaff, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { correctionDay } from '../../filing/dates'
import { type Content, contentPart, lastEvent, type Returned } from '../../filing/filing'
import { freshFiling, moved } from '../../filing/makeMove'
import { nextWaiting } from './queue'
import { stale } from '../../filing/refusals'
import { ownerFacts, tellOwner } from '../../messages/tell'
import { queueItemOf } from '../../views/queue'
import { messageOf } from '../../views/returned'
import { reviewKeys } from '../../views/review'

/**
 * Returns the filing the caller is checking, item by item, and answers the next waiting one. What was submitted stays
 * as the office read it; the applicant corrects a copy. Tried again after a lost answer it changes nothing.
 */
export const returnFiling = async (
  context: Context,
  { id, version, items }: ApiInput<'desk.return'>,
): Promise<ApiOutput<'desk.return'>> => {
  const { ports, openid, now, today } = context
  const staff = await callingStaff(context)
  noIdNumber(items)
  await ports.transaction(async (stores) => {
    const fresh = await freshFiling(stores, id, staff)
    if (fresh.moved?.move === 'return' && fresh.moved.openid === openid) return
    if (fresh.version !== version) throw stale(fresh, now)
    onlyReviewed(fresh, items)
    const correctionOn = correctionDay(today)
    const returned: Returned = { items, at: now, correctionOn }
    const next = await moved(context, stores, staff, fresh, {
      move: 'return',
      name: 'returned',
      about: fresh.number,
      message: messageLines(messageOf(fresh, { ...returned, office: fresh.office }, today)),
      change: {
        returned,
        correction: toCorrect(fresh, items),
        claim: null,
        queue: 'returned',
        queueAt: instantOf(correctionOn),
      },
    })
    const facts = { ...ownerFacts(next), count: items.length, correctionOn, at: now }
    await tellOwner(context, stores, {
      what: lastEvent(next),
      filing: next,
      notice: noticeOf('returned', facts),
    })
  })
  const next = await nextWaiting(context, staff.office)
  return { next: next && queueItemOf(next, staff) }
}

/** A hand signature is given anew; a seal page stays, unless it was returned itself, until a printed row changes (G5). */
const toCorrect = (filing: Submitted, items: readonly ReturnedItem[]): Content => {
  const stays = filing.signature.by === 'sealPage' && items.every(({ key }) => key !== 'signature')
  return { ...contentPart(filing), signature: stays ? filing.signature : null }
}

const onlyReviewed = (filing: Submitted, items: readonly ReturnedItem[]): void => {
  const reviewed = reviewKeys(filing)
  if (items.some(({ key }) => !reviewed.includes(key)))
    throw new Refusal('input', '退回的项目与这件备案对不上，请重新打开')
}

/** The message is kept in the audit, which never holds a full ID number (K5). */
const noIdNumber = (items: readonly ReturnedItem[]): void => {
  const found = items.filter(({ reason, suggestion }) =>
    /\d{17}[\dXx]/.test(`${reason} ${suggestion}`.replace(/(?<=\d)[ -](?=\d)/g, '')),
  )
  if (found.length > 0)
    throw new Refusal(
      'input',
      '原因和建议里请不要写身份证全号',
      Object.fromEntries(found.map(({ key }) => [key, '请不要写身份证全号'])),
    )
}
