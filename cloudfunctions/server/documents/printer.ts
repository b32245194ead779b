import { makeArchive } from './filed/archive'
import { makeBlank, makeFacsimiles } from './filed/facsimile'
import { loadFont } from './font'
import { makeLeadPaper } from './leads/letter'
import { makeMyData } from './myData/paper'
import { makePacket } from './packet'
import { makeReceipts } from './filed/receipt'
import { makeSealPage } from './sealPage'

/** What draws papers, with its font. Loading this file takes longer than all the rest of the function. */
export const printerOf = (font: Uint8Array) => ({
  font: loadFont(font),
  makeArchive,
  makeBlank,
  makeFacsimiles,
  makeLeadPaper,
  makeMyData,
  makePacket,
  makeReceipts,
  makeSealPage,
})

export type Printer = ReturnType<typeof printerOf>
