import type { OfficeCode } from '../../../../src/domain/city/city'
import type { PaperList, PaperQueue } from '../../../../src/domain/api/review/papers'
import { matchOf } from '../../../../src/domain/search/searched'
import { searchable } from '../../../../src/domain/search/searchable'
import type { Context } from '../../app'
import { paperSlices } from '../../figures/queueSlices'
import type { AtWork } from '../../filing/staff/atWork'
import { foundAs } from '../../filing/finding/foundAs'
import { ofPaper } from '../../filing/finding/indexed'
import { eachOf } from '../../store/eachOf'
import { paperItemOf } from '../../views/paper'
import { newestOf, SHOWN } from './find'

/** What is found by a text in a list of what was filed on paper with an office, or with all: the newest (A5). */
export const findPapers = async (
  { ports, now }: Context,
  staff: AtWork,
  {
    queue,
    text,
    office,
  }: {
    readonly queue: PaperQueue
    readonly text: string
    /** Null for all. */
    readonly office: OfficeCode | null
  },
): Promise<PaperList> => {
  const [counts, found] = await Promise.all([
    ports.filings.counts(office, paperSlices),
    ports.finding.begins(office, { text: ofPaper(searchable(text)) }),
  ])
  const ids = newestOf(found ?? [])
  const filings = new Map((await ports.finding.filings(ids)).map((each) => [each.id, each]))
  const rows = ids.flatMap((id) => {
    const filing = filings.get(id)
    if (!filing?.attested || filing.queue !== queue) return []
    const mayRead = office === null || filing.office === office
    const as = foundAs(filing)
    const isIt = as?.of === 'paper' && matchOf(as.searched, text) !== null
    return mayRead && isIt ? [{ ...filing, attested: filing.attested }] : []
  })
  const { done, failed } = await eachOf('papers', rows.slice(0, SHOWN), (each) =>
    paperItemOf(each, staff, now),
  )
  const tooManyFound = found === null && ({ tooManyFound: true } as const)
  return { counts, items: done, unreadable: failed, next: null, ...tooManyFound }
}
