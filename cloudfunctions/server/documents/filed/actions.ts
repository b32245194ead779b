import type { documentsCalls } from '../../../../src/domain/api/documents'
import { ARCHIVE } from '../../../../src/domain/paper/archivePages'
import type { Actions, Context } from '../../app'
import { callingStaff, officeFiling } from '../../filing/access'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { inLanes } from '../../store/eachOf'
import { handOut } from '../handOut'
import type { Marker } from '../marked/marker'
import { issuerOf } from '../marks'
import type { Printer } from '../printer'
import { archived, refuseUnfinished } from './archived'
import { filedForm, numberOf, receiptFacts } from './facts'
import { archiveMonthWith, monthArchiver } from './month'
import { ofFiling, ofFilings } from './ofFiling'
import { readableFiling, type Reader } from './readable'

/** So many filings are read at once. */
const LANES = 4

const FORM = '备案表'
const RECEIPT = '回执'

/** Refuses staff papers with full numbers where their office opens these on computers alone. */
const refuseFull = (context: Context, readers: readonly Pick<Reader, 'staff'>[]): void => {
  for (const { staff } of readers) if (staff !== null) refuseOffComputers(context, staff)
}

/** The papers of what was submitted (H1), of one filing or of several in one file. */
export const filedActions = (
  printer: () => Promise<Printer>,
  marker: () => Promise<Marker>,
): Pick<
  Actions<typeof documentsCalls>,
  'paper' | 'receipt' | 'papers' | 'archive' | 'archiveMonth'
> => {
  const forms = async (context: Context, readers: readonly Reader[], submission: number | null) => {
    const filed = await inLanes(readers, LANES, (reader) =>
      filedForm(context, reader, submission, marker),
    )
    const { font, makeFacsimiles } = await printer()
    return makeFacsimiles(filed, context.now, issuerOf(context.ports), font)
  }
  const receipts = async (context: Context, readers: readonly Reader[]) => {
    const facts = await inLanes(readers, LANES, (reader) => receiptFacts(context, reader))
    const { font, makeReceipts } = await printer()
    return makeReceipts(facts, context.now, issuerOf(context.ports), font)
  }
  return {
    archiveMonth: archiveMonthWith(monthArchiver(printer, marker)),

    paper: async (context, { id, submission }) => {
      const reader = await readableFiling(context, id)
      refuseFull(context, [reader])
      const number = numberOf(reader.filing)
      return handOut(context, {
        ...ofFiling(context, reader, FORM, submission),
        name: `${number}.pdf`,
        file: `${number}.pdf`,
        make: () => forms(context, [reader], submission),
      })
    },

    receipt: async (context, { id }) => {
      const reader = await readableFiling(context, id)
      const number = numberOf(reader.filing)
      return handOut(context, {
        ...ofFiling(context, reader, RECEIPT),
        name: `${number}-${RECEIPT}.pdf`,
        file: `${number}.pdf`,
        make: () => receipts(context, [reader]),
      })
    },

    papers: async (context, { ids, of }) => {
      const readers = await inLanes(ids, LANES, (id) => readableFiling(context, id))
      for (const { filing } of readers) numberOf(filing)
      if (of === 'paper') refuseFull(context, readers)
      const about = of === 'paper' ? FORM : RECEIPT
      return handOut(context, {
        ...ofFilings(context, readers, about),
        name: `${about} ${String(ids.length)} 份.pdf`,
        file: `${of}.pdf`,
        make: () => (of === 'paper' ? forms(context, readers, null) : receipts(context, readers)),
      })
    },

    archive: async (context, { id }) => {
      const [staff, read] = await Promise.all([
        callingStaff(context),
        context.ports.filings.get(id),
      ])
      const filing = officeFiling(read, staff)
      refuseUnfinished(filing)
      refuseFull(context, [{ staff }])
      const paper = ofFiling(context, { filing, staff }, ARCHIVE)
      return handOut(context, {
        ...paper,
        name: `${filing.number}-${ARCHIVE}.pdf`,
        file: `${filing.number}.pdf`,
        make: async () => {
          const content = await archived(context, filing, staff, marker)
          const { font, makeArchive } = await printer()
          return makeArchive(content, context.now, issuerOf(context.ports), font)
        },
        keep: async (also) => {
          // Making it takes a while, in which who asks may have lost the right to see it.
          officeFiling(filing, await callingStaff(context))
          await paper.keep(also)
        },
      })
    },
  }
}
