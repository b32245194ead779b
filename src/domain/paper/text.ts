import { boxed, codePoint } from '../text/unprinted'
import type { Box, TextLine } from './sheet'

/** What a layout has to know of the font it is printed in. */
export type Face = {
  /** Advance width of one character in ems. */
  readonly width: (char: string) => number
  readonly has: (char: string) => boolean
}

/** Millimetres of a point. */
export const POINT = 25.4 / 72

/** Points; text never gets smaller (H1). */
const SMALLEST = 7

/** Pitch of the lines in ems. */
const LEADING = 1.4

/** Ideographs sit between 0.12 em below and 0.88 em above the baseline: half of that is their middle. */
const MIDDLE = 0.38

/** Width of a line in millimetres at a size in points. */
export const textWidth = (text: string, size: number, face: Face): number =>
  Array.from(text).reduce((sum, char) => sum + face.width(char), 0) * size * POINT

/** The code points of a text that the font has no glyph for, as `U+2A6A5`; a line feed needs none. */
export const missingIn = (text: string, face: Face): readonly string[] =>
  Array.from(new Set(text))
    .filter((char) => char !== '\n' && !face.has(char))
    .map(codePoint)

/** The text with every character that the font lacks as a box with its code point: nothing is dropped. */
export const printable = (text: string, face: Face): string =>
  Array.from(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), (char) =>
    char === '\n' || face.has(char) ? char : boxed(char),
  ).join('')

const neverFirst = new Set('，。、；：！？）》」』】〕”’…—·,.;:!?)]}%')
const neverLast = new Set('（《「『【〔“‘([{')

const first = (text: string) => Array.from(text)[0] ?? ''
const last = (text: string) => Array.from(text).pop() ?? ''

/** The pieces that a line break may not split: a run of Latin letters and digits, or a mark with its neighbour. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (const part of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const before = pieces[pieces.length - 1]
    const leans =
      before !== undefined &&
      before !== '\n' &&
      (neverFirst.has(first(part)) || (neverLast.has(last(before)) && part !== '\n'))
    if (leans) pieces[pieces.length - 1] = before + part
    else pieces.push(part)
  }
  return pieces
}

/** One line of a broken text; `end` is where the text goes on after it. */
type Broken = { readonly text: string; readonly end: number }

/** Breaks a text at its line feeds and at a width in millimetres; only a piece longer than a line is parted. */
export const brokenLines = (
  text: string,
  width: number,
  size: number,
  face: Face,
): readonly Broken[] => {
  const wide = (piece: string) => textWidth(piece, size, face)
  const lines: Broken[] = []
  let line = ''
  let end = 0
  const close = (next: string) => {
    lines.push({ text: line.replace(/ +$/, ''), end })
    line = next
  }
  for (const piece of piecesOf(text).flatMap((each) =>
    wide(each) > width ? Array.from(each) : [each],
  )) {
    if (piece === '\n') {
      end += 1
      close('')
      continue
    }
    if (line !== '' && wide(line + piece) > width) close(piece === ' ' ? '' : piece)
    else line += piece
    end += piece.length
  }
  close('')
  return lines
}

/** Height in millimetres of so many lines. */
export const blockHeight = (lines: number, size: number): number => lines * size * LEADING * POINT

type Fitted = {
  readonly size: number
  readonly lines: readonly string[]
  /** What does not fit at the smallest size. */
  readonly rest: string
}

const GOES_ON = '（下接续页）'
const ELSEWHERE = '（见续页）'

const sizes = [12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, SMALLEST]

/**
 * The largest size, step by step from `largest` (12 points) to 7, at which the text fits the box with every 微信号,
 * address and number on one line; where 7 points cannot keep them whole, the largest at which it fits at all. What does
 * not fit at 7 points is the rest, and the last line says that it goes on.
 */
export const fitted = (
  text: string,
  box: Pick<Box, 'width' | 'height'>,
  face: Face,
  largest = 12,
): Fitted => {
  const offered = sizes.filter((each) => each <= largest)
  const longest = Math.max(...piecesOf(text).map((piece) => textWidth(piece, 1, face)))
  const whole = offered.filter((size) => longest * size <= box.width)
  for (const size of [...whole, ...offered]) {
    const lines = brokenLines(text, box.width, size, face)
    if (blockHeight(lines.length, size) <= box.height)
      return { size, lines: lines.map((line) => line.text), rest: '' }
  }
  const room = Math.floor(box.height / blockHeight(1, SMALLEST)) - 1
  const kept = brokenLines(text, box.width, SMALLEST, face).slice(0, Math.max(0, room))
  return {
    size: SMALLEST,
    lines: [...kept.map((line) => line.text), kept.length === 0 ? ELSEWHERE : GOES_ON],
    rest: text.slice(kept[kept.length - 1]?.end ?? 0),
  }
}

/** Lines set into a box: from the top or around its middle, from the left or centred. */
export const setLines = (
  lines: readonly string[],
  size: number,
  box: Box,
  place: { readonly across: 'left' | 'centre' | 'right'; readonly down: 'top' | 'middle' },
  face: Face,
): readonly TextLine[] => {
  const top =
    place.down === 'top' ? box.y : box.y + (box.height - blockHeight(lines.length, size)) / 2
  const spare = (text: string) => box.width - textWidth(text, size, face)
  const indent = { left: () => 0, centre: (text: string) => spare(text) / 2, right: spare }
  return lines.map((text, index) => ({
    x: box.x + indent[place.across](text),
    y: top + blockHeight(index + 0.5, size) + MIDDLE * size * POINT,
    text,
    size,
  }))
}

/** One line around the middle of a box, its characters spread over so many ems from the box's left side. */
export const spreadLine = (
  text: string,
  ems: number,
  size: number,
  box: Box,
  face: Face,
): TextLine => {
  const [line = { x: box.x, y: box.y, text, size }] = setLines(
    [text],
    size,
    box,
    { across: 'left', down: 'middle' },
    face,
  )
  const spare = ems * size * POINT - textWidth(text, size, face)
  return { ...line, spacing: Math.max(0, spare) / Math.max(1, Array.from(text).length - 1) }
}

/** The box without a margin on each side, in millimetres. */
export const inset = (box: Box, across: number, down: number): Box => ({
  x: box.x + across,
  y: box.y + down,
  width: box.width - 2 * across,
  height: box.height - 2 * down,
})
