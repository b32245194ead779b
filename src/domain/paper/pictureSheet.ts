import { A4, band, CENTRE, TABLE } from './frame'
import type { PaperSheet } from './sheet'
import { type Face, setLines } from './text'

/** An A4 page of one picture, `height` millimetres high at most, under a title and a line that says whose it is. */
export const pictureSheet = (
  title: string,
  below: string,
  height: number,
  face: Face,
): PaperSheet => ({
  ...A4,
  cells: [],
  lines: [
    ...setLines([title], 16, band(20, 16), CENTRE, face).map((line) => ({
      ...line,
      bold: true as const,
    })),
    ...setLines([below], 10.5, band(29, 10.5), CENTRE, face),
  ],
  rules: [],
  ticks: [],
  picture: { x: TABLE.x, y: 37, width: TABLE.width, height },
})
