import { hidden } from '../../../src/domain/form/answers'
import { fieldOf } from '../../../src/domain/form/fields'
import type { Answers } from '../../../src/domain/form/form'
import type { Filing, Sealed } from '../filing/filing'
import type { Vault } from './vault'

const place = (filing: string) => `${filing}:ownerIdNumber`

/** The ID number as a filing stores it; null when it is empty. */
export const sealedIdNumber = (vault: Vault, filing: string, text: string): Sealed | null =>
  text === ''
    ? null
    : {
        cipher: vault.seal(text, place(filing)),
        hash: vault.hash(text, 'ownerIdNumber'),
        hidden: hidden(fieldOf('ownerIdNumber'), text),
      }

type Holder = { readonly answers: Answers; readonly idNumber: Sealed | null }

/** The answers with the ID number in full: for rules, hashes and the printed form, never for an answer to a client. */
export const fullAnswers = (
  vault: Vault,
  filing: string,
  { answers, idNumber }: Holder,
): Answers =>
  idNumber === null
    ? answers
    : { ...answers, ownerIdNumber: vault.open(idNumber.cipher, place(filing)) }

/** The answers with the ID number hidden. */
export const hiddenAnswers = ({ answers, idNumber }: Holder): Answers =>
  idNumber === null ? answers : { ...answers, ownerIdNumber: idNumber.hidden }

/** The answers with its keyed hash in place of the ID number: two of them differ exactly when the values do. */
export const hashedAnswers = ({ answers, idNumber }: Holder): Answers =>
  idNumber === null ? answers : { ...answers, ownerIdNumber: idNumber.hash }

/** The ID number in full; empty when there is none. */
export const idNumberOf = (vault: Vault, filing: Filing): string =>
  fullAnswers(vault, filing.id, filing).ownerIdNumber ?? ''
