import { FORM_TITLE } from '../city/city'
import { fieldOf } from '../form/fields'
import { DECLARATION, NUMBER_LABEL, SIGNATURE_LABEL } from '../form/form'
import { A4, band, CENTRE, LABEL, labelLines, TABLE, titleLine } from './frame'
import { pictureSheet } from './pictureSheet'
import { BLANK_DAY } from './signatureCell'
import { blockHeight, type Face, fitted, inset, missingIn, printable, setLines } from './text'
import type { Box, Cell, TextLine, Rule, PaperSheet } from './sheet'

export const SEAL_PAGE = '签章页'

/** What a seal page says. `mark` belongs to the printed rows, see `sealMark`. */
export type SealFacts = {
  readonly accountName: string
  readonly subjectName: string
  readonly mark: string
}

/** A seal page as data; `missing` are the characters printed as a box with their code point. */
export type SealPage = { readonly sheet: PaperSheet; readonly missing: readonly string[] }

/** What the mark is for, as the page says it. */
const PURPOSE = [
  '校验码由备案表上打印的各行内容算出，用来核对本页与备案表是同一份内容。',
  '各行没有改动，本页一直有效；有改动时请重新打印、签名、盖章。',
  '签名、盖章后把整页拍照，在小程序里上传。',
] as const

const TOP = 56
const ROW = 14
const CONFIRMATION = 116
const SIZE = 14
const MARK_SIZE = 32
const SMALL = 10.5

/** 签章页 on one A4 page: whose it is, what is declared, places for signature, seal and day, the rows' mark (C4). */
export const sealPage = ({ accountName, subjectName, mark }: SealFacts, face: Face): SealPage => {
  const table = [
    ...row('accountName', fieldOf('accountName').label, accountName, TOP, face),
    ...row('subjectName', fieldOf('subjectName').label, subjectName, TOP + ROW, face),
  ]
  const place: Box = { ...TABLE, y: TOP + 2 * ROW, height: CONFIRMATION }
  const confirmation = confirmed(place, face)
  return {
    sheet: {
      ...A4,
      cells: [...table.map(({ cell }) => cell), ...confirmation.cells],
      lines: [
        titleLine(FORM_TITLE, face),
        ...heading(SEAL_PAGE, face),
        ...table.flatMap(({ lines }) => lines),
        ...confirmation.lines,
        ...markLines(mark, place.y + CONFIRMATION + 8, face),
      ],
      rules: confirmation.rules,
      ticks: [],
      picture: null,
    },
    missing: missingIn(accountName + subjectName, face),
  }
}

/** The photo of the stamped page as the last page of the form. */
export const sealPhotoSheet = (number: string, face: Face): PaperSheet =>
  pictureSheet(SEAL_PAGE, `${NUMBER_LABEL} ${number}`, 234, face)

const LEFT = { across: 'left', down: 'top' } as const

const heading = (text: string, face: Face): readonly TextLine[] =>
  setLines([text], 18, band(40, 18), CENTRE, face).map((line) => ({ ...line, bold: true }))

type Row = { readonly cell: Cell; readonly lines: readonly TextLine[] }

const row = (key: string, label: string, text: string, y: number, face: Face): readonly Row[] => {
  const name: Cell = {
    row: key,
    part: 'label',
    x: TABLE.x,
    y,
    width: LABEL,
    height: ROW,
    text: label,
  }
  const value: Cell = {
    ...name,
    part: 'value',
    x: TABLE.x + LABEL,
    width: TABLE.width - LABEL,
    text: printable(text, face),
  }
  const box = inset(value, 3, 1)
  const { size, lines } = fitted(value.text, box, face)
  return [
    { cell: name, lines: labelLines(name, face) },
    { cell: value, lines: setLines(lines, size, box, { across: 'left', down: 'middle' }, face) },
  ]
}

/** The declaration, a line for the signature, room for the seal and a line for the day. */
const confirmed = (
  box: Box,
  face: Face,
): { cells: readonly Cell[]; lines: readonly TextLine[]; rules: readonly Rule[] } => {
  const cell: Cell = { ...box, row: 'signature', part: 'value', text: DECLARATION }
  const room = inset(box, 8, 8)
  const at = (down: number): Box => ({ ...room, y: room.y + down, height: blockHeight(1, SIZE) })
  const day = at(CONFIRMATION - 16 - blockHeight(1, SIZE))
  return {
    cells: [cell],
    lines: [
      ...setLines([SIGNATURE_LABEL], 12, at(0), LEFT, face),
      ...setLines([DECLARATION], 16, at(11), CENTRE, face),
      ...setLines(['账号所有人签名：'], SIZE, at(34), LEFT, face),
      ...setLines(['单位盖章：'], SIZE, at(56), LEFT, face),
      ...setLines([BLANK_DAY], SIZE, day, { across: 'right', down: 'top' }, face),
    ],
    rules: [{ x: room.x + 42, y: room.y + 34 + blockHeight(1, SIZE), width: 70 }],
  }
}

const markLines = (mark: string, y: number, face: Face): readonly TextLine[] => {
  const purpose = { ...band(y + 26, SMALL), height: blockHeight(PURPOSE.length, SMALL) }
  return [
    ...setLines(['校验码'], 12, band(y, 12), CENTRE, face),
    ...setLines([mark], MARK_SIZE, band(y + 7, MARK_SIZE), CENTRE, face).map((line) => ({
      ...line,
      bold: true as const,
    })),
    ...setLines(PURPOSE, SMALL, purpose, CENTRE, face),
  ]
}
