import { NO_FILING, Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { actorOf, callingStaff } from '../../filing/access'
import { type AtWork, workerOf } from '../../filing/staff/atWork'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { counterAt, holderOf } from '../../filing/facts'
import { recordView } from '../../filing/audit'
import type { Filing } from '../../store/filings/filing'

type Clerk = { readonly at: Context; readonly staff: AtWork }

const asCounter = (context: Context, staff: AtWork): Context => ({
  ...context,
  openid: counterAt(staff.office),
  clerk: actorOf(context.openid, staff),
})

/** The caller, and their work as that of the counter of their office. Refuses with `not-allowed` who is no staff. */
export const asClerk = async (context: Context): Promise<Clerk> => {
  const staff = await callingStaff(context)
  return { at: asCounter(context, staff), staff }
}

/** The counter that holds a filing, where it is that of the caller's office; null for everybody and everything else. */
const holding = async (context: Context, id: string): Promise<Clerk | null> => {
  const { ports, openid, today } = context
  const staff = await workerOf(ports.staff, openid, today)
  if (staff === null) return null
  const filing = await ports.filings.get(id)
  return filing !== null && holderOf(filing) === counterAt(staff.office)
    ? { at: asCounter(context, staff), staff }
    : null
}

type Action<Input, Output> = (context: Context, input: Input) => Promise<Output>

/**
 * An applicant's call, made for staff as well where their counter holds the filing (D8). Its applicant pays nothing for that:
 * only who has no such filing is looked at twice.
 */
export const alsoAtCounter =
  <Input extends { readonly id: string }, Output>(
    action: Action<Input, Output>,
    before: (clerk: Clerk, context: Context, input: Input) => Promise<void> = async () =>
      Promise.resolve(),
  ): Action<Input, Output> =>
  async (context, input) => {
    try {
      return await action(context, input)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-found' || error.message !== NO_FILING)
        throw error
      const clerk = await holding(context, input.id)
      if (clerk === null) throw error
      await before(clerk, context, input)
      return action(clerk.at, input)
    }
  }

/** Staff look at a scan as they do at any photo: where their office lets them, and noted. */
export const notedLook = async (
  { at, staff }: Clerk,
  context: Context,
  { id }: { readonly id: string },
): Promise<void> => {
  refuseOffComputers(context, staff)
  const read = (stored: Filing | null): Filing => {
    if (stored === null || holderOf(stored) !== at.openid) throw new Refusal('not-found', NO_FILING)
    return stored
  }
  await recordView(context, id, read, { name: 'photoViewed', staff, about: '纸质表的扫描件' })
}
