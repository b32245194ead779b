import { isDeepStrictEqual } from 'node:util'
import type { ApiInput } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import { OFFICE_HOURS } from '../../../src/domain/city/city'
import { workingMoment } from '../../../src/domain/dates/calendar'
import { DAY_MS, dayOf, showClock, showDay, showMoment } from '../../../src/domain/dates/days'
import {
  answeredByNamed,
  isResultOf,
  resultWords,
  type UrgeChannel,
  urgeChannels,
} from '../../../src/domain/leads/urging'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Context } from '../app'
import type { AtWork } from '../filing/staff/atWork'
import { record } from '../filing/audit'
import { correctionDay } from '../filing/dates'
import { refusePersonalNumbers } from '../filing/refusals'
import type { Actor } from '../store/events'
import type { Lead, StoredUrge } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { isLastOfLead, leadStaff, moveLead } from './moving'
import { tellUrged } from '../filing/lead/telling'

/** An urge may be written down so many days later. */
const WRITTEN_WITHIN = 90

const wrong = (field: string, message: string) =>
  new Refusal('input', message, { [field]: message })

/** What is wrong with an urge as it was typed, beside its field. */
const refuseWrong = (
  { channel, result, at, person, caller = '', note }: ApiInput<'leads.urge'>,
  { now }: Pick<Context, 'now'>,
): void => {
  if (!isResultOf(channel, result)) throw wrong('result', '请选结果')
  if (channel !== 'app' && at > now) throw wrong('at', '时间不能晚于现在')
  if (channel !== 'app' && at < now - WRITTEN_WITHIN * DAY_MS)
    throw wrong('at', `请在 ${String(WRITTEN_WITHIN)} 天内记下`)
  if (channel === 'call' && result === 'answered' && person === '')
    throw wrong('person', '请写接听的人')
  refusePersonalNumbers({ person, caller, note })
}

/** Nobody is urged in the program who is not known, nor out of working hours (I2). Refuses with `not-allowed`. */
const refuseInApp = ({ owner }: Lead, { now, today, settings }: Context): void => {
  if (owner === null) throw new Refusal('not-allowed', '不知道对方的微信，请用别的方式督促')
  const from = workingMoment(now, OFFICE_HOURS, calendarOn(settings, today))
  if (from > now)
    throw new Refusal(
      'not-allowed',
      `下班时间不发督促，${showDay(dayOf(from), today)} ${showClock(from)} 起可以`,
    )
}

const aboutUrge = (n: number, channel: UrgeChannel, result: string): string =>
  `第 ${String(n)} 次：${urgeChannels[channel].label}，${resultWords(channel, result)}`

/** Who called, where it was a call: who writes it down unless they say somebody else. */
const callerOf = (
  { channel, caller = '' }: Pick<ApiInput<'leads.urge'>, 'channel' | 'caller'>,
  { name }: Actor,
): string => (channel === 'call' ? caller || (name ?? '') : '')

/** The filing that a lead is about shows its owner that they were urged. */
const inTimeline = async (
  { ports, now }: Context,
  stores: Transaction,
  lead: Lead,
  { at, channel, by }: StoredUrge,
): Promise<void> => {
  const filing = lead.filing && (await stores.filings.get(lead.filing.id))
  if (!filing) return
  const about = `${showMoment(at, now)}，${urgeChannels[channel].label}`
  await record(ports.vault, stores, filing, { name: 'urged', about, at: now, who: by })
}

/**
 * Writes down an urge, or sends it in the program (I2): one at a time, each with its number. Refuses with `input` beside the
 * field, with `not-allowed` while who was urged may still say something, and out of working hours what would be sent.
 */
export const urgeOwner = async (
  context: Context,
  input: ApiInput<'leads.urge'>,
  staff: AtWork,
): Promise<Lead> => {
  refuseWrong(input, context)
  const { channel, result, person, note, version } = input
  const { now } = context
  const at = channel === 'app' ? now : input.at
  const until = correctionDay(context).correctionOn
  const mover = leadStaff(context, staff)
  return moveLead(context, mover, {
    of: input.id,
    move: 'urge',
    version,
    isDone: (lead) => {
      const last = lead.urges.at(-1)
      return (
        isLastOfLead(context, lead, 'urge') &&
        lead.version === version + 1 &&
        last !== undefined &&
        last.caller === callerOf(input, last.by) &&
        isDeepStrictEqual(
          [last.channel, last.result, last.person, last.note, channel === 'app' || last.at],
          [channel, result, person, note, channel === 'app' || at],
        )
      )
    },
    making: (lead) => {
      if (channel === 'app') refuseInApp(lead, context)
      const last = lead.urges.at(-1)
      if (last !== undefined && at < last.at) throw wrong('at', '不能早于上一次督促')
      const by = mover.actor('urge', lead)
      const { ownerName = '' } = lead.answers
      const urge: StoredUrge = {
        n: lead.urges.length + 1,
        channel,
        result,
        at,
        person,
        byNamed: result === 'answered' ? answeredByNamed(ownerName, person) : null,
        caller: callerOf(input, by),
        note,
        by,
        until,
        openedAt: null,
        evidence: [],
        statement: null,
        photos: [],
        closedAt: null,
      }
      return {
        about: aboutUrge(urge.n, channel, result),
        to: lead.status === 'platform' ? 'platform' : 'urged',
        set: { urges: [...lead.urges, urge] },
      }
    },
    also: async (stores, lead) => {
      const urge = lead.urges.at(-1)
      if (urge === undefined) return
      await inTimeline(context, stores, lead, urge)
      if (channel === 'app' && lead.owner !== null)
        await tellUrged(context, stores, lead, { owner: lead.owner, until })
    },
  })
}

/** One of a lead's urges. Refuses with `not-found` one that is not there. */
export const urgeOf = ({ urges }: Lead, n: number): StoredUrge => {
  const found = urges.find((urge) => urge.n === n)
  if (found === undefined) throw new Refusal('not-found', '没有找到这次督促')
  return found
}

/** A lead with one of its urges changed. Refuses as `urgeOf` does. */
export const withUrge = (
  lead: Lead,
  n: number,
  change: (urge: StoredUrge) => StoredUrge,
): Pick<Lead, 'urges'> => {
  const changed = change(urgeOf(lead, n))
  return { urges: lead.urges.map((urge) => (urge.n === n ? changed : urge)) }
}

/** Writes down what became of an urge that was sent or brought: a call and an urge in the program stay as they are. */
export const writeResult = async (
  context: Context,
  { id, version, n, result }: ApiInput<'leads.result'>,
  staff: AtWork,
): Promise<Lead> => {
  return moveLead(context, leadStaff(context, staff), {
    of: id,
    move: 'result',
    version,
    isDone: (lead) => lead.urges.some((urge) => urge.n === n && urge.result === result),
    making: (lead) => {
      const { channel, closedAt } = urgeOf(lead, n)
      if (channel === 'call' || channel === 'app' || closedAt !== null)
        throw new Refusal('not-allowed', '这一次的结果不能改，有新的情况请再记一次督促')
      if (!isResultOf(channel, result)) throw wrong('result', '请选结果')
      const set = withUrge(lead, n, (urge) => ({ ...urge, result }))
      return { about: aboutUrge(n, channel, result), set }
    },
  })
}
