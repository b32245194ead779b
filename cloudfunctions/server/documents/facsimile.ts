import { FORM_TITLE } from '../../../src/domain/city/city'
import { BLANK, facsimile, type Filled } from '../../../src/domain/paper/facsimile'
import { drawSheets, type PaperPicture } from './draw'
import type { PaperFont } from './font'
import { type Issuer, marked } from './marks'

/** A finished PDF; `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type Made = { readonly bytes: Uint8Array; readonly missing: readonly string[] }

/**
 * The filled form. `signature` is the hand signature or the photo of the seal page, `note` what the foot says of this
 * print, `madeAt` epoch milliseconds. Holds the full ID number.
 */
export const makeFacsimile = async (
  form: {
    readonly filled: Filled
    readonly signature: PaperPicture | null
    readonly note: string
    readonly madeAt: number
  },
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const { sheets, missing } = facsimile(form.filled, font.face)
  const drawing = {
    title: `${FORM_TITLE} ${form.filled.number}`.trim(),
    sheets: marked(sheets, form.note, issuer, font.face),
    picture: form.signature,
    madeAt: form.madeAt,
  }
  return { bytes: await drawSheets(drawing, font), missing }
}

/** The empty form, to be filled in by hand. */
export const makeBlank = (madeAt: number, issuer: Issuer, font: PaperFont): Promise<Made> =>
  makeFacsimile({ filled: BLANK, signature: null, note: '', madeAt }, issuer, font)
