import type { Status } from '../../domain/moves/moves'
import type { StatusName } from './Status'

const names: Record<Status, StatusName> = {
  draft: 'filling',
  attested: 'attested',
  submitted: 'waiting',
  returned: 'fix',
  registered: 'registered',
  declined: 'declined',
  cancelled: 'cancelled',
}

/** How a filing's state is shown; a claimed one is 核对中. */
export const statusOf = (filing: { status: Status; claimed: boolean }): StatusName =>
  filing.status === 'submitted' && filing.claimed ? 'checking' : names[filing.status]
