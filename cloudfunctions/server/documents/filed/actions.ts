import type { documentsCalls } from '../../../../src/domain/api/documents'
import type { Actions, Context } from '../../app'
import { readableFiling, type Reader } from '../../filing/access'
import { inLanes } from '../../store/eachOf'
import { handOut } from '../handOut'
import { issuerOf } from '../marks'
import type { Printer } from '../printer'
import { filedForm, numberOf, receiptFacts } from './facts'
import { ofFiling, ofFilings } from './ofFiling'

/** So many filings are read at once. */
const LANES = 4

const FORM = '备案表'
const RECEIPT = '回执'

/** The papers of what was submitted (H1), of one filing or of several in one file. */
export const filedActions = (
  printer: () => Promise<Printer>,
): Pick<Actions<typeof documentsCalls>, 'paper' | 'receipt' | 'papers'> => {
  const forms = async (context: Context, readers: readonly Reader[], submission: number | null) => {
    const filed = await inLanes(readers, LANES, (reader) => filedForm(context, reader, submission))
    const { font, makeFacsimiles } = await printer()
    return makeFacsimiles(filed, context.now, issuerOf(context.ports), font)
  }
  const receipts = async (context: Context, readers: readonly Reader[]) => {
    const facts = await inLanes(readers, LANES, (reader) => receiptFacts(context, reader))
    const { font, makeReceipts } = await printer()
    return makeReceipts(facts, context.now, issuerOf(context.ports), font)
  }
  return {
    paper: async (context, { id, submission }) => {
      const reader = await readableFiling(context, id)
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
      const about = of === 'paper' ? FORM : RECEIPT
      return handOut(context, {
        ...ofFilings(context, readers, about),
        name: `${about} ${String(ids.length)} 份.pdf`,
        file: `${of}.pdf`,
        make: () => (of === 'paper' ? forms(context, readers, null) : receipts(context, readers)),
      })
    },
  }
}
