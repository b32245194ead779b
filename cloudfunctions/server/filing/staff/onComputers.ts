import { Refusal } from '../../../../src/domain/api/refusal'
import { hidesFull, ON_COMPUTERS } from '../../../../src/domain/settings/onComputers'
import type { Context } from '../../app'
import type { Staff } from '../../store/staff'

/**
 * Whether full numbers and photos stay hidden from a member of the staff here, as the office that they work in has set it.
 *
 * It guards a habit and locks nothing: where a call comes from is what its program says, and who writes a program of their
 * own says what they like. They see no more than they may on a computer, and each full view stands in the audit as ever.
 */
export const hidesFromStaff = (
  { settings, today, screen }: Pick<Context, 'settings' | 'today' | 'screen'>,
  { office }: Pick<Staff, 'office'>,
): boolean => hidesFull(settings, office, today, screen)

/** Refuses with `not-allowed` where `hidesFromStaff`. */
export const refuseOffComputers = (context: Context, staff: Pick<Staff, 'office'>): void => {
  if (hidesFromStaff(context, staff)) throw new Refusal('not-allowed', ON_COMPUTERS)
}
