import type { ApiInput } from '../../../../src/domain/api/api'
import type { OfficeReminder } from '../../../../src/domain/api/figures/dashboard'
import { Refusal } from '../../../../src/domain/api/refusal'
import { OFFICE_HOURS, type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { workingMoment } from '../../../../src/domain/dates/calendar'
import { dayOf } from '../../../../src/domain/dates/days'
import { mailOf } from '../../../../src/domain/messages/mail'
import { noticeOf } from '../../../../src/domain/messages/notices/notices'
import { calendarOn } from '../../../../src/domain/settings/holidays/calendar'
import { administered } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingStaff } from '../../filing/access'
import { officesFacts, pastPromiseOf, remindedOn } from '../../figures/pastPromise'
import { tellStaff } from '../../messages/tell'
import { NOT_NUDGED } from '../../store/counting/stored'

const callingCity = async (context: Context) => {
  const staff = await callingStaff(context)
  if (!staff.city) throw new Refusal('not-allowed', '提醒办公室由市级办理')
  return staff
}

/** Whom a reminder reaches, when, and what is known of the office. */
const reminderOf = async (context: Context, openid: string, office: OfficeCode) => {
  const { ports, now, today, settings } = context
  const [standing, nudges, members, record] = await Promise.all([
    ports.figures.standing(office, today),
    ports.figures.nudges(),
    ports.staff.ofOffice(office),
    ports.offices.get(office),
  ])
  const at = workingMoment(now, OFFICE_HOURS, calendarOn(settings, today))
  return {
    past: pastPromiseOf(office, standing.get(office)),
    on: remindedOn(nudges, office, today),
    at,
    people: members.filter(({ id }) => id !== openid).length,
    mail: Boolean(record?.mail),
  }
}

type Found = Awaited<ReturnType<typeof reminderOf>>

const factsOf = ({ past, at }: Found) =>
  officesFacts('pastPromise', at, past === null ? [] : [past])

const viewOf = (found: Found): OfficeReminder => {
  const { past, at, on, people, mail } = found
  return {
    count: past?.count ?? 0,
    text: past === null ? '' : noticeOf('officeReminded', factsOf(found)).text,
    at,
    people,
    mail,
    remindedOn: on,
  }
}

/** What an office would be told if the city reminded it now, and whom that reaches. Refuses with `not-allowed`. */
export const openReminder = async (
  context: Context,
  { office }: ApiInput<'dashboard.reminder'>,
): Promise<OfficeReminder> => {
  await callingCity(context)
  return viewOf(await reminderOf(context, context.openid, office))
}

/**
 * Reminds an office of what is past 本办承诺: all of its staff and its mailbox, at the beginning of the next working hours
 * where these are over. Once a day: a second one, of whomever, changes nothing. Refuses with `not-allowed` and, where it is
 * not as it was shown, with `stale`.
 */
export const remindOffice = async (
  context: Context,
  { office, count }: ApiInput<'dashboard.remind'>,
): Promise<OfficeReminder> => {
  const { ports, openid, now } = context
  const staff = await callingCity(context)
  const found = await reminderOf(context, openid, office)
  if (found.on !== null) return viewOf(found)
  const { past, at, people, mail } = found
  if (past === null || past.count !== count) throw new Refusal('stale', '刚刚有变化，请再看一下')
  if (people === 0 && !mail)
    throw new Refusal('not-allowed', `提醒到不了人，请打电话 ${officeOf(office).phone}`)
  const day = dayOf(at)
  const on = await ports.transaction(async (stores) => {
    const nudges = (await stores.nudges.get('nudges')) ?? NOT_NUDGED
    const before = remindedOn(nudges, office, context.today)
    if (before !== null) return before
    await stores.nudges.put({ ...nudges, reminded: { ...nudges.reminded, [office]: day } })
    const facts = factsOf(found)
    const notice = noticeOf('officeReminded', facts)
    const content = mailOf.officeReminded(facts, ports.stage)
    const what = `reminded:${office}:${day}`
    const bounds = { whilePastPromise: true } as const
    const told = { bounds, what, filing: facts.id, office, notice, at, onlyWhile: null }
    await tellStaff(stores, told, { office, role: null, except: [openid] }, { office, content })
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'reminded',
      at: now,
      office,
      about: office,
      before: null,
      after: { text: notice.text, on: day },
    })
    return day
  })
  return viewOf({ ...found, on })
}
