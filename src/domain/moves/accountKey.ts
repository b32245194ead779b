import type { Answers } from '../form/form'

/** Width, case, blanks and what is not seen make no difference. */
export const sameText = (text = ''): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\s]/gu, '')
    .toLowerCase()

/**
 * The text that filings of one account share: its kind with 原始ID or package name, else with name and subject (D6).
 * A package name keeps its case, by which stores tell two apps.
 */
export const accountKeyText = ({
  accountKind = '',
  accountId = '',
  accountName,
  subjectName,
}: Answers): string => {
  const id = accountKind === 'app' ? accountId.trim() : sameText(accountId)
  return id === ''
    ? `${accountKind} name ${sameText(accountName)} ${sameText(subjectName)}`
    : `${accountKind} id ${id}`
}

const differ = (one = '', other = ''): boolean =>
  sameText(one) !== '' && sameText(other) !== '' && sameText(one) !== sameText(other)

/**
 * Whether what is known of two accounts may be of one: of one kind and name, and nothing that both say differs. Neither needs
 * a subject or an id, so that their keys may differ.
 */
export const mayBeOne = (one: Answers, other: Answers): boolean =>
  one.accountKind === other.accountKind &&
  sameText(one.accountName) !== '' &&
  sameText(one.accountName) === sameText(other.accountName) &&
  !differ(one.accountKindText, other.accountKindText) &&
  !differ(one.accountId, other.accountId) &&
  !differ(one.subjectName, other.subjectName)
