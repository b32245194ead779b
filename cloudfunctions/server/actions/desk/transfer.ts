import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { transferredRoute } from '../../../../src/domain/moves/transfer'
import { type HandOnKind, handOnRefusal } from '../../../../src/domain/serving/serving'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import type { WithOffice } from '../../store/filings/filing'
import { trailOf } from '../../filing/audit'
import { refusePersonalNumbers } from '../../filing/refusals'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove } from '../../filing/makeMove'
import { decided, withoutUndone } from '../../filing/undo'
import { targetsOf } from '../../filing/route'
import type { Transaction } from '../../store/ports'
import { servingsNow } from '../../store/settings'

/**
 * Hands a filing on to the office it belongs to (D5). Number, submit times, promised
 * day and timeline stay, the claim ends; owner and new office are told. Tried again after a lost answer it changes
 * nothing.
 */
export const transferFiling = async (
  context: Context,
  { id, version, office, reason }: ApiInput<'desk.transfer'>,
): Promise<Decided> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'transfer',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'transfer') && stored?.office === office,
    making: async (fresh, stores) => {
      await refuseTarget(context, stores, fresh, office, 'form')
      const route = transferredRoute(fresh.route, fresh.office, office)
      return {
        about: officeOf(office).shortName,
        message: [`原因：${reason}`],
        reason,
        set: { office, route, claim: null },
      }
    },
  })
  return decided(moved, context)
}

/** Refuses with `not-allowed` an office that takes nothing, and after one hand-over every county's (D5). */
export const refuseTarget = async (
  { ports, today }: Pick<Context, 'ports' | 'today'>,
  stores: Pick<Transaction, 'settings'>,
  filing: WithOffice,
  office: OfficeCode,
  what: HandOnKind,
): Promise<void> => {
  const refused = handOnRefusal(await servingsNow(stores, today), office, what)
  if (refused !== null) throw new Refusal('not-allowed', refused)
  const events = withoutUndone(await trailOf(ports, filing))
  if (!targetsOf(filing, events).includes(office))
    throw new Refusal(
      'not-allowed',
      `这件已转办过一次，再转请转给${officeOf(CITY_OFFICE).shortName}`,
    )
}
