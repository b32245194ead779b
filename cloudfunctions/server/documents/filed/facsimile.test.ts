import type { Answers } from '../../../../src/domain/form/form'
import { facsimile, type Filled } from '../../../../src/domain/paper/facsimile'
import { POINT, textWidth } from '../../../../src/domain/paper/text'
import { companyAnswers } from '../../../../src/domain/testing/answers'
import { makeBlank, makeFacsimiles } from './facsimile'
import { type Issuer, NOT_OFFICIAL, TRIAL } from '../marks'
import { embeddedGlyphs } from '../testing/embeddedGlyphs'
import { paperFont } from '../testing/paperFont'
import { readJpeg } from '../../files/jpeg'
import { photoJpeg } from '../../testing/photoJpeg'
import { exif, jpegOf } from '../../testing/pictures'
import { type PdfPage, readPdf, wholeText } from '../testing/readPdf'
import { strokePng } from '../../testing/images'

const trial: Issuer = { production: false, operator: null }
const madeAt = Date.UTC(2026, 10, 24, 7, 6)

const filled = (answers: Answers = {}): Filled => ({
  number: 'LFBZ-26K7-4385',
  answers: { ...companyAnswers, ...answers },
  signedOn: '2026-11-24',
})

const stroke = { bytes: strokePng(), orientation: 1 } as const

const make = (form: Filled, issuer: Issuer = trial) =>
  makeFacsimiles(
    [{ filled: form, signature: stroke, note: '制表时状态', check: null }],
    madeAt,
    issuer,
    paperFont,
  )

const long = (text: string, length: number) => text.repeat(length).slice(0, length)

const cases: readonly (readonly [name: string, form: Filled])[] = [
  ['an ordinary form', filled()],
  ['rare characters', filled({ ownerName: '䶮㛃𬀩𬱖𠅤', managerName: '阿不都·热合曼' })],
  ['a character that the font lacks', filled({ accountName: '廊坊𪚥说' })],
  ['an APP', filled({ accountKind: 'app' })],
  ['another kind', filled({ accountKind: 'other', accountKindText: '视频号、抖音号' })],
  ['long text', filled({ introduction: long('发布本地新闻资讯、天气预警和 office 信息；', 300) })],
  ['text on continuation pages', filled({ introduction: long('一行字\n', 300) })],
]

describe.each(cases)('%s', (_name, form) => {
  let bytes: Uint8Array
  let pages: readonly PdfPage[]
  beforeAll(async () => {
    bytes = (await make(form)).bytes
    pages = readPdf(bytes)
  })

  test('each line of the layout stands where the layout says, as wide as it was counted', () => {
    const { sheets } = facsimile(form, paperFont.face)
    expect(pages).toHaveLength(sheets.length)
    sheets.forEach((sheet, index) => {
      const texts = pages[index]?.texts ?? []
      for (const line of sheet.lines) {
        const x = line.x / POINT
        const y = (sheet.height - line.y) / POINT
        const found = texts.find(
          ({ str, transform }) =>
            Math.abs(transform[4] - x) < 0.05 &&
            Math.abs(transform[5] - y) < 0.05 &&
            line.text.startsWith(line.spacing === undefined ? str : str.charAt(0)),
        )
        expect([line.text, found?.transform[0]]).toEqual([line.text, expect.closeTo(line.size, 3)])
        if (line.spacing === undefined)
          expect([found?.str, found?.width]).toEqual([
            line.text,
            expect.closeTo(textWidth(line.text, line.size, paperFont.face) / POINT, 1),
          ])
      }
    })
  })

  test('every embedded character but the spaces has its outline', async () => {
    const glyphs = await embeddedGlyphs(bytes)
    const used = new Set(
      pages.flatMap(({ texts }) => Array.from(texts.map(({ str }) => str).join(''))),
    )
    for (const space of [' ', '　']) used.delete(space)
    expect(glyphs.filter((outlined) => outlined)).toHaveLength(used.size)
  })
})

