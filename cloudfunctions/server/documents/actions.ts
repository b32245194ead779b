import type { documentsCalls } from '../../../src/domain/api/documents'
import { FORM_TITLE, officeOf } from '../../../src/domain/city/city'
import { dayOf, instantOf, showMoment } from '../../../src/domain/dates/days'
import { Refusal } from '../../../src/domain/api/refusal'
import { SEAL_PAGE } from '../../../src/domain/paper/sealPage'
import { sealMark, shownHash } from '../../../src/domain/moves/signature'
import { statusWords } from '../../../src/domain/moves/status'
import { ownFiling, readableFiling, type Reader, situationOf } from '../filing/access'
import type { Actions, Context } from '../app'
import { contentOf } from '../filing/signing'
import {
  type Filing,
  type StoredSignature,
  type Version,
  versionId,
  working,
} from '../filing/filing'
import { fullAnswers } from '../secrets/personal'
import type { Ports } from '../store/ports'
import { recordView } from '../filing/audit'
import { refuseUnless, refuseWrongRows } from '../filing/refusals'
import { sha256 } from '../secrets/hashes'
import { submitTimes } from '../views/detail'
import { makeBlank, makeFacsimile } from './facsimile'
import type { PaperFont } from './font'
import { handOut, type KeepWith } from './handOut'
import type { Issuer } from './marks'
import { makeReceipt } from './receipt'
import { makeSealPage } from './sealPage'

/** The actions of the function `documents`: each makes a PDF, stores it for a day and answers a private link. */
export const documentsActions = (font: PaperFont): Actions<typeof documentsCalls> => ({
  paper: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const version = await newestVersion(context, reader.filing)
    const make = async () =>
      makeFacsimile(
        {
          filled: {
            number: version.number,
            answers: fullAnswers(context.ports.vault, id, version),
            signedOn: dayOf(version.signature.signedAt),
            ...(version.signature.by === 'sealPage' ? { sealed: true } : {}),
          },
          signature: await signatureImage(context.ports, version.signature),
          note: noteOf(reader.filing, version, context.now),
          madeAt: context.now,
        },
        issuerOf(context.ports),
        font,
      )
    return handOut(context, {
      ...ofFiling(context, reader, '备案表'),
      name: `${version.number}.pdf`,
      file: version.number,
      make,
    })
  },

  receipt: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const { filing } = reader
    const version = await newestVersion(context, filing)
    const make = () =>
      makeReceipt(
        {
          number: version.number,
          accountName: version.answers.accountName ?? '',
          status: filing.status,
          ...submitTimes(filing, version.submittedAt),
          decidedAt: filing.decidedAt,
          office: officeOf(filing.office ?? version.office),
          replyBy: filing.replyBy,
          late: filing.late,
          hash: version.signature.contentHash,
          madeAt: context.now,
        },
        issuerOf(context.ports),
        font,
      )
    return handOut(context, {
      ...ofFiling(context, reader, '回执'),
      name: `${version.number}-回执.pdf`,
      file: version.number,
      make,
    })
  },

  sealPage: async (context, { id }) => {
    const stored = await ownFiling(context, id)
    refuseUnless('save', stored, situationOf(stored, context.openid, null), context.now)
    const filing = working(stored)
    refuseWrongRows(context.ports.vault, filing, context.today)
    const facts = {
      accountName: filing.answers.accountName ?? '',
      subjectName: filing.answers.subjectName ?? '',
      mark: sealMark(contentOf(context.ports.vault, filing).rowsHash),
    }
    return handOut(context, {
      ...ofFiling(context, { filing: stored, staff: null }, SEAL_PAGE),
      name: `${SEAL_PAGE}.pdf`,
      file: 'seal',
      make: () => makeSealPage(facts, context.now, issuerOf(context.ports), font),
    })
  },

  blank: async (context) =>
    handOut(context, {
      name: `${FORM_TITLE}.pdf`,
      file: 'blank',
      filing: null,
      asked: `blank:${context.today}`,
      since: instantOf(context.today),
      make: () => makeBlank(context.now, issuerOf(context.ports), font),
      keep: (also) => context.ports.transaction(also),
    }),
})

/** A paper of the same version that the same person asks for again within this time is the same file. */
const SAME_PAPER = 10 * 60 * 1000

/** What the papers of a filing share: the key they are found by, and an audit entry that says who had one made. */
const ofFiling = (context: Context, { filing, staff }: Reader, about: string) => ({
  filing: filing.id,
  asked: `${context.openid}:${about}:${filing.id}:${String(filing.version)}`,
  since: context.now - SAME_PAPER,
  keep: (also: Parameters<KeepWith>[0]) =>
    recordView(context, filing.id, { name: 'paperMade', staff, about, also }),
})

const issuerOf = ({ stage, operator }: Ports): Issuer => ({
  production: stage === 'production',
  operator,
})

/** What was submitted last, frozen. Refuses with `not-found` before the first submit. */
const newestVersion = async ({ ports }: Context, filing: Filing): Promise<Version> => {
  if (filing.submissions === 0) throw new Refusal('not-found', '提交以后才有备案表和回执')
  const version = await ports.versions.get(versionId(filing.id, filing.submissions))
  if (version === null) throw new Error(`submitted filing ${filing.id} has no version`)
  return version
}

/** The signature's PNG. Refuses with `file` when it is gone or is not the one that was signed with (C3). */
const signatureImage = async (ports: Ports, signature: StoredSignature): Promise<Buffer> => {
  const bytes = await ports.files.read(signature.fileID)
  if (bytes === null || sha256(bytes) !== signature.hash)
    throw new Refusal('file', '没有取到原来的签名图片，请打电话给办理的网信办')
  return bytes
}

const noteOf = (filing: Filing, version: Version, now: number): string =>
  [
    `制表时状态：${statusWords[filing.status].onPaper}`,
    showMoment(now),
    `校验码 ${shownHash(version.signature.contentHash)}`,
  ].join('　')
