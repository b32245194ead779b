import { printedRows } from '../form/fields'
import { type Answers, DECLARATION, DECLARATION_VERSION, fields } from '../form/form'
import { shown } from '../form/answers'
import type { SlotKey } from '../form/materials'
import { rowsVersion } from '../form/versions'

/** A stored file as it is bound into a signature: lower-case hex SHA-256 of its bytes. */
export type FileHash = { readonly slot: SlotKey | 'signature' | 'sealPage'; readonly hash: string }

/**
 * The printed rows as one text to hash (C3, C4): since which form version they are as they are, then each row's label and
 * full value in the annex's order. Two filings have the same text exactly when their printed rows are the same.
 */
export const rowsText = (answers: Answers): string =>
  JSON.stringify([
    rowsVersion(),
    ...printedRows(answers, shown).map((row) => [row.group ?? '', row.label, row.text]),
  ])

/**
 * Answers that are not printed, yet decide the office and the papers, in the form's order: a hand signature is bound to
 * them too. One that is not asked decides nothing.
 */
export const decidingAnswers = (answers: Answers): readonly string[] =>
  fields
    .filter((field) => field.place !== 'row' && field.decides)
    .flatMap((field) => {
      if (field.asked(answers)) return [answers[field.key] ?? '']
      return field.place !== 'row' && field.decides === 'asked' ? [] : ['']
    })

/**
 * What a signature is bound to (C3), as one text to hash. `rowsHash` is the hash of `rowsText`, `openid` the signer's,
 * `signedAt` the server's time in epoch milliseconds; files are listed in slot and upload order. `deciding` are the values
 * of `decidingAnswers`. A seal page is bound to the rows and to its own photo alone (C4): its `deciding` is empty.
 */
export const signedText = (bound: {
  rowsHash: string
  deciding: readonly string[]
  files: readonly FileHash[]
  openid: string
  signedAt: number
}): string =>
  JSON.stringify([
    DECLARATION_VERSION,
    DECLARATION,
    bound.rowsHash,
    bound.deciding,
    bound.files.map((file) => [file.slot, file.hash]),
    bound.openid,
    bound.signedAt,
  ])

/** Why a signature does not count any more: what was signed was changed, or the form it stands in (B4). */
export const signatureVoid = {
  content: '内容有改动，原签名已作废，请重新签名',
  form: '表格有更新，原签名已作废，请重新签名',
} as const

export type SignatureVoid = keyof typeof signatureVoid

/** What a 签章页 carries of the hash of the printed rows (C4): the first 8 hex digits, `3F9A 27C4`. */
export const sealMark = (rowsHash: string): string => shownHash(rowsHash.slice(0, 8))

/** A hash as people compare it: the first 16 hex digits in groups of four, `3F9A 27C4 …` (校验码). */
export const shownHash = (hash: string): string =>
  (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
