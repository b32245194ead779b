import type { Office } from '../city/city'
import type { ToBring } from './copies'
import { A4, TABLE } from './frame'
import { blockHeight, brokenLines, type Face, missingIn, printable, setLines } from './text'
import type { PaperSheet, Rule, TextLine } from './sheet'

export const PACKET = '送交材料'

/** What the page says: whose packet it is, what is in it, and where it goes. */
export type PacketFacts = {
  readonly accountName: string
  readonly toBring: readonly ToBring[]
  /** Null while it is not known who takes it. */
  readonly office: Pick<Office, 'name' | 'address' | 'phone'> | null
  /** '最晚提交日 12月8日'; null while the opening day is not known. */
  readonly due: string | null
  /** What is particular about it: 请监护人一起到窗口办理. */
  readonly note: string | null
}

const SIZE = 13
const INDENT = 10
const GAP = 3

/** 送交材料清单 on one A4 page, the last of the packet. */
export const copiesPage = (
  { accountName, toBring, office, due, note }: PacketFacts,
  face: Face,
): { readonly sheet: PaperSheet; readonly missing: readonly string[] } => {
  const lines: TextLine[] = []
  const rules: Rule[] = []
  let y = 26.5
  const write = (text: string, size = SIZE, indent = 0, bold = false) => {
    const width = TABLE.width - indent
    const broken = brokenLines(printable(text, face), width, size, face).map((line) => line.text)
    const box = { x: TABLE.x + indent, y, width, height: blockHeight(broken.length, size) }
    const set = setLines(broken, size, box, { across: 'left', down: 'top' }, face)
    lines.push(...(bold ? set.map((line) => ({ ...line, bold: true as const })) : set))
    y += box.height + GAP
  }
  const rule = () => {
    rules.push({ x: TABLE.x, y: y + 2, width: TABLE.width })
    y += 8
  }
  const section = (title: string, texts: readonly string[]) => {
    rule()
    write(title, SIZE, 0, true)
    for (const text of texts) write(text)
  }
  write(`${PACKET}清单`, 22, 0, true)
  if (accountName !== '') write(accountName)
  if (due !== null) write(due)
  rule()
  write('带这些', SIZE, 0, true)
  toBring.forEach(({ text, note: said }, index) => {
    const top = y
    write(said === null ? text : `${text}（${said}）`, SIZE, INDENT)
    const box = { x: TABLE.x, y: top, width: INDENT, height: blockHeight(1, SIZE) }
    lines.push(...setLines([String(index + 1)], SIZE, box, { across: 'left', down: 'top' }, face))
  })
  if (office !== null)
    section('送到哪里', [
      office.name,
      office.address,
      `电话 ${office.phone}，去以前请先打电话问问时间`,
    ])
  if (note !== null) section('请注意', [note])
  return {
    sheet: { ...A4, cells: [], lines, rules, ticks: [], picture: null },
    missing: missingIn(accountName, face),
  }
}
