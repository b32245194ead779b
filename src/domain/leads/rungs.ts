import { clause } from '../city/city'
import { type Day, showDay } from '../dates/days'
import type { LeadCondition, LeadMoveName, LeadSituation, Rung } from './leadMoves'
import { leadConditions } from './leadMoves'

/** The sentences of notice 四.3, word for word. */
const [delayed = '', urgedInVain = ''] = clause('四.3').match(/[^。]+。/g) ?? []

type RungRow = {
  readonly label: string
  /** The sentence of the notice on which it stands. */
  readonly quote: string
  readonly propose: LeadMoveName
  readonly confirm: LeadMoveName
  readonly revoke: LeadMoveName
  /** Who confirms it. */
  readonly decidedBy: string
  readonly needs: readonly Extract<LeadCondition, 'late' | 'delivered' | 'statementOver'>[]
}

/** The two rungs of notice 四.3 (I3), in its order: neither follows by itself. */
export const rungs: Readonly<Record<Rung, RungRow>> = {
  platform: {
    label: '提请平台处置',
    quote: delayed,
    propose: 'proposePlatform',
    confirm: 'confirmPlatform',
    revoke: 'revokePlatform',
    decidedBy: '市级负责人',
    needs: ['late', 'statementOver'],
  },
  referral: {
    label: '移送',
    quote: urgedInVain,
    propose: 'proposeReferral',
    confirm: 'confirmReferral',
    revoke: 'revokeReferral',
    decidedBy: '另一位负责人',
    needs: ['delivered', 'statementOver'],
  },
}

export const rungNames = Object.keys(rungs) as readonly Rung[]

/** What a rung needs, with whether it is there. */
export type RungNeed = {
  readonly need: RungRow['needs'][number]
  readonly met: boolean
  readonly text: string
}

/** What is known of a lead's last day for filing; null where nobody knows when it was opened. */
export type LeadDue = { readonly due: Day; readonly late: boolean } | null

const needWords = (
  need: RungRow['needs'][number],
  met: boolean,
  { due, until, today }: { readonly due: LeadDue; readonly until: Day | null; readonly today: Day },
): string => {
  if (need === 'delivered') return met ? '督促已送达' : '至少要有一次督促已送达'
  if (need === 'statementOver')
    return until === null ? '没有未到期的说明时间' : `对方说明情况的时间到 ${showDay(until, today)}`
  if (due === null) return '还不知道开通日期，算不出最晚提交日'
  return met
    ? `最晚提交日 ${showDay(due.due, today)}已过`
    : `最晚提交日 ${showDay(due.due, today)}还没有过`
}

/** What a rung needs of the lead, each with whether it is there: the button lists what is missing. */
export const rungNeeds = (
  rung: Rung,
  situation: LeadSituation,
  due: LeadDue,
  today: Day,
): readonly RungNeed[] =>
  rungs[rung].needs.map((need) => {
    const met = leadConditions[need](situation)
    return {
      need,
      met,
      text: needWords(need, met, { due, until: situation.statementUntil, today }),
    }
  })
