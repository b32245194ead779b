import { showMoment } from '../../../../src/domain/dates/days'
import { missingIn } from '../../../../src/domain/paper/text'
import { drawSheets, type Made } from '../draw'
import type { PaperFont } from '../font'
import { type Issuer, marked } from '../marks'
import type { MyData } from './gather'
import { myDataSheets, TITLE } from './sheets'

/** 我的信息 as a PDF: a page or more an account (K7). */
export const makeMyData = async (
  data: MyData,
  madeAt: number,
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const sheets = marked(
    myDataSheets(data, font.face),
    `由系统在 ${showMoment(madeAt)} 生成，不是备案证明。`,
    issuer,
    font.face,
  )
  const names = data.filings.map(({ accountName }) => accountName).join('')
  return {
    bytes: await drawSheets({ title: TITLE, sheets, madeAt }, font),
    missing: missingIn(names, font.face),
  }
}
