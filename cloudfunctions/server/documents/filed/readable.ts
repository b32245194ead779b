import { NO_FILING, Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { officeFiling, ownedBy } from '../../filing/access'
import { type AtWork, workerOf } from '../../filing/staff/atWork'
import type { Filing } from '../../store/filings/filing'

/** A filing with who reads it: its applicant when `staff` is null, else that member of the staff. */
export type Reader = { readonly filing: Filing; readonly staff: AtWork | null }

/** A filing for its applicant or for staff who may read it. Refuses as `ownFiling` and `officeFiling` do. */
export const readableFiling = async (context: Context, id: string): Promise<Reader> => {
  const filing = await context.ports.filings.get(id)
  if (filing?.applicant === context.openid)
    return { filing: ownedBy(context.openid, filing), staff: null }
  const staff = await workerOf(context.ports.staff, context.openid, context.today)
  if (staff === null) throw new Refusal('not-found', NO_FILING)
  return { filing: officeFiling(filing, staff), staff }
}
