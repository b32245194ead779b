import { showMoment } from '../../../src/domain/dates/days'
import { missingIn } from '../../../src/domain/paper/text'
import { drawSheets } from './draw'
import type { Made } from './facsimile'
import type { PaperFont } from './font'
import { type Issuer, marked } from './marks'
import { RECEIPT_TITLE, type ReceiptFacts, receiptSheet } from './receiptSheet'

/** 登记备案回执 as a PDF of one page. */
export const makeReceipt = async (
  facts: ReceiptFacts,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const note = `本回执由系统在 ${showMoment(facts.madeAt)} 生成，写明当时的状态。`
  const drawing = {
    title: `${RECEIPT_TITLE} ${facts.number}`,
    sheets: marked([receiptSheet(facts, font.face)], note, issuer, font.face),
    picture: null,
    madeAt: facts.madeAt,
  }
  return {
    bytes: await drawSheets(drawing, font),
    missing: missingIn(facts.accountName, font.face),
  }
}
