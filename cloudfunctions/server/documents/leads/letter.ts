import {
  leadLetter,
  leadPapers,
  type LeadPaper,
  type LetterFacts,
} from '../../../../src/domain/leads/letters'
import { letterSheets } from '../../../../src/domain/paper/letterSheets'
import { missingIn } from '../../../../src/domain/paper/text'
import { drawSheets, type Made } from '../draw'
import type { PaperFont } from '../font'
import { type Issuer, marked } from '../marks'

/** A paper of a lead as a PDF, without a seal (I2, I3). */
export const makeLeadPaper = async (
  { paper, facts }: { readonly paper: LeadPaper; readonly facts: LetterFacts },
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const letter = leadLetter(paper, facts)
  const sheets = marked(letterSheets(letter, font.face), '', issuer, font.face)
  const said = [...letter.paragraphs, letter.to, ...letter.rows.flat()].join('')
  return {
    bytes: await drawSheets({ title: leadPapers[paper], sheets, madeAt }, font),
    missing: missingIn(said, font.face),
  }
}
