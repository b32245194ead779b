import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'

import { oneLine, severalLines } from '../../../../src/domain/text/cleaning'
import { addDays } from '../../../../src/domain/dates/days'
import { randomCases } from '../../../../tools/test/properties'
import { cellValue, neutral } from './ledger'
import { readSheet } from './sheet'
import { DAY, TEXT } from './looks'

/** What accounts and people are called, and what somebody writes who means harm. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\'"<>&;\t\r\n_x000D 7廊坊'), maxLength: 30 }),
  fc.constantFrom(
    '_x000D_',
    '_x0041_',
    '__x000A__',
    '_x005F_x000D_',
    '=1+1',
    '007',
    '1E5',
    '3-4',
    'TRUE',
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '#SPILL!',
    '#GETTING_DATA',
    ']]>',
    '<![CDATA[',
  ),
  fc.nat().map(String),
  fc.string({ unit: 'grapheme', minLength: 300, maxLength: 3000 }),
)

/** As Excel shows it. */
const quoted = (each: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(each) ? `'${each}` : each)

/** The first row of a sheet of these texts, as it is read. */
const readBack = async (texts: readonly string[]) => {
  const rows = [['a', ...texts.map(neutral)]]
  const bytes = await writeXlsx({
    sheets: [{ name: '台账', columns: rows.map(() => ({ style: TEXT })), rows }],
  })
  return readSheet(Buffer.from(bytes))[0]?.cells.slice(1) ?? []
}

test.each([
  ['one line', oneLine],
  ['several lines', severalLines],
] as const)(
  'a text of %s that is kept is read as it was written, and no formula',
  async (_name, kept) => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
        const clean = texts.map(kept)
        const cells = await readBack(clean)
        expect(clean.map((_, i) => cells[i]?.text ?? '')).toEqual(clean.map(quoted))
        expect(cells.some((cell) => cell?.wrong !== undefined)).toBe(false)
      }),
      randomCases(150),
    )
  },
)

test('whatever it holds, a table can be written and read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const cells = await readBack(texts)
      expect(cells.length).toBeLessThanOrEqual(texts.length)
      expect(cells.some((cell) => cell?.wrong === 'formula')).toBe(false)
    }),
    randomCases(150),
  )
})

test('a day is read as the day that was written, in whatever century', async () => {
  const day = fc.oneof(
    fc.integer({ min: 0, max: 146_000 }).map((n) => addDays('1800-01-01', n)),
    fc.constantFrom('1899-12-31', '1900-01-01', '1900-02-28', '1900-03-01', '2024-02-29'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 30 }), async (days) => {
      const rows = [days.map((each) => cellValue({ day: each }))]
      const columns = days.map(() => ({ style: DAY }))
      const bytes = await writeXlsx({ sheets: [{ name: '台账', columns, rows }] })
      const cells = readSheet(Buffer.from(bytes))[0]?.cells ?? []
      expect(cells.map((cell) => cell?.text)).toEqual(days)
    }),
    randomCases(60),
  )
})
