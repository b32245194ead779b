import type { FilingCard } from '../api/filing'
import { type Day, showDay } from '../dates/days'
import { type Details, type DueWords, HANDED_IN } from './status'

/** Where a draft stands that its applicant brought to the counter: here nothing is left to do (M7). */
export const broughtThere = (on: Day, today: Day): Details => ({
  words: {
    lead: HANDED_IN,
    hero: showDay(on, today),
    aside: null,
    left: null,
    sub: '等办公室登记',
  },
  line: `${HANDED_IN} ${showDay(on, today)}，等办公室登记`,
  act: { label: '查看进度', page: 'apply/packet' },
  note: null,
})

/** Parts that are filled in before a draft can be printed. */
const PRINTED_PARTS = 4
const BRING = '打印送交'

/** Where a draft stands that is printed and brought to the counter; `online` is what would be said of it otherwise. */
export const bringing = (
  { way, doneParts }: Pick<FilingCard, 'way' | 'doneParts'>,
  online: Details,
  due: DueWords | null,
): Details => {
  const ready = way !== null || doneParts >= PRINTED_PARTS
  const comma = online.line.indexOf('，')
  return {
    words: due?.left ? { ...due, lead: `${BRING}，${due.lead.replace(/提交日$/, '')}` } : due,
    line: `${BRING}${comma < 0 ? '' : online.line.slice(comma)}`,
    act: ready ? { label: '看送交材料', page: 'apply/packet' } : online.act,
    note: online.note,
  }
}
