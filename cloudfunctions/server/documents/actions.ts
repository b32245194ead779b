import type { documentsCalls } from '../../../src/domain/api/documents'
import { FORM_TITLE } from '../../../src/domain/city/city'
import { instantOf } from '../../../src/domain/dates/days'
import { PACKET } from '../../../src/domain/paper/copiesPage'
import { SEAL_PAGE } from '../../../src/domain/paper/sealPage'
import { sealMark } from '../../../src/domain/moves/signature'
import { ownFiling, situationOf } from '../filing/access'
import type { Actions } from '../app'
import { contentOf } from '../filing/signature/signing'
import { hidesHeldNumber } from '../filing/received'
import { fullAnswers } from '../secrets/personal'
import { servingsNow } from '../store/settings'
import { refuseUnless } from '../filing/refusals'
import { handOut } from './handOut'
import { exportLedger } from './ledger'
import { packetFacts } from './packetFacts'
import { leadPaperAction } from './leads/action'
import { issuerOf } from './marks'
import { copyActions } from './marked/actions'
import type { Marker } from './marked/marker'
import { myDataAction } from './myData/action'
import { filedActions } from './filed/actions'
import { ofFiling } from './filed/ofFiling'
import { readableFiling } from './filed/readable'
import type { Printer } from './printer'
import { sealedRows } from './sealedRows'
import { tableActions } from './tables'

/**
 * The actions of the function `documents`: each makes a PDF or a table, stores it for a day and answers a private link, or reads a table. `printer` is
 * asked for when a paper is made.
 */
export const documentsActions = (
  printer: () => Promise<Printer>,
  marker: () => Promise<Marker>,
): Actions<typeof documentsCalls> => ({
  ...tableActions,
  ...copyActions(marker),
  ...filedActions(printer, marker),
  exportLedger,
  myData: myDataAction(printer),
  leadPaper: leadPaperAction(printer),

  sealPage: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const filing = sealedRows(context, reader)
    const facts = {
      accountName: filing.answers.accountName ?? '',
      subjectName: filing.answers.subjectName ?? '',
      mark: sealMark(contentOf(context.ports.vault, filing).rowsHash),
    }
    return handOut(context, {
      ...ofFiling(context, reader, SEAL_PAGE),
      name: `${SEAL_PAGE}.pdf`,
      file: 'seal.pdf',
      make: async () => {
        const { font, makeSealPage } = await printer()
        return makeSealPage(facts, context.now, issuerOf(context.ports), font)
      },
    })
  },

  packet: async (context, { id }) => {
    const { ports } = context
    const [filing, servings] = await Promise.all([
      ownFiling(context, id),
      servingsNow(ports, context.today),
    ])
    refuseUnless(
      'submit',
      filing,
      situationOf(filing, context.openid, null, context.now),
      context.now,
    )
    const hides = hidesHeldNumber(filing)
    const answers = fullAnswers(ports.vault, filing, filing)
    const filled = {
      number: filing.number ?? '',
      answers: hides ? { ...answers, ownerIdNumber: '' } : answers,
      signedOn: null,
    }
    return handOut(context, {
      ...ofFiling(context, { filing, staff: null }, PACKET),
      name: `${PACKET}.pdf`,
      file: 'packet.pdf',
      make: async () => {
        const { font, makePacket } = await printer()
        const facts = packetFacts(filing, servings, context)
        return makePacket({ filled, facts, madeAt: context.now }, issuerOf(ports), font)
      },
    })
  },

  blank: async (context) =>
    handOut(context, {
      name: `${FORM_TITLE}.pdf`,
      file: 'blank.pdf',
      filing: null,
      asked: `blank:${context.today}`,
      since: instantOf(context.today),
      make: async () => {
        const { font, makeBlank } = await printer()
        return makeBlank(context.now, issuerOf(context.ports), font)
      },
      keep: context.ports.transaction,
    }),
})
