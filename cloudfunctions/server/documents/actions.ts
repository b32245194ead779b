import type { documentsCalls } from '../../../src/domain/api/documents'
import { FORM_TITLE, officeOf } from '../../../src/domain/city/city'
import { dayOf, instantOf, showMoment } from '../../../src/domain/dates/days'
import { orTechnician, Refusal } from '../../../src/domain/api/refusal'
import { turnedBy } from '../../../src/domain/form/orientation'
import { PACKET } from '../../../src/domain/paper/copiesPage'
import { SEAL_PAGE } from '../../../src/domain/paper/sealPage'
import { sealMark, shownHash } from '../../../src/domain/moves/signature'
import { statusWords } from '../../../src/domain/moves/status'
import { ownFiling, readableFiling, type Reader, situationOf } from '../filing/access'
import type { Actions, Context } from '../app'
import { contentOf } from '../filing/signature/signing'
import {
  type Filing,
  type StoredSignature,
  type Version,
  versionId,
  working,
} from '../filing/filing'
import { hidesHeldNumber, hidesNumber, versionAnswers } from '../filing/handOver/received'
import { fullAnswers } from '../secrets/personal'
import type { Transaction } from '../store/ports'
import { quartersOf } from '../files/turned'
import { technicianOn } from '../../../src/domain/settings/officeSettings'
import { servingsNow } from '../store/settings'
import { recordView } from '../filing/audit'
import { broughtCopies } from '../filing/allowed/brings'
import { openedBy } from '../filing/correction'
import { lateNow } from '../filing/dates'
import { refuseUnless, refuseWrongRows } from '../filing/refusals'
import { readJpeg } from '../files/jpeg'
import { sha256 } from '../secrets/hashes'
import { returnOf } from '../views/cards'
import { submitTimes } from '../views/detail'
import type { PaperPicture } from './draw'
import { handOut } from './handOut'
import { exportLedger } from './ledger'
import { packetFacts } from './packetFacts'
import { issuerOf } from './marks'
import { copyActions } from './marked/actions'
import type { Marker } from './marked/marker'
import { myDataAction } from './myData/action'
import type { Printer } from './printer'
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
  exportLedger,
  myData: myDataAction(printer),

  paper: async (context, { id, submission }) => {
    const reader = await readableFiling(context, id)
    const number = numberOf(reader.filing)
    const make = async () => {
      const version = await versionOf(context, reader.filing, submission)
      const signature = await signatureImage(context, version.signature, reader.filing)
      const hides = reader.staff === null && hidesNumber(reader.filing, version)
      const answers = hides
        ? versionAnswers(reader.filing, version)
        : fullAnswers(context.ports.vault, id, version)
      const { font, makeFacsimile } = await printer()
      return makeFacsimile(
        {
          filled: {
            number: version.number,
            answers,
            signedOn: dayOf(version.signature.signedAt),
            ...(version.signature.by === 'sealPage' ? { sealed: true } : {}),
          },
          signature,
          note: noteOf(reader.filing, version, context.now),
          madeAt: context.now,
        },
        issuerOf(context.ports),
        font,
      )
    }
    return handOut(context, {
      ...ofFiling(context, reader, '备案表', submission),
      name: `${number}.pdf`,
      file: `${number}.pdf`,
      make,
    })
  },

  receipt: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const { filing } = reader
    const number = numberOf(filing)
    const make = async () => {
      const version = await versionOf(context, filing, null)
      const { font, makeReceipt } = await printer()
      return makeReceipt(
        {
          number: version.number,
          accountName: version.answers.accountName ?? '',
          status: filing.status,
          ...submitTimes(filing, version.submittedAt),
          decidedAt: filing.decidedAt,
          office: officeOf(filing.office ?? version.office),
          replyBy: filing.replyBy,
          copies: broughtCopies(filing),
          returned: returnOf(filing),
          late: lateNow(filing),
          hash: version.signature.contentHash,
          madeAt: context.now,
        },
        issuerOf(context.ports),
        font,
      )
    }
    return handOut(context, {
      ...ofFiling(context, reader, '回执'),
      name: `${number}-回执.pdf`,
      file: `${number}.pdf`,
      make,
    })
  },

  sealPage: async (context, { id }) => {
    const stored = await ownFiling(context, id)
    refuseUnless(
      'save',
      stored,
      situationOf(stored, context.openid, null, context.now),
      context.now,
    )
    const filing = working(stored)
    refuseWrongRows(context.ports.vault, filing, context.today, openedBy(stored, filing))
    const facts = {
      accountName: filing.answers.accountName ?? '',
      subjectName: filing.answers.subjectName ?? '',
      mark: sealMark(contentOf(context.ports.vault, filing).rowsHash),
    }
    return handOut(context, {
      ...ofFiling(context, { filing: stored, staff: null }, SEAL_PAGE),
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
    const answers = fullAnswers(ports.vault, id, filing)
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

/** A paper of the same version that the same person asks for again within this time is the same file. */
const SAME_PAPER = 10 * 60 * 1000

/** What the papers of a filing share: the key they are found by, and an audit entry that says who had one made. */
const ofFiling = (
  context: Context,
  { filing, staff }: Reader,
  about: string,
  submission: number | null = null,
) => ({
  filing: filing.id,
  asked: `${context.openid}:${about}:${filing.id}:${String(submission ?? filing.version)}${submission === null ? '' : ' earlier'}${turnedMark(filing)}`,
  since: context.now - SAME_PAPER,
  keep: (also: (stores: Transaction) => Promise<void>) =>
    recordView(context, filing.id, stillThere, { name: 'paperMade', staff, about, also }),
})

/** A signature page that was turned meanwhile is another paper. */
const turnedMark = (filing: Filing): string => {
  const quarters = quartersOf(filing, filing.signature?.fileID ?? '')
  return quarters === 0 ? '' : ` turned ${String(quarters)}`
}

const stillThere = (stored: Filing | null): Filing => {
  if (stored === null) throw new Error('the filing of a paper is gone')
  return stored
}

/** The number a filing keeps from its first submit on. Refuses with `not-found` before it. */
const numberOf = ({ number, submissions }: Filing): string => {
  if (number === null || submissions === 0)
    throw new Refusal('not-found', '提交以后才有备案表和回执')
  return number
}

/** What was submitted, frozen; with null what was submitted last. Refuses with `not-found` what never was. */
const versionOf = async (
  { ports }: Context,
  { id, submissions }: Filing,
  submission: number | null,
): Promise<Version> => {
  const asked = submission ?? submissions
  if (asked > submissions) throw new Refusal('not-found', '没有这一版备案表')
  const version = await ports.versions.get(versionId(id, asked))
  if (version === null) throw new Error(`submitted filing ${id} has no version ${String(asked)}`)
  return version
}

/** The signature's picture. Refuses with `file` when it is gone or is not the one that was signed with (C3). */
const signatureImage = async (
  { ports, settings, today }: Context,
  signature: StoredSignature,
  filing: Filing,
): Promise<PaperPicture> => {
  const bytes = await ports.files.read(signature.fileID)
  if (bytes === null || sha256(bytes) !== signature.hash)
    throw new Refusal(
      'file',
      `没有取到原来的签名图片。请再试一次${orTechnician(technicianOn(settings, today, ports.contact))}`,
    )
  // What was stored before photos were read by their structure says how it lies in its own bytes.
  const orientation = signature.orientation ?? readJpeg(bytes)?.orientation ?? 1
  return { bytes, orientation: turnedBy(orientation, quartersOf(filing, signature.fileID)) }
}

const noteOf = (filing: Filing, version: Version, now: number): string =>
  [
    version.submission === filing.submissions
      ? `制表时状态：${statusWords[filing.status].onPaper}`
      : '以前提交的内容，后来有改动',
    showMoment(now),
    `校验码 ${shownHash(version.signature.contentHash)}`,
  ].join('　')
