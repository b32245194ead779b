import { Refusal } from '../../../src/domain/api/refusal'
import type { ApplicantKind } from '../../../src/domain/form/choices'
import { withoutWord } from '../../../src/domain/moves/returning/correction'
import { isBack } from './correction'
import { undoTime } from './facts'
import type { Filing, StoredPhoto, Version, Received } from '../store/filings/filing'
import type { Answers } from '../../../src/domain/form/form'
import { WHOLLY_HIDDEN } from '../../../src/domain/form/kinds'
import { isIdCard, type SlotKey } from '../../../src/domain/form/materials'
import { isProof, type ProofOf } from '../../../src/domain/moves/proofs'
import { hiddenAnswers } from '../secrets/personal'

/** As a filing is received now, by somebody who has not proved to be its owner. */
export const receivedNow = (filing: Filing, now: number): Received => ({
  at: now,
  submissions: filing.submissions,
  idNumbers: [
    ...(filing.received?.idNumbers ?? []),
    ...[filing, filing.correction, filing.change?.from].flatMap(
      (held) => held?.idNumber?.hash ?? [],
    ),
  ],
})

/** Refuses what the office decided in the last two minutes: its message is on its way to who hands over (G9). */
export const refuseUndoable = (filing: Filing, now: number): void => {
  if (undoTime(filing, now) > 0)
    throw new Refusal('not-allowed', '办公室刚刚办理过这件，请两分钟后再移交')
}

/** What a hand-over sets in a filing. */
export type HandedOn = Pick<
  Filing,
  | 'applicant'
  | 'answers'
  | 'correction'
  | 'returned'
  | 'claim'
  | 'received'
  | 'asking'
  | 'followers'
  | 'invites'
  | 'attested'
>

/** The filing as its new applicant has it; `received` is null for who proved to be its owner. */
export const receivedBy = (
  filing: Filing,
  taker: string,
  as: ApplicantKind,
  received: Received | null,
): HandedOn => ({
  applicant: taker,
  answers: { ...filing.answers, filledBy: as },
  correction: filing.correction && {
    ...filing.correction,
    answers: { ...filing.correction.answers, filledBy: as },
  },
  // What the former applicant meant to say and did not hand in is theirs.
  returned: filing.returned && {
    ...filing.returned,
    items: isBack(filing) ? filing.returned.items : filing.returned.items.map(withoutWord),
  },
  // Whom the former applicant had told hears no more of it.
  followers: [],
  invites: {},
  // Nor is the office to call them about a paper filing.
  attested: filing.attested ? { ...filing.attested, phone: '' } : null,
  // Nobody checks their own filing.
  claim: filing.claim?.openid === taker ? null : filing.claim,
  received,
  asking: null,
})

/** What a change brings into the registered filing: the numbers that its applicant received with the one or the other. */
export const receivedWith = (
  base: Pick<Filing, 'received'>,
  change: Pick<Filing, 'received'>,
): Received | null =>
  base.received
    ? {
        ...base.received,
        idNumbers: [...base.received.idNumbers, ...(change.received?.idNumbers ?? [])],
      }
    : null

/** Whether a photo shows, or as proof may show, ID data of somebody else that its applicant may not see. */
export const hidesPhoto = (
  { received }: Pick<Filing, 'received'>,
  { addedAt }: Pick<StoredPhoto, 'addedAt'>,
  slot: SlotKey | ProofOf,
): boolean =>
  Boolean(received) && (isProof(slot) || isIdCard(slot)) && addedAt <= (received?.at ?? 0)

/** Whether the ID number that it holds now came with a hand-over: its applicant may not see it. */
export const hidesHeldNumber = ({
  received,
  idNumber,
}: Pick<Filing, 'idNumber'> & { readonly received?: Received | null | undefined }): boolean =>
  idNumber !== null && received?.idNumbers.includes(idNumber.hash) === true

/** Whether a submission holds an ID number that its applicant may not see. */
export const hidesNumber = (
  { received }: Pick<Filing, 'received'>,
  { submission, idNumber }: Pick<Version, 'submission' | 'idNumber'>,
): boolean =>
  Boolean(received) &&
  (submission <= (received?.submissions ?? 0) || hidesHeldNumber({ received, idNumber }))

/** The answers as its applicant may read them: the ID number hidden, of a former owner also its end. */
export const applicantAnswers = ({
  received,
  ...content
}: Pick<Filing, 'answers' | 'idNumber'> & {
  readonly received?: Received | null | undefined
}): Answers =>
  hidesHeldNumber({ received, idNumber: content.idNumber })
    ? { ...content.answers, ownerIdNumber: WHOLLY_HIDDEN }
    : hiddenAnswers(content)

/** The same of a submission. */
export const versionAnswers = (
  filing: Pick<Filing, 'received'>,
  version: Pick<Version, 'submission' | 'idNumber' | 'answers'>,
): Answers =>
  hidesNumber(filing, version) && version.idNumber !== null
    ? { ...version.answers, ownerIdNumber: WHOLLY_HIDDEN }
    : hiddenAnswers(version)
