import { addDays, type Day } from '../dates/days'
import { type EventName, viewWords } from '../messages/eventWords'
import { moveWords } from '../messages/moveWords'

/** What the audit is read by: what staff looked at, what they did with filings, what they took out, what they set. */
export const auditKinds = {
  views: { label: '查看', empty: '这些天没有人查看' },
  decisions: { label: '办理', empty: '这些天没有人办理' },
  exports: { label: '导出', empty: '这些天没有导出台账' },
  settings: { label: '设置和人员', empty: '这些天没有人改设置、人员，也没有人看审计' },
} as const

export type AuditKind = keyof typeof auditKinds

export const auditKindNames = Object.keys(auditKinds) as readonly AuditKind[]

/** The events of filings that belong to a kind; null where it is about no filing. */
export const eventsOfKind = (kind: AuditKind): readonly EventName[] | null => {
  // The applicant's own look is no look of staff.
  if (kind === 'views')
    return (Object.keys(viewWords) as (keyof typeof viewWords)[]).filter(
      (name) => name !== 'ownRevealed',
    )
  if (kind === 'decisions') return [...new Set(Object.values(moveWords).map(({ event }) => event))]
  return null
}

/** So many days are read at once. */
const MOST_DAYS = 31

/** A range of Beijing days, both included. */
export type AuditDays = { readonly from: Day; readonly to: Day }

/** Whether a range is one that is read at once. */
export const fitsAudit = ({ from, to }: AuditDays): boolean =>
  from <= to && to < addDays(from, MOST_DAYS)

/** The last so many days up to today. */
export const daysUpTo = (today: Day, days: number): AuditDays => ({
  from: addDays(today, 1 - days),
  to: today,
})
