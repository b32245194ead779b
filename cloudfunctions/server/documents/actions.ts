import type { documentsInputs, DocumentsOutputs } from '../../../src/domain/api'
import { dayOf, showMoment } from '../../../src/domain/days'
import { FORM_TITLE } from '../../../src/domain/form'
import { officeOf } from '../../../src/domain/langfang/offices'
import { Refusal } from '../../../src/domain/refusal'
import { SEAL_PAGE } from '../../../src/domain/sealPage'
import { sealMark, shownHash } from '../../../src/domain/signature'
import { ownFiling, readableFiling, type Reader, situationOf } from '../access'
import type { Actions, Context } from '../app'
import { contentOf } from '../content'
import { type Filing, type StoredSignature, type Version, versionId, working } from '../filing'
import { fullAnswers } from '../personal'
import type { Ports } from '../ports'
import { recordView } from '../record'
import { refuseUnless, refuseWrongRows } from '../refusals'
import { sha256 } from '../sha256'
import { makeBlank, makeFacsimile } from './facsimile'
import type { PaperFont } from './font'
import { handOut, type KeepWith } from './handOut'
import type { Issuer } from './marks'
import { makeReceipt } from './receipt'
import { makeSealPage } from './sealPage'
import { states } from './states'

/** The actions of the function `documents`: each makes a PDF, stores it for a day and answers a private link. */
export const documentsActions = (
  font: PaperFont,
): Actions<typeof documentsInputs, DocumentsOutputs> => ({
  paper: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const version = await newestVersion(context, reader.filing)
    const made = await makeFacsimile(
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
    return handOut(context, made, {
      name: `${version.number}.pdf`,
      file: version.number,
      filing: id,
      keep: (also) => record(context, reader, '备案表', also),
    })
  },

  receipt: async (context, { id }) => {
    const reader = await readableFiling(context, id)
    const { filing } = reader
    const version = await newestVersion(context, filing)
    const made = await makeReceipt(
      {
        number: version.number,
        accountName: version.answers.accountName ?? '',
        status: filing.status,
        submittedAt: version.submittedAt,
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
    return handOut(context, made, {
      name: `${version.number}-回执.pdf`,
      file: version.number,
      filing: id,
      keep: (also) => record(context, reader, '回执', also),
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
    const made = await makeSealPage(facts, context.now, issuerOf(context.ports), font)
    return handOut(context, made, {
      name: `${SEAL_PAGE}.pdf`,
      file: 'seal',
      filing: id,
      keep: (also) => record(context, { filing: stored, staff: null }, SEAL_PAGE, also),
    })
  },

  blank: async (context) =>
    handOut(context, await makeBlank(context.now, issuerOf(context.ports), font), {
      name: `${FORM_TITLE}.pdf`,
      file: 'blank',
      filing: null,
      keep: (also) => context.ports.transaction(also),
    }),
})

const issuerOf = ({ stage, operator }: Ports): Issuer => ({
  production: stage === 'production',
  operator,
})

const record = (
  context: Context,
  { filing, staff }: Reader,
  about: string,
  also: Parameters<KeepWith>[0],
): Promise<void> => recordView(context, filing.id, { name: 'paperMade', staff, about, also })

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
    `制表时状态：${states[filing.status].words}`,
    showMoment(now),
    `校验码 ${shownHash(version.signature.contentHash)}`,
  ].join('　')
