import type { dashboardCalls } from '../../../../src/domain/api/figures/dashboard'
import type { Actions } from '../../app'
import { openDashboard } from '../../figures/dashboard'

export const figureActions: Actions<typeof dashboardCalls> = { 'dashboard.open': openDashboard }
