import { FORM_TITLE } from '../../../../src/domain/city/city'
import { BLANK, facsimile, type Filled } from '../../../../src/domain/paper/facsimile'
import { drawSheets, type Made, type PaperPicture } from '../draw'
import type { PaperFont } from '../font'
import { type Issuer, marked } from '../marks'
import { type Check, type Corner, withCheck } from './check'

/**
 * A form as it was handed in. `signature` is the hand signature or the photo of the seal page, `note` what the foot says of
 * this print. Holds the full ID number.
 */
export type FiledForm = {
  readonly filled: Filled
  readonly signature: PaperPicture | null
  readonly note: string
  readonly check: Check | null
}

/** Right above the end of the table, beside the title. */
export const FORM_CORNER: Corner = { right: 185, top: 12, side: 20 }

/** The filled forms, one behind the other. `madeAt` is in epoch milliseconds. */
export const makeFacsimiles = async (
  forms: readonly FiledForm[],
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const drawn = forms.map(({ filled, signature, note, check }) => {
    const { sheets, missing } = facsimile(filled, font.face)
    const pages = marked(sheets, note, issuer, font.face, signature)
    return { sheets: withCheck(pages, check, FORM_CORNER, font.face), missing }
  })
  const [only] = forms
  const which = only && forms.length === 1 ? only.filled.number : `${String(forms.length)} 份`
  const drawing = {
    title: `${FORM_TITLE} ${which}`.trim(),
    sheets: drawn.flatMap(({ sheets }) => sheets),
    madeAt,
  }
  return {
    bytes: await drawSheets(drawing, font),
    missing: [...new Set(drawn.flatMap(({ missing }) => missing))],
  }
}

/** The empty form, to be filled in by hand. */
export const makeBlank = (madeAt: number, issuer: Issuer, font: PaperFont): Promise<Made> =>
  makeFacsimiles([{ filled: BLANK, signature: null, note: '', check: null }], madeAt, issuer, font)
