import type { ApiInput } from '../../../../src/domain/api/api'
import type { MovedDates } from '../../../../src/domain/api/administration/holidays'
import { Refusal } from '../../../../src/domain/api/refusal'
import { wrongHolidays } from '../../../../src/domain/settings/holidays/calendar'
import { scopeOf, withValue } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { callingMember } from '../../filing/access'
import { movedBy } from '../../filing/holidays/preview'
import { valuesNow } from '../../store/settings'
import { refuseSetting } from './settings'

/** What a table of holidays would move, were it set from a day on. */
export const movedDates = async (
  context: Context,
  { from, holidays }: ApiInput<'settings.movedDates'>,
): Promise<MovedDates> => {
  const { ports, now, today } = context
  const staff = await callingMember(context)
  refuseSetting('holidays', { scope: 'city', from }, staff, today)
  const values = await valuesNow(ports)
  const wrong = wrongHolidays(values, { name: 'holidays', value: holidays, from })
  if (wrong !== null) throw new Refusal('input', wrong, { holidays: wrong })
  const set = { value: holidays, from, at: now, name: staff.name }
  const city = withValue(scopeOf(values, 'city'), 'holidays', set)
  return movedBy(context, from, values, { ...values, city })
}
