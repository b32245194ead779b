import { FORM_TITLE } from '../../../src/domain/city/city'
import { SEAL_PAGE, type SealFacts, sealPage } from '../../../src/domain/paper/sealPage'
import { drawSheets, type Made } from './draw'
import type { PaperFont } from './font'
import { type Issuer, marked } from './marks'

/** 签章页 as a PDF of one page, to be printed. */
export const makeSealPage = async (
  facts: SealFacts,
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const { sheet, missing } = sealPage(facts, font.face)
  const drawing = {
    title: `${FORM_TITLE} ${SEAL_PAGE}`,
    sheets: marked([sheet], '', issuer, font.face),
    madeAt,
  }
  return { bytes: await drawSheets(drawing, font), missing }
}
