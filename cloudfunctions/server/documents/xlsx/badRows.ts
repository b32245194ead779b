import { writeXlsx } from 'hucre/xlsx'
import type { BadTexts } from '../../tables/kept'
import type { Issuer } from '../marks'
import { neutral } from './ledger'
import { FONT, HEADING, marks, PAGE, TEXT } from './looks'

/** Behind the headings of the file: sent again with it, it is no column of ours. */
const WRONG = '要改的地方（再传时不读这一列）'

/** Rows of an office's table that have to be put right, under the headings of its file, each with what is wrong in it. */
export const writeBadRows = (
  headings: readonly string[],
  rows: readonly BadTexts[],
  issuer: Issuer,
): Promise<Uint8Array> =>
  writeXlsx({
    defaultFont: FONT,
    sheets: [
      {
        name: '要改的行',
        columns: [...headings.map(() => ({ width: 18, style: TEXT })), { width: 40, style: TEXT }],
        rows: [
          [...headings.map(neutral), WRONG],
          ...rows.map(({ texts, wrong }) => [...texts.map(neutral), neutral(wrong)]),
        ],
        cells: new Map(
          [...headings, WRONG].map(
            (_, column) => [`0,${String(column)}`, { style: HEADING }] as const,
          ),
        ),
        freezePane: { rows: 1, columns: 0 },
        pageSetup: { ...PAGE, printTitlesRow: '$1:$1' },
        ...marks(issuer),
      },
    ],
  })
