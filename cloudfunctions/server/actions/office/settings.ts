import type { OfficeSettings } from '../../../../src/domain/api/office'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { NO_OFFICES, unreadOffices } from '../../filing/reached/readers'
import { cityAlarms } from '../board/board'
import { valuesNow } from '../../store/settings'
import { officeMailOf, unset } from './mail'
import { officesOverseen, sumOf } from './undelivered'

/** What the caller's office has set, for the rows of the desk that lead there. */
export const officeSettings = async (context: Context): Promise<OfficeSettings> => {
  const { ports, now, today } = context
  const staff = await callingStaff(context)
  const { office } = staff
  const overseen = officesOverseen(staff)
  const [stored, values, undelivered, calls, kept, unread, late] = await Promise.all([
    ports.offices.get(office),
    valuesNow(ports),
    overseen === 'none' ? null : ports.outbox.failedCounts(overseen === 'all' ? null : overseen),
    ports.calls.count(staff.city ? null : office),
    staff.city ? ports.board.kept() : null,
    staff.city ? unreadOffices(context) : NO_OFFICES,
    ports.leads.countLate(staff.city ? null : office, now),
  ])
  return {
    office,
    mail: officeMailOf(stored ?? unset(office), { ...staff, ...staff.own }, now),
    replyDays: valueOn(values, office, 'replyDays', today),
    undelivered: undelivered && sumOf(undelivered),
    calls,
    late,
    givesOut: staff.role === 'head',
    standsFor: staff.absent.map(({ name, to }) => ({ name, to })),
    alarms: kept && cityAlarms(context, values, { runs: kept.runs, unread }),
  }
}
