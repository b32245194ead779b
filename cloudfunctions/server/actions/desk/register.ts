import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { alteredItem } from '../../files/kept'
import { callingStaff } from '../../filing/access'
import type { Submitted } from '../../store/filings/filing'
import { adopt } from '../../filing/change/adopt'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove } from '../../filing/makeMove'
import { decided } from '../../filing/undo'
import type { Ports } from '../../store/ports'
import { reviewKeys } from '../../views/review/items'

/**
 * Registers the filing the caller is checking, every item ticked; a change with the filing that it changes (J1). Tried again after a lost answer it changes nothing.
 */
export const registerFiling = async (
  context: Context,
  { id, version, items }: ApiInput<'desk.register'>,
): Promise<Decided> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'register',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'register'),
    making: async (fresh) => {
      refuseUnticked(fresh, items)
      await refuseAltered(ports, fresh)
      return {
        about: fresh.number,
        set: { claim: null, queue: 'done', queueAt: now, decidedAt: now },
        also: (stores, next) => adopt(context, stores, staff, next),
      }
    },
  })
  return decided(moved, context)
}

/** What is registered is what was signed: who uploaded a file can write over it (C3). */
const refuseAltered = async (ports: Ports, filing: Submitted): Promise<void> => {
  const item = await alteredItem(ports, filing)
  if (item !== null)
    throw new Refusal('file', '有照片与提交时不同或已被删除，请退回补正那一项', {
      [item]: '与提交时不同或已被删除',
    })
}

const refuseUnticked = (filing: Submitted, items: readonly string[]): void => {
  const wanted: readonly string[] = reviewKeys(filing)
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
