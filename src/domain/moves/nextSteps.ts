import { byDay, type Day, showDay } from '../dates/days'
import { PERIOD_DAYS } from '../city/city'
import type { Status } from './moves'

/** What 接下来 of a receipt depends on. Days are Beijing days. */
export type NextFacts = {
  /** The short name of the office that has it. */
  readonly office: string
  /** The day by which the office promised to answer; null when it promised none. */
  readonly replyBy: Day | null
  /** The copies that its office takes instead of photographs; null where photographs are enough. */
  readonly copies: readonly string[] | null
  /** The last return; null in every other state. */
  readonly returned: { readonly count: number; readonly correctionOn: Day } | null
  /** Whether it may publish meanwhile, in the words of the city's lawyers; null while they wrote none (M8). */
  readonly unregistered: string | null
  /** How the program is called where this is read. */
  readonly where: '在这里' | '在小程序里'
  /** Days of its year are shown without the year; a paper shows all with theirs. */
  readonly today?: Day
}

export type Step = { readonly text: string; readonly note: string | null }

const step = (text: string, note: string | null = null): Step => ({ text, note })

const meanwhile = (unregistered: string | null): readonly Step[] =>
  unregistered === null ? [] : [step(unregistered, '市网信办说明')]

/** 接下来 in order, by the state that the filing is in now (D2). */
export const nextSteps: Readonly<Record<Status, (facts: NextFacts) => readonly Step[]>> = {
  submitted: ({ office, replyBy, copies, unregistered, where, today }) => [
    ...(copies === null || copies.length === 0
      ? []
      : [step(`把${copies.join('、')}送到${office}`, '通告三.1')]),
    replyBy === null
      ? step(`${office}核对，收到后会${where}告诉您`)
      : step(`${office}核对，最晚 ${showDay(replyBy, today)}答复`, '本办承诺'),
    step('要补正的，一次性告知是哪几处'),
    step('登记后，可以下载备案表'),
    ...meanwhile(unregistered),
  ],
  returned: ({ returned, unregistered, where, today }) => [
    returned === null
      ? step('请补正')
      : step(`请补正 ${returned.count} 处，建议 ${byDay(returned.correctionOn, today)}`),
    step(`${where}改好后重新提交，编号不变`),
    ...meanwhile(unregistered),
  ],
  draft: ({ where }) => [step('已撤回，还没有重新提交'), step(`${where}改好再提交`)],
  attested: ({ office, where }) => [step(`${office}查对台账，有结果${where}告诉您`)],
  registered: ({ where }) => [
    step(`备案表可以${where}下载`),
    step(`有变更时，${PERIOD_DAYS} 日内办理（通告一.3）`),
  ],
  declined: ({ where }) => [
    step(`终止办理，${where === '在这里' ? '原因和电话在下面' : `原因和依据${where}`}`),
  ],
  cancelled: () => [step('记录留存备查')],
}
