import { dayOf, showMoment } from '../../../../src/domain/dates/days'
import { orTechnician, Refusal } from '../../../../src/domain/api/refusal'
import { kinds } from '../../../../src/domain/form/kinds'
import { officeOf } from '../../../../src/domain/city/city'
import { turnedBy } from '../../../../src/domain/form/orientation'
import { shownHash } from '../../../../src/domain/moves/signature'
import { statusWords } from '../../../../src/domain/moves/status'
import { technicianOn } from '../../../../src/domain/settings/officeSettings'
import type { Context } from '../../app'
import { readJpeg } from '../../files/jpeg'
import { pictureBytes } from '../../files/sealed'
import { quartersOf } from '../../files/turned'
import { broughtCopies } from '../../filing/allowed/brings'
import { lateNow } from '../../filing/dates'
import type { Filing, StoredSignature, Version } from '../../store/filings/filing'
import { hidesNumber, versionAnswers } from '../../filing/received'
import { versionOf } from '../../filing/version/stored'
import { fullAnswers } from '../../secrets/personal'
import { returnOf } from '../../views/cards'
import { submitTimes } from '../../views/detail'
import type { PaperPicture } from '../draw'
import type { Marker } from '../marked/marker'
import { checkOf } from './check'
import type { FiledForm } from './facsimile'
import type { ReceiptFacts } from './receiptSheet'
import type { Reader } from './readable'

/** 备案表 of what was submitted last, or of an earlier submission. Refuses with `not-found` what never was submitted. */
export const filedForm = async (
  context: Context,
  { filing, staff }: Reader,
  submission: number | null,
  marker: () => Promise<Marker>,
): Promise<FiledForm> => {
  const version = await submittedVersion(context, filing, submission)
  const { number, signature } = version
  const hides = staff === null && hidesNumber(filing, version)
  const [image, check] = await Promise.all([
    signatureImage(context, signature, filing, marker),
    // What was registered before a change is not what the code would say.
    version.submission === filing.submissions ? checkOf(context, filing) : null,
  ])
  return {
    filled: {
      number,
      answers: hides
        ? versionAnswers(filing, version)
        : fullAnswers(context.ports.vault, filing, version),
      signedOn: dayOf(signature.signedAt),
      ...(signature.by !== 'hand' ? { sealed: true } : {}),
    },
    signature: image,
    note: noteOf(filing, version, context.now),
    check,
  }
}

/** What the receipt of what was submitted last says. Refuses with `not-found` what never was submitted. */
export const receiptFacts = async (context: Context, { filing }: Reader): Promise<ReceiptFacts> => {
  const version = await submittedVersion(context, filing, null)
  return {
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
    claimBy: claimBy(filing),
    hash: version.signature.contentHash,
    check: await checkOf(context, filing),
  }
}

/** The owner's mobile as lists show it, else the manager's, of what was keyed from paper and nobody has taken over. */
const claimBy = ({ applicant, entered, answers }: Filing): string | null => {
  if (applicant !== '' || !entered) return null
  const mobile = answers.ownerMobile || answers.managerMobile || ''
  return mobile === '' ? null : kinds.mobile.hide(mobile)
}

/** The number a filing keeps from its first submit on. Refuses with `not-found` before it. */
export const numberOf = ({ number, submissions }: Filing): string => {
  if (number === null || submissions === 0)
    throw new Refusal('not-found', '提交以后才有备案表和回执')
  return number
}

/** What was submitted, frozen; with null what was submitted last. Refuses with `not-found` what never was. */
const submittedVersion = async (
  { ports }: Context,
  filing: Filing,
  submission: number | null,
): Promise<Version> => {
  const { id, submissions } = filing
  const asked = submission ?? submissions
  if (asked > submissions) throw new Refusal('not-found', '没有这一版备案表')
  const version = await versionOf(ports, filing, asked)
  if (version === null) throw new Error(`submitted filing ${id} has no version ${String(asked)}`)
  return version
}

/** In the place of a picture whose filing's key was erased: the paper comes, and says that it cannot be shown. */
const UNREADABLE: PaperPicture = { bytes: Buffer.alloc(0), orientation: 1, broken: true }

/** The signature's picture. Refuses with `file` when it is gone or is not the one that was signed with (C3). */
const signatureImage = async (
  { ports, settings, today }: Context,
  signature: StoredSignature,
  filing: Filing,
  marker: () => Promise<Marker>,
): Promise<PaperPicture> => {
  if (filing.dataKey === null) return UNREADABLE
  const bytes = await pictureBytes(ports, filing, signature)
  if (bytes === null)
    throw new Refusal(
      'file',
      `没有取到原来的签名图片。请再试一次${orTechnician(technicianOn(settings, today, ports.contact))}`,
    )
  // What was stored before photos were read by their structure says how it lies in its own bytes.
  const orientation = signature.orientation ?? readJpeg(bytes)?.orientation ?? 1
  return {
    bytes,
    orientation: turnedBy(orientation, quartersOf(filing, signature.fileID)),
    // What was drawn by hand was decoded before it was taken.
    broken: signature.by !== 'hand' && !(await (await marker()).opens(bytes)),
  }
}

const noteOf = (filing: Filing, version: Version, now: number): string =>
  [
    version.submission === filing.submissions
      ? `制表时状态：${statusWords[filing.status].onPaper}`
      : '以前提交的内容，后来有改动',
    showMoment(now),
    `校验码 ${shownHash(version.signature.contentHash)}`,
  ].join('　')
