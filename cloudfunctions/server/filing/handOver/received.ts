import type { Filing, StoredPhoto, Version } from '../filing'
import type { SlotKey } from '../../../../src/domain/form/materials'
import { isIdCard } from '../../../../src/domain/form/materials'

/** When its applicant received a filing: what it held of a former owner's ID data then stays hidden from them (J4). */
export type Received = {
  readonly at: number
  readonly submissions: number
  /** The hash of the ID number that it held. */
  readonly idNumber: string | null
}

/** As a filing is received now, by somebody who has not proved to be its owner. */
export const receivedNow = (
  { submissions, idNumber }: Pick<Filing, 'submissions' | 'idNumber'>,
  now: number,
): Received => ({ at: now, submissions, idNumber: idNumber?.hash ?? null })

/** Whether a photo shows ID data that its applicant may not see. */
export const hidesPhoto = (
  { received }: Pick<Filing, 'received'>,
  { addedAt }: Pick<StoredPhoto, 'addedAt'>,
  slot: SlotKey,
): boolean => Boolean(received) && isIdCard(slot) && addedAt <= (received?.at ?? 0)

/** Whether a submission holds an ID number that its applicant may not see. */
export const hidesNumber = (
  { received }: Pick<Filing, 'received'>,
  { submission, idNumber }: Pick<Version, 'submission' | 'idNumber'>,
): boolean =>
  Boolean(received) &&
  (submission <= (received?.submissions ?? 0) || idNumber?.hash === received?.idNumber)
