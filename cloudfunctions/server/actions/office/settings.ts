import type { ApiInput } from '../../../../src/domain/api/api'
import type { OfficeSettings } from '../../../../src/domain/api/office'
import { callingStaff } from '../../filing/access'
import type { Context } from '../../app'
import type { OfficeRecord } from '../../store/messages'
import type { Staff } from '../../store/ports'
import { callingHead, officeMailOf, unset } from './mail'
import { officesOverseen, sumOf } from './undelivered'

/** What the caller's office has set. */
export const officeSettings = async (context: Context): Promise<OfficeSettings> => {
  const staff = await callingStaff(context)
  return settingsOf(context, staff, await context.ports.offices.get(staff.office))
}

/** 本办承诺, set by a head for what is submitted from now on; what is promised already stays. */
export const setPromise = async (
  context: Context,
  { replyDays }: ApiInput<'office.promise'>,
): Promise<OfficeSettings> => {
  const staff = await callingHead(context, '答复的天数')
  const office = await context.ports.transaction(async (stores) => {
    const before = (await stores.offices.get(staff.office)) ?? unset(staff.office)
    const next = { ...before, replyDays }
    await stores.offices.put(next)
    return next
  })
  return settingsOf(context, staff, office)
}

const settingsOf = async (
  { ports, now }: Context,
  staff: Staff,
  stored: OfficeRecord | null,
): Promise<OfficeSettings> => {
  const office = stored ?? unset(staff.office)
  const overseen = officesOverseen(staff)
  return {
    mail: officeMailOf(office, staff, now),
    replyDays: office.replyDays ?? null,
    mayChange: staff.role === 'head',
    undelivered:
      overseen === 'none'
        ? null
        : sumOf(await ports.outbox.failedCounts(overseen === 'all' ? null : overseen)),
  }
}
