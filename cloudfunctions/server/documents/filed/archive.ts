import { FORM_TITLE } from '../../../../src/domain/city/city'
import {
  ARCHIVE,
  type ArchiveFacts,
  archiveRecord,
  materialSheet,
} from '../../../../src/domain/paper/archivePages'
import { facsimile } from '../../../../src/domain/paper/facsimile'
import { missingIn } from '../../../../src/domain/paper/text'
import { drawSheets, type Made, type PaperPicture } from '../draw'
import type { PaperFont } from '../font'
import { type Issuer, marked } from '../marks'
import { withCheck } from './check'
import { type FiledForm, FORM_CORNER } from './facsimile'

/** All that an archive holds; `copies` are the marked copies of its materials, null where one could not be made. */
export type Archived = {
  readonly form: FiledForm
  readonly facts: ArchiveFacts
  readonly copies: readonly (Buffer | null)[]
}

/** 归档件 (D9): form and 签章页, a page a material, 经过 and the fingerprints. `madeAt` is in epoch milliseconds. */
export const makeArchive = async (
  { form: { filled, signature, note, check }, facts, copies }: Archived,
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const form = facsimile(filled, font.face)
  const pages = [
    ...form.sheets.map((sheet) => ({ sheet, shown: signature })),
    ...copies.map((copy, index) => ({
      sheet: materialSheet(facts, index, copy !== null, font.face),
      shown: uprightCopy(copy),
    })),
    ...archiveRecord(facts, font.face).map((sheet) => ({ sheet, shown: null })),
  ]
  const pagesMarked = marked(
    pages.map(({ sheet }) => sheet),
    note,
    issuer,
    font.face,
  ).map((sheet, index) => ({ ...sheet, shown: pages[index]?.shown ?? null }))
  const sheets = withCheck(pagesMarked, check, FORM_CORNER, font.face)
  return {
    bytes: await drawSheets(
      { title: `${FORM_TITLE}${ARCHIVE} ${facts.number}`, sheets, madeAt },
      font,
    ),
    missing: [...new Set([...form.missing, ...missingIn(facts.accountName, font.face)])],
  }
}

const uprightCopy = (bytes: Buffer | null): PaperPicture | null =>
  bytes === null ? null : { bytes, orientation: 1 }
