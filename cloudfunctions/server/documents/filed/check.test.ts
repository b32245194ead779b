import { FORM_TITLE } from '../../../../src/domain/city/city'
import { companyAnswers } from '../../../../src/domain/testing/answers'
import { pngOf } from '../../testing/images'
import type { Issuer } from '../marks'
import { paperFont } from '../testing/paperFont'
import { type PdfPage, readPdf, wholeText } from '../testing/readPdf'
import type { Check } from './check'
import { makeFacsimiles } from './facsimile'
import { makeReceipts } from './receipt'

const trial: Issuer = { production: false, operator: '霸州市网信办' }
const madeAt = Date.UTC(2026, 10, 24, 7, 6)
const code = { bytes: pngOf(280, 280, (x, y) => (x + y) % 20 < 10), orientation: 1 } as const
const office = { shortName: '霸州市网信办', phone: '0316-7860501' }
/** As long as a head may set them. */
const longest = {
  shortName: '霸州市委网络安全和信息化委员会办公室'.repeat(3).slice(0, 40),
  phone: '0316-7860501转8001',
}

const number = 'LFBZ-26K7-4385'

const form = async (check: Check | null) =>
  readPdf(
    (
      await makeFacsimiles(
        [
          {
            filled: {
              number,
              answers: { ...companyAnswers, introduction: '一行字\n'.repeat(75) },
              signedOn: '2026-11-24',
            },
            signature: null,
            note: '制表时状态',
            check,
          },
        ],
        madeAt,
        trial,
        paperFont,
      )
    ).bytes,
  )

const receipt = async (check: Check | null) => {
  const facts = {
    number,
    accountName: '霸州菜篮子'.repeat(6),
    status: 'registered',
    submittedAt: madeAt,
    resubmittedAt: madeAt,
    decidedAt: madeAt,
    office: { name: '霸州市互联网信息办公室', ...office },
    replyBy: null,
    copies: null,
    returned: null,
    late: '逾期补报 1234 天',
    claimBy: null,
    hash: '3f9a27c40b119d20ffff',
    check,
  } as const
  return readPdf((await makeReceipts([facts], madeAt, trial, paperFont)).bytes)
}

type Box = {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is printed on a page but the large pale words under it. */
const printed = (page: PdfPage | undefined): readonly Box[] => [
  ...(page?.texts ?? [])
    .filter(({ transform }) => transform[1] === 0)
    .map(({ str, width, transform: [size, , , , x, y] }) => ({
      name: str,
      ...{ x, y: y - 0.12 * size, width, height: size },
    })),
  ...(page?.images ?? []).map(({ x, y, width, height }) => ({ name: 'code', x, y, width, height })),
]

const overlaps = (boxes: readonly Box[]) =>
  boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 0.1 &&
          Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 0.1,
      )
      .map((other) => [one.name, other.name]),
  )

const POINT = 72 / 25.4

describe.each([
  ['the form', form, { width: 210, side: 20, right: 185, under: 44 }],
  ['the receipt', receipt, { width: 148, side: 17.5, right: 128, under: 38 }],
] as const)('%s', (_name, make, { side, right, under }) => {
  test('has the code in a corner of its first page that holds nothing else, upright, with its words', async () => {
    const [first, ...more] = await make({ code, office })
    expect(wholeText(first)).toContain('微信扫码核实')
    expect(wholeText(first)).not.toContain('核实请打电话')
    const [image, none] = first?.images ?? []
    if (image === undefined) throw new Error('no code')
    expect(none).toBeUndefined()
    expect(image.width / POINT).toBeCloseTo(side, 1)
    expect(image.height / POINT).toBeCloseTo(side, 1)
    expect((image.x + image.width) / POINT).toBeCloseTo(right, 1)
    expect(image.firstPixel[1]).toBeGreaterThan(image.y + image.height / 2)
    expect(((first?.size[1] ?? 0) - image.y) / POINT).toBeLessThan(under)
    expect(overlaps(printed(first))).toEqual([])
    for (const page of more)
      expect([page.images, wholeText(page).includes('扫码')]).toEqual([[], false])
  })

  test.each([
    ['an office', office],
    ['an office of a long name', longest],
  ])('without a code says there to call %s', async (_of, who) => {
    const [first] = await make({ code: null, office: who })
    expect(wholeText(first)).toContain(`核实请打电话，报编号${who.shortName}${who.phone}`)
    expect(first?.images).toEqual([])
    const boxes = printed(first)
    expect(overlaps(boxes)).toEqual([])
    for (const { x, width } of boxes.filter(({ name }) => who.shortName.includes(name)))
      expect((x + width) / POINT).toBeLessThan(right + 0.1)
  })

  test('has neither where there is nothing to check', async () => {
    const [first] = await make(null)
    expect(wholeText(first)).not.toMatch(/扫码|核实请/)
    expect(first?.images).toEqual([])
  })
})

test('the form itself stands where it stands without', async () => {
  const without = (page: PdfPage | undefined) =>
    page?.texts
      .filter(({ str }) => str !== '微信扫码核实')
      .map(({ str, transform }) => [str, transform])
  const [[plain], [coded]] = [await form(null), await form({ code, office })]
  expect(without(coded)).toEqual(without(plain))
  expect(wholeText(coded)).toContain(FORM_TITLE)
})
