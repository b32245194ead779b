import { SOON_DAYS } from '../../dates/deadline'
import { masked } from '../personalNumbers'
import type { NoticePage } from './noticeRow'

/** What a morning's digest counts, in its order, as the desk's own lists do (F9); `of` stands behind a number. */
const lists = {
  waiting: { label: '待核对', of: '件', note: '' },
  pastPromise: { label: '超承诺', of: '件', note: '' },
  dueSoon: { label: '临期', of: '件', note: `（${String(SOON_DAYS)} 天内）` },
  watch: { label: '关注', of: '件', note: '（已过建议补正日）' },
  late: { label: '逾期', of: '个', note: '（过了最晚提交日，没有备案）' },
  calls: { label: '未送达', of: '位', note: '' },
} as const

export type MorningList = keyof typeof lists

export const morningLists = Object.keys(lists) as readonly MorningList[]

/** So many account names stand beside each count. */
export const MORNING_NAMES = 5

/** What a list held when it was counted: how many, and the names of its first accounts. */
export type MorningCount = { readonly count: number; readonly accounts: readonly string[] }

/** `fresh` of what waits came since the last working day began. */
export type MorningFacts = Readonly<Record<MorningList, MorningCount>> & { readonly fresh: number }

/** Whether there is anything to tell. */
export const isMorningWorthTelling = (facts: MorningFacts): boolean =>
  morningLists.some((name) => facts[name].count > 0)

const held = (facts: MorningFacts): readonly MorningList[] =>
  morningLists.filter((name) => facts[name].count > 0)

const countWords = (facts: MorningFacts, name: MorningList): string => {
  const { label, of } = lists[name]
  return `${label} ${String(facts[name].count)} ${of}`
}

/** 待核对 12 件，超承诺 2 件. */
export const morningCounts = (facts: MorningFacts): string =>
  held(facts)
    .map((name) => countWords(facts, name))
    .join('，')

/** A line for each list: 待核对 12 件（新到 3 件）：「胜芳古镇生活」「霸州早知道」等. `shown` writes an account's name. */
export const morningLines = (
  facts: MorningFacts,
  shown: (accountName: string) => string,
): readonly string[] =>
  held(facts).map((name) => {
    const { count, accounts } = facts[name]
    const isFresh = name === 'waiting' && facts.fresh > 0
    const note = isFresh ? `（新到 ${String(facts.fresh)} 件）` : lists[name].note
    const names = accounts.map((account) => `「${shown(account)}」`).join('')
    return `${countWords(facts, name)}${note}：${names}${count > accounts.length ? '等' : ''}`
  })

/** The entry of the inbox; no push goes with it, which would take one of those that tell of a filing. */
export const morningNotice = (facts: MorningFacts) => ({
  title: '今日待办',
  text: `${morningLines(facts, masked).join('；')}。`,
  page: 'pages/office' satisfies NoticePage as NoticePage,
  push: null,
})
