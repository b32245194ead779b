import { officeOf, type OfficeCode } from '../city/city'
import { monthOf, showMonth } from '../dates/days'
import { type LedgerWanted, wholeLedger } from './filter'

/** Filings of one archive of a month. */
export const MOST_ARCHIVED = 600
/** One file of it is closed behind so many filings, or so many bytes: what it ends with is less than one filing's more. */
export const FILE_OF_ARCHIVE = { filings: 50, bytes: 12 * 1024 ** 2 } as const

/** A ZIP of an archive, with a PDF a filing. */
export type ArchiveFile = { readonly filings: number; readonly bytes: number }

/** A filing that is in none of them: it could not be drawn, or is not registered there any more. */
export type LeftOut = { readonly number: string; readonly why: 'broken' | 'gone' }

/** What was registered in a month ('2026-11') of an office, or of all, the first registered first. */
export const registeredIn = (month: string, office: OfficeCode | null): LedgerWanted => ({
  filter: { ...wholeLedger, registered: monthOf(`${month}-01`), office },
  sort: { by: 'registered', descending: false },
})

/** What is said of a month that has more. */
export const TOO_MANY_ARCHIVED = `一次最多 ${String(MOST_ARCHIVED)} 件，请按办公室分别归档`

/** 归档件-霸州市网信办-2026年11月-2.zip, the second of several. */
export const archiveFileName = (month: string, office: OfficeCode | null, place: number): string =>
  `归档件-${office === null ? '全市' : officeOf(office).shortName}-${showMonth(month)}-${String(place + 1)}.zip`

/** What is not in an archive, in words; empty where that is nothing. */
export const leftOutWords = (out: readonly LeftOut[]): string => {
  const of = (why: LeftOut['why'], words: string) => {
    const numbers = out.filter((each) => each.why === why).map(({ number }) => number)
    return numbers.length === 0 ? [] : [`${numbers.join('、')} ${words}`]
  }
  return [...of('broken', '没有做成，可以打开这件单独归档'), ...of('gone', '已不在登记之列')].join(
    '；',
  )
}
