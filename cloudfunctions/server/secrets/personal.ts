import { hidden } from '../../../src/domain/form/answers'
import { fieldOf } from '../../../src/domain/form/fields'
import type { Answers } from '../../../src/domain/form/form'
import type { Filing, Sealed } from '../store/filings/filing'
import { hashKinds } from './hashKinds'
import type { Owning, Vault } from './vault'

const place = ({ id }: Owning) => `${id}:ownerIdNumber`

const sealedFor = (vault: Vault, filing: Owning, text: string): string =>
  vault.own(filing).seal(text, place(filing))

/** The ID number as a filing stores it, under its own key; null when it is empty. */
export const sealedIdNumber = (vault: Vault, filing: Owning, text: string): Sealed | null =>
  text === ''
    ? null
    : {
        cipher: sealedFor(vault, filing, text),
        hash: vault.hash(text, hashKinds.idNumber),
        hidden: hidden(fieldOf('ownerIdNumber'), text),
      }

/** The keyed hash of a mobile number: equal for equal numbers, and nothing can be read from it. */
export const mobileHash = (vault: Vault, number: string): string =>
  vault.hash(number, hashKinds.mobile)

/** The same under each known key, by any of which it may be kept. */
export const mobileHashes = (vault: Vault, number: string): readonly string[] =>
  vault.hashes(number, hashKinds.mobile)

type Holder = { readonly answers: Answers; readonly idNumber: Sealed | null }

/** The answers with the ID number hidden. */
export const hiddenAnswers = ({
  answers,
  idNumber,
}: {
  readonly answers: Answers
  readonly idNumber: Pick<Sealed, 'hidden'> | null
}): Answers => (idNumber === null ? answers : { ...answers, ownerIdNumber: idNumber.hidden })

/**
 * The answers with the ID number in full: for rules, hashes and the printed form, never for an answer to a client. Of a
 * filing whose key was erased it stays hidden: nobody can read it any more.
 */
export const fullAnswers = (vault: Vault, filing: Owning, held: Holder): Answers =>
  held.idNumber === null || filing.dataKey === null
    ? hiddenAnswers(held)
    : {
        ...held.answers,
        ownerIdNumber: vault.own(filing).open(held.idNumber.cipher, place(filing)),
      }

/** The answers with its keyed hash in place of the ID number: two of them differ exactly when the values do. */
export const hashedAnswers = ({ answers, idNumber }: Holder): Answers =>
  idNumber === null ? answers : { ...answers, ownerIdNumber: idNumber.hash }

/** The ID number in full; empty when there is none. */
export const idNumberOf = (vault: Vault, filing: Filing): string =>
  fullAnswers(vault, filing, filing).ownerIdNumber ?? ''

/** The ID number of a filing as another one stores it: its hash stays, so that what else is kept of that number is of it. */
export const resealedIdNumber = (vault: Vault, of: Filing, to: Owning): Sealed | null =>
  of.idNumber && { ...of.idNumber, cipher: sealedFor(vault, to, idNumberOf(vault, of)) }
