import type { ApiInput } from '../../../../src/domain/api/api'
import type { OfficeHolds } from '../../../../src/domain/api/office'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { counterAt } from '../../filing/facts'

const slices = {
  waiting: { queue: 'waiting', newestFirst: false },
  returned: { queue: 'returned', newestFirst: false },
  attested: { queue: 'attested', newestFirst: false },
  onPaper: { queue: 'onPaper', newestFirst: false },
  old: { queue: 'old', newestFirst: false },
  done: { queue: 'done', newestFirst: false },
} as const

/** What an office has, as it is now. */
export const officeHolds = async (
  context: Context,
  { office }: ApiInput<'office.holds'>,
): Promise<OfficeHolds> => {
  const staff = await callingStaff(context)
  if (office !== staff.office && !staff.city) throw new Refusal('not-allowed', '这里只看得到本办的')
  const [counts, members, entered, leads] = await Promise.all([
    context.ports.filings.counts(office, slices),
    context.ports.staff.ofOffice(office),
    context.ports.filings.draftsOf(counterAt(office)),
    context.ports.leads.counts(office),
  ])
  return {
    open: counts.waiting + counts.returned + counts.attested,
    settled: counts.onPaper + counts.old + counts.done,
    entered,
    people: members.length,
    leads: Object.values(leads).reduce((sum, count) => sum + count, 0),
  }
}
