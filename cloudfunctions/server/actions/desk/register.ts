import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { Refusal } from '../../../../src/domain/api/refusal'
import { callingStaff, officeFiling, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { lastEvent } from '../../filing/filing'
import { freshFiling, moved } from '../../filing/makeMove'
import type { Ports } from '../../store/ports'
import { nextWaiting } from './queue'
import { stale } from '../../filing/refusals'
import { ownerFacts, tellOwner } from '../../messages/tell'
import { alteredItem } from '../../files/kept'
import { queueItemOf } from '../../views/queue'
import { reviewKeys } from '../../views/review'

/**
 * Registers the filing the caller is checking, every item ticked, and answers the next waiting one. Tried again after
 * a lost answer it changes nothing.
 */
export const registerFiling = async (
  context: Context,
  { id, version, items }: ApiInput<'desk.register'>,
): Promise<ApiOutput<'desk.register'>> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  await refuseAltered(ports, officeFiling(await ports.filings.get(id), staff))
  await ports.transaction(async (stores) => {
    const fresh = await freshFiling(stores, id, staff)
    if (fresh.status === 'registered' && fresh.moved?.openid === openid) return
    if (fresh.version !== version) throw stale(fresh, now)
    allTicked(fresh, items)
    const next = await moved(context, stores, staff, fresh, {
      move: 'register',
      name: 'registered',
      about: fresh.number,
      change: { claim: null, queue: 'done', queueAt: now, decidedAt: now },
    })
    await tellOwner(context, stores, {
      what: lastEvent(next),
      filing: next,
      notice: noticeOf('registered', { ...ownerFacts(next), at: now }),
    })
  })
  const next = await nextWaiting(context, staff.office)
  return { next: next && queueItemOf(next, staff) }
}

/** What is registered is what was signed: who uploaded a file can write over it (C3). */
const refuseAltered = async (ports: Ports, filing: Submitted): Promise<void> => {
  const item = filing.status === 'submitted' ? await alteredItem(ports, filing) : null
  if (item !== null)
    throw new Refusal('file', '有照片与提交时不同或已被删除，请退回补正那一项', {
      [item]: '与提交时不同或已被删除',
    })
}

const allTicked = (filing: Submitted, items: readonly string[]): void => {
  const wanted = reviewKeys(filing)
  if (items.some((item) => !wanted.includes(item)))
    throw new Refusal('input', '核对的项目与这件备案对不上，请重新打开')
  const left = wanted.filter((key) => !items.includes(key))
  if (left.length > 0)
    throw new Refusal(
      'incomplete',
      `还有 ${String(left.length)} 项没有核对`,
      Object.fromEntries(left.map((key) => [key, '还没有核对'])),
    )
}
