import { FORM_TITLE } from '../../../src/domain/city/city'
import { copiesPage, PACKET, type PacketFacts } from '../../../src/domain/paper/copiesPage'
import { facsimile, type Filled } from '../../../src/domain/paper/facsimile'
import { drawSheets, type Made } from './draw'
import type { PaperFont } from './font'
import { type Issuer, marked } from './marks'

/** The form as it is filled in, to be signed by hand, and what to bring with it. Holds the full ID number. */
export const makePacket = async (
  {
    filled,
    facts,
    madeAt,
  }: {
    readonly filled: Filled
    readonly facts: PacketFacts
    readonly madeAt: number
  },
  issuer: Issuer,
  font: PaperFont,
): Promise<Made> => {
  const form = facsimile(filled, font.face)
  const copies = copiesPage(facts, font.face)
  const drawing = {
    title: `${FORM_TITLE} ${PACKET}`,
    sheets: marked([...form.sheets, copies.sheet], '', issuer, font.face),
    madeAt,
  }
  return {
    bytes: await drawSheets(drawing, font),
    missing: [...new Set([...form.missing, ...copies.missing])],
  }
}