test('the pages are A4, the signature is in its cell with its proportions', async () => {
  const [page] = readPdf((await make(filled())).bytes)
  expect(page?.size).toEqual([expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)])
  const [image] = page?.images ?? []
  const cell = facsimile(filled(), paperFont.face).sheets[0]?.cells.at(-1)
  if (image === undefined || cell === undefined) throw new Error('no signature')
  expect(image.width / image.height).toBeCloseTo(3, 3)
  expect(image.x).toBeGreaterThan(cell.x / POINT)
  expect(image.x + image.width).toBeLessThan((cell.x + cell.width) / POINT)
  expect(image.y).toBeGreaterThan((297 - cell.y - cell.height) / POINT)
  expect(image.y + image.height).toBeLessThan((297 - cell.y) / POINT)
})

/** The paper of a photo as a phone sends it, stored as it is stored. */
const sealed = async (photo: Uint8Array) => {
  const signature = readJpeg(Buffer.from(photo))
  const form = { filled: { ...filled(), sealed: true as const }, signature, note: '', check: null }
  return readPdf((await makeFacsimiles([form], madeAt, trial, paperFont)).bytes)
}

test('a seal page photographed by a phone is the last page, with its proportions', async () => {
  const [first, last, more] = await sealed(photoJpeg)
  expect([first?.images, more]).toEqual([[], undefined])
  const [image] = last?.images ?? []
  expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(8 / 12, 3)
  expect(wholeText(last)).toContain('签章页')
})

/** Where EXIF says that the first stored pixel, and the end of the first stored row, are seen. */
test.each<[orientation: number, firstPixel: string, firstRowEnd: string]>([
  [0, 'upper left', 'upper right'],
  [1, 'upper left', 'upper right'],
  [2, 'upper right', 'upper left'],
  [3, 'lower right', 'lower left'],
  [4, 'lower left', 'lower right'],
  [5, 'upper left', 'lower left'],
  [6, 'upper right', 'lower right'],
  [7, 'lower right', 'upper right'],
  [8, 'lower left', 'upper left'],
  [9, 'upper left', 'upper right'],
])('a photo with orientation %s is printed upright', async (orientation, ...expected) => {
  const [image, more] = (await sealed(jpegOf(8, 12, exif(orientation))))[1]?.images ?? []
  if (image === undefined) throw new Error('no photo')
  const place = ([x, y]: readonly [number, number]) =>
    [
      y > image.y + image.height / 2 ? 'upper' : 'lower',
      x > image.x + image.width / 2 ? 'right' : 'left',
    ].join(' ')
  expect([place(image.firstPixel), place(image.firstRowEnd)]).toEqual(expected)
  const lying = orientation >= 5 && orientation <= 8
  expect(image.width / image.height).toBeCloseTo(lying ? 12 / 8 : 8 / 12, 3)
  expect(more).toBeUndefined()
})

test('in place of a picture that cannot be decoded a box says so, and the paper is there', async () => {
  const signature = { bytes: jpegOf(240, 320), orientation: 1, broken: true } as const
  const form = { filled: { ...filled(), sealed: true as const }, signature, note: '', check: null }
  const [, last] = readPdf((await makeFacsimiles([form], madeAt, trial, paperFont)).bytes)
  expect(last?.images).toEqual([])
  expect(wholeText(last)).toContain('图片打不开')
})

test('a photo whose tags cannot be read is printed as it is stored', async () => {
  const cut = jpegOf(8, 12, exif(6))
  // The directory of tags claims more of them than there are.
  cut[20] = 0xff
  const [, last] = await sealed(cut)
  expect(last?.images).toHaveLength(1)
})

test.each(['chenjing_lf_2018wx01', 'WangXiaoming_LF-2018', 'a23456789012345678_0'])(
  'the 微信号 %s stands whole in both its cells',
  (text) => {
    const answers = { ...filled().answers, ownerWechat: text, managerWechat: text }
    const [sheet] = facsimile({ ...filled(), answers }, paperFont.face).sheets
    expect(sheet?.lines.filter((line) => line.text === text)).toHaveLength(2)
  },
)

