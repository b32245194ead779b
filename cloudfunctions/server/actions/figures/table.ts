import type { dashboardCalls } from '../../../../src/domain/api/figures/dashboard'
import { type monthlyCalls, SHOWN_CORRECTIONS } from '../../../../src/domain/api/figures/monthly'
import type { Actions } from '../../app'
import { openDays } from '../../figures/daily'
import { openDashboard } from '../../figures/dashboard'
import { openDueDays } from '../../figures/dueDays'
import { openReminder, remindOffice } from './remindOffice'
import { openReturn } from '../../figures/returns'

export const figureActions: Actions<typeof dashboardCalls & typeof monthlyCalls> = {
  'dashboard.open': openDashboard,
  'dashboard.days': openDays,
  'dashboard.due': openDueDays,
  'dashboard.reminder': openReminder,
  'dashboard.remind': remindOffice,
  'monthly.open': async (context, input) => {
    const made = await openReturn(context, input)
    return { ...made, corrections: made.corrections.slice(0, SHOWN_CORRECTIONS) }
  },
}
