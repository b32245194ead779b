import type { Review } from '../../../../src/domain/api/desk'
import type { Context } from '../../app'
import type { Submitted } from '../../store/filings/filing'
import { endedKeptUntil } from '../../filing/keeping/keeping'
import type { Staff } from '../../store/staff'

/** Whether somebody may keep a filing beyond its period: a head of its office. */
export const mayHold = (
  { office }: Pick<Submitted, 'office'>,
  staff: Pick<Staff, 'office' | 'role'>,
): boolean => staff.role === 'head' && staff.office === office

/** Until when a filing is kept, or that it is beyond its period, as staff read it. */
export const holdingOf = (
  context: Context,
  filing: Submitted,
  staff: Pick<Staff, 'office' | 'role'>,
): Pick<Review, 'endedKeptUntil' | 'hold' | 'mayHold'> => ({
  endedKeptUntil: endedKeptUntil(filing, context),
  ...(filing.hold && {
    hold: { reason: filing.hold.reason, name: filing.hold.name, at: filing.hold.at },
  }),
  ...(mayHold(filing, staff) && { mayHold: true }),
})
