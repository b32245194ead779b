import type { Correction, MonthlyReturn } from '../api/figures/monthly'
import { type OfficeCode, officeOf } from '../city/city'
import { dayOf, showDay, showMoment } from '../dates/days'
import { returnColumns, returnItems } from './returns'

/** Whose return it is; the city’s is the sum of all. */
export const officeWords = (office: OfficeCode | null): string =>
  office === null ? '全市' : officeOf(office).shortName

/** How a return stands. */
export const stateWords = ({
  state,
  closedAt,
}: Pick<MonthlyReturn, 'state' | 'closedAt'>): string =>
  state === 'running'
    ? '本月还没有结束，数到今天'
    : closedAt === null
      ? '还没有定稿，按现在的台账数'
      : `${showMoment(closedAt)} 生成，已定稿`

/** 11月5日 新登记 −1（公司） LFBZ-2600-16CL 恢复办理. */
export const correctionWords = ({
  at,
  item,
  delta,
  columns,
  number,
  words,
}: Pick<Correction, 'at' | 'item' | 'delta' | 'columns' | 'number' | 'words'>): string => {
  const kinds = columns.filter((name) => name !== 'all').map((name) => returnColumns[name].label)
  return [
    ...(at === null ? [] : [showDay(dayOf(at))]),
    `${returnItems[item].label} ${delta > 0 ? '+1' : '−1'}（${kinds.join('、')}）`,
    ...(number === '' ? [] : [number]),
    ...(words === '' ? [] : [words]),
  ].join(' ')
}

/** So many hex digits of a code are printed, in groups of four. */
const PRINTED = 32

/** 3F9A 27C4 …: as much of a code as a person compares. */
export const codeWords = (code: string): string =>
  (code.slice(0, PRINTED).toUpperCase().match(/.{4}/g) ?? []).join(' ')
