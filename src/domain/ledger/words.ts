import { areaName, officeOf } from '../city/city'
import { type Day, showDay, showMonth } from '../dates/days'
import { accountKinds, shortLabel, subjectKinds } from '../form/choices'
import { statusWords } from '../moves/status'
import { acts } from './acts'
import type { DayRange, LedgerFilter, LedgerSort, LedgerSortBy, ledgerSources } from './filter'

/** 11月1日至24日; 11月20日起; 到11月24日. */
export const rangeWords = ({ from, to }: DayRange, today: Day): string => {
  if (from === null) return to === null ? '' : `到${showDay(to, today)}`
  if (to === null) return `${showDay(from, today)}起`
  if (from === to) return showDay(from, today)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const end = sameMonth ? `${String(Number(to.slice(8)))}日` : showDay(to, today)
  return `${showDay(from, today)}至${end}`
}

/** The parts of a filter by name, as their heads say. */
export const partLabels: Readonly<Record<keyof LedgerFilter, string>> = {
  text: '查找',
  statuses: '状态',
  accountKinds: '账号类型',
  subjectKinds: '账号主体',
  places: '属地',
  office: '办公室',
  submitted: '提交',
  registered: '登记',
  due: '到期',
  late: '逾期补报',
  pastPromise: '超过本办承诺',
  watch: '过了建议补正日期',
  act: '办理',
  source: '来源',
  claimant: '谁在核对',
}

/** The source of what an office kept before it was kept here (D10). */
export const OLD_LEDGER = '历史台账'

export const sourceWords: Readonly<Record<(typeof ledgerSources)[number], string>> = {
  online: '网上',
  counter: '柜台（纸质）',
  oldLedger: OLD_LEDGER,
}

const listed = (words: readonly string[]): string => words.join('、')

type About = { readonly today: Day; readonly claimant: string }

/** What each part asks, beside its label; null where the label says it all. */
const asked: {
  readonly [Part in keyof LedgerFilter]: (value: LedgerFilter[Part], about: About) => string | null
} = {
  text: (text) => `「${text}」`,
  statuses: (statuses) => listed(statuses.map((status) => statusWords[status].word)),
  accountKinds: (kinds) => listed(kinds.map((kind) => shortLabel(accountKinds, kind))),
  subjectKinds: (kinds) => listed(kinds.map((kind) => shortLabel(subjectKinds, kind))),
  places: listed,
  office: (office) => office && (areaName(office) || officeOf(office).shortName),
  submitted: (range, { today }) => range && rangeWords(range, today),
  registered: (range, { today }) => range && rangeWords(range, today),
  due: (range, { today }) => range && rangeWords(range, today),
  late: () => null,
  pastPromise: () => null,
  watch: () => null,
  act: (act) => act && `${acts[act.of]} ${showMonth(act.month)}`,
  source: (source) => source && sourceWords[source],
  claimant: (_claimant, { claimant }) => claimant,
}

/** What a part of a filter asks, in words: 状态 已登记、待补正. `claimant` is the name of who is meant. */
export const partWords = (part: keyof LedgerFilter, filter: LedgerFilter, about: About): string => {
  // The compiler does not see that value and function are of the same part.
  const ask = asked[part] as (value: unknown, about: About) => string | null
  const words = ask(filter[part], about)
  return words === null ? partLabels[part] : `${partLabels[part]} ${words}`
}

/** Where a row comes from that its office keyed from a form on paper (D8), and how that is signed. */
export const FROM_PAPER = '纸质表'

/** What each sort is called, and how its two directions are said. */
export const sortWords: Readonly<
  Record<LedgerSortBy, { readonly label: string; readonly up: string; readonly down: string }>
> = {
  submitted: { label: '提交', up: '先提交的在前', down: '后提交的在前' },
  registered: { label: '登记', up: '先登记的在前', down: '后登记的在前' },
  due: { label: '到期', up: '先到期的在前', down: '后到期的在前' },
  number: { label: '编号', up: '编号小的在前', down: '编号大的在前' },
}

/** 后提交的在前. */
export const sortLine = ({ by, descending }: LedgerSort): string =>
  sortWords[by][descending ? 'down' : 'up']