test('the ID number is printed in full, a lacking character as a box with its code point', async () => {
  const made = await make(filled({ managerName: '张𪚥' }))
  expect(wholeText(readPdf(made.bytes)[0])).toMatch(/身份证号110101199003070011.*张□〔U\+2A6A5〕/)
  expect(made.missing).toEqual(['U+2A6A5'])
})

test.each<[name: string, issuer: Issuer, marks: readonly string[], absent: readonly string[]]>([
  ['a trial', trial, [TRIAL, NOT_OFFICIAL], []],
  [
    'a trial of an office',
    { production: false, operator: '霸州市网信办' },
    [TRIAL, '霸州市网信办'],
    [NOT_OFFICIAL],
  ],
  [
    'production of an office',
    { production: true, operator: '霸州市网信办' },
    ['霸州市网信办'],
    [TRIAL, NOT_OFFICIAL],
  ],
  ['production of nobody', { production: true, operator: null }, [NOT_OFFICIAL], [TRIAL]],
])('every page of %s carries its marks', async (_name, issuer, marks, absent) => {
  const form = filled({ introduction: long('一行字\n', 300) })
  const pages = readPdf((await make(form, issuer)).bytes)
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((page, index) => {
    const text = wholeText(page)
    for (const mark of marks) expect(text).toContain(mark)
    for (const mark of absent) expect(text).not.toContain(mark)
    expect(text).toContain(`第${String(index + 1)}页，共${String(pages.length)}页`)
  })
})

test('the large 样张·试用 is drawn before everything else, so it covers nothing', async () => {
  const [page] = readPdf((await make(filled())).bytes)
  expect(page?.texts[0]?.str).toBe(TRIAL)
  expect(page?.texts[0]?.transform[1]).toBeGreaterThan(20)
})

test('the blank form has the labels, no value and no signature', async () => {
  const { bytes, missing } = await makeBlank(madeAt, trial, paperFont)
  const [page, more] = readPdf(bytes)
  expect(wholeText(page)).toContain('编号账号名（昵称）账号类型微信公众账号手机APP其他账号主体地址')
  expect(page?.images).toEqual([])
  expect([missing, more]).toEqual([[], undefined])
})

test('papers drawn at the same time do not disturb each other', async () => {
  const forms = [filled(), filled({ ownerName: '䶮㛃𬀩𬱖𠅤' })]
  const together = await Promise.all(forms.map((form) => make(form)))
  for (const [index, form] of forms.entries())
    expect(Buffer.from(together[index]?.bytes ?? [])).toHaveLength((await make(form)).bytes.length)
})

test('a page takes a few tens of kilobytes', async () => {
  expect((await make(cases[5]?.[1] ?? filled())).bytes.length).toBeLessThan(60 * 1024)
})

test('several forms stand one behind the other, each with its own pages, note and picture', async () => {
  const sealed = { bytes: jpegOf(40, 60), orientation: 1 } as const
  const forms = [
    { filled: filled({ accountName: '第一个' }), signature: stroke, note: '甲', check: null },
    {
      filled: filled({ introduction: long('一行字\n', 300) }),
      signature: sealed,
      note: '乙',
      check: null,
    },
    { filled: filled({ accountName: '廊坊𪚥说' }), signature: null, note: '丙', check: null },
  ]
  const { bytes, missing } = await makeFacsimiles(forms, madeAt, trial, paperFont)
  const pages = readPdf(bytes)
  const expected = forms.flatMap(({ filled: form, note, signature }) =>
    facsimile(form, paperFont.face).sheets.map((_sheet, at, { length }) => ({
      note,
      images: signature !== null && at === 0 ? 1 : 0,
      numbered: length > 1,
    })),
  )
  expect(
    pages.map((page) => ({
      note: ['甲', '乙', '丙'].find((note) => wholeText(page).includes(`${note}非官方`)),
      images: page.images.length,
      numbered: /第 ?\d ?页/.test(wholeText(page)),
    })),
  ).toEqual(expected)
  expect(new Set(expected.map(({ numbered }) => numbered))).toEqual(new Set([true, false]))
  expect(missing).toEqual(['U+2A6A5'])
})
