import { type OfficeCode, officeOf } from '../city/city'
import { type LedgerFilter, type LedgerSort, setParts } from './filter'
import { partWords, sortLine } from './words'

/** Rows of one file. */
export const MOST_EXPORTED = 10_000
/** Rows of one file with full numbers: each filing notes in its own audit that it was handed out. */
export const MOST_IN_FULL = 1_000
/** Noted after so many rows. */
export const NOTED_EVERY = 1_000
/** A file and its row are deleted so long after it was asked for. */
export const EXPORT_KEPT = 24 * 60 * 60 * 1000

export const PURPOSE = { least: 4, longest: 100 } as const

/** Why there is no file. */
export type ExportFailure = 'tooMany' | 'notAllowed' | 'broken'

/** What is said of too many rows. */
export const tooManyRows = (full: boolean): string =>
  full
    ? `完整号码一次最多 ${MOST_IN_FULL.toLocaleString('en')} 行，请缩小范围`
    : `一次最多 ${MOST_EXPORTED.toLocaleString('en')} 行，请缩小时间`

/** What there is to read where no file came. */
export const failureWords = (why: ExportFailure, full: boolean): string => {
  if (why === 'tooMany') return `没有生成。${tooManyRows(full)}`
  return why === 'notAllowed' ? '没有生成：您的角色或办公室有变动' : '没有生成，条件都在'
}

type Asked = {
  readonly office: OfficeCode | null
  readonly filter: LedgerFilter
  readonly sort: LedgerSort
  /** The name of who is meant by the filter’s claimant. */
  readonly claimant: string
}

/** What a file holds, in words: its office, what was asked of the rows, and their order. Years are always written. */
export const scopeWords = ({ office, filter, sort, claimant }: Asked) => ({
  office: office === null ? '全市' : officeOf(office).shortName,
  parts:
    setParts(filter)
      .filter((part) => part !== 'office')
      .map((part) => partWords(part, filter, { today: '', claimant }))
      .join('；') || '全部',
  sort: sortLine(sort),
})
