import { Refusal } from '../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'

/** Who sees the dashboard, and of which office; null of all. Refuses with `not-allowed`. */
export const callingOverseer = async (
  context: Context,
): Promise<{ readonly city: boolean; readonly office: OfficeCode | null }> => {
  const { city, role, office } = await callingStaff(context)
  if (!city && role !== 'head') throw new Refusal('not-allowed', '看板由负责人和市级工作人员查看')
  return { city, office: city ? null : office }
}
