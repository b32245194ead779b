import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import type { Context } from '../../app'
import { callingStaff, officeReader } from '../../filing/access'
import { recordView } from '../../filing/audit'
import { idNumberOf } from '../../secrets/personal'
import { reviewOf } from '../../views/review/review'

/** One filing with every value but the ID number in full, which the audit notes as `opened`. */
export const openReview = async (
  context: Context,
  { id }: ApiInput<'desk.open'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  const filing = await recordView(context, id, officeReader(staff), { name: 'opened', staff })
  return reviewOf(context, filing, staff)
}

/** The full ID number, a call of its own with its own entry in the audit (K2). */
export const revealIdNumber = async (
  context: Context,
  { id }: ApiInput<'desk.reveal'>,
): Promise<{ readonly text: string }> => {
  const staff = await callingStaff(context)
  const view = { name: 'revealed', staff, about: 'ownerIdNumber' } as const
  const filing = await recordView(context, id, officeReader(staff), view)
  return { text: idNumberOf(context.ports.vault, filing) }
}
