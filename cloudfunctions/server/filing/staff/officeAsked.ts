import { Refusal } from '../../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Staff } from '../../store/staff'

/** Whose list a member of the staff reads: their office's, with the city right the one asked for, or with null all. Refuses with `not-allowed`. */
export const officeAsked = (
  { office, city }: Staff,
  asked: OfficeCode | undefined,
): OfficeCode | null => {
  if (asked !== undefined && !city && asked !== office)
    throw new Refusal('not-allowed', '只能看本办的')
  return asked ?? (city ? null : office)
}
