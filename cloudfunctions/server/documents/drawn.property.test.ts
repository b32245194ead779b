import * as fc from 'fast-check'
import { randomCases } from '../../../tools/test/properties'
import { drawSheets } from './draw'
import { markerOf } from './marked/marker'
import { pictureOf } from '../files/picture'
import { photoPng } from '../testing/images'
import { changed, wellFormedPng } from '../testing/random/randomPictures'
import { codecFiles, paperJpeg } from './testing/jpegs'
import { paperFont } from './testing/paperFont'
import { readPdf, wholeText } from './testing/readPdf'

const sheet = {
  width: 100,
  height: 60,
  cells: [],
  rules: [],
  lines: [],
  ticks: [],
  picture: { x: 10, y: 10, width: 60, height: 40 },
  under: null,
}

const broken = '图片打不开'
const good = photoPng()

test('no picture that is taken stops a paper: it is there, or a box says that it does not open', async () => {
  const jpeg = await paperJpeg(240, 200)
  const { opens } = await markerOf(paperFont, codecFiles())
  const seen = { opened: 0, broken: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(wellFormedPng, changed(fc.constantFrom(jpeg, good))),
      async (sent) => {
        const found = await pictureOf(sent)
        if (typeof found === 'string') return
        const isBroken = !(await opens(found.bytes))
        seen[isBroken ? 'broken' : 'opened'] += 1
        const shown = { bytes: found.bytes, orientation: found.orientation, broken: isBroken }
        const bytes = await drawSheets(
          { title: '备案表', sheets: [{ ...sheet, shown }], madeAt: 0 },
          paperFont,
        )
        const [page] = readPdf(bytes)
        expect(wholeText(page)).toBe(isBroken ? broken : '')
        if (isBroken) expect(page?.images).toEqual([])
      },
    ),
    randomCases(40),
  )
  expect(Math.min(seen.opened, seen.broken)).toBeGreaterThan(5)
})

test('no picture that is taken stops a copy: it is made or refused, and the next one is made', async () => {
  const jpeg = await paperJpeg(240, 200)
  const { mark, opens } = await markerOf(paperFont, codecFiles())
  await fc.assert(
    fc.asyncProperty(fc.oneof(wellFormedPng, changed(fc.constant(jpeg))), async (sent) => {
      const found = await pictureOf(sent)
      if (typeof found === 'string') return
      const copy = await mark(found.bytes, found.orientation, '仅供').catch((error: unknown) => {
        expect(error).toBeInstanceOf(Error)
        return null
      })
      expect(await opens(found.bytes)).toBe(copy !== null)
      const one = copy ?? (await mark(jpeg, 1, '仅供'))
      expect(await pictureOf(one)).toMatchObject({ kind: 'jpeg' })
    }),
    randomCases(40),
  )
})
