import { showMoment } from '../../../../src/domain/dates/days'
import { missingIn } from '../../../../src/domain/paper/text'
import { drawSheets, type Made } from '../draw'
import type { PaperFont } from '../font'
import { type Issuer, marked } from '../marks'
import { withCheck } from './check'
import { RECEIPT_CORNER, RECEIPT_TITLE, type ReceiptFacts, receiptSheet } from './receiptSheet'

/** 登记备案回执 as a PDF, a page each. `madeAt` is in epoch milliseconds. */
export const makeReceipts = async (
  receipts: readonly ReceiptFacts[],
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const note = `本回执由系统在 ${showMoment(madeAt)} 生成，写明当时的状态。`
  const [only] = receipts
  const which = only && receipts.length === 1 ? only.number : `${String(receipts.length)} 份`
  const drawing = {
    title: `${RECEIPT_TITLE} ${which}`,
    sheets: receipts.flatMap((facts) =>
      withCheck(
        marked([receiptSheet(facts, font.face)], note, issuer, font.face),
        facts.check,
        RECEIPT_CORNER,
        font.face,
      ),
    ),
    madeAt,
  }
  return {
    bytes: await drawSheets(drawing, font),
    missing: [...new Set(receipts.flatMap(({ accountName }) => missingIn(accountName, font.face)))],
  }
}
