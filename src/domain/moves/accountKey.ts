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
