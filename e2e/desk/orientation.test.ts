import type { Page } from 'playwright-core'
import {
  addPhoto,
  claimed,
  individual,
  sign,
  start,
  submitInput,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { exif, unopenedPng } from '../../cloudfunctions/server/testing/pictures'
import { choose, goTo, shows, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()

/** A photo as a phone stores it: red where its first pixel is, green at the end of its first row, blue below, white last. */
const stored = async (page: Page, orientation: number): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    const context = canvas.getContext('2d')
    for (const [x, y, colour] of [
      [0, 0, '#f00'],
      [300, 0, '#0f0'],
      [0, 200, '#00f'],
      [300, 200, '#fff'],
    ] as const) {
      if (!context) break
      context.fillStyle = colour
      context.fillRect(x, y, 300, 200)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  const jpeg = Buffer.from(base64, 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)])
}

/** The colours around the middle as they are seen: upper left, upper right, lower left, lower right. */
const coloursOf = async (page: Page): Promise<readonly string[]> => {
  const picture = page.locator('.photo-frame img').locator('visible=true').first()
  await picture.waitFor()
  await page.waitForTimeout(700)
  const frame = page.locator('.photo-frame').locator('visible=true').first()
  const seen = (await frame.screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    // The four meet in the middle of the frame, however the picture fits into it.
    return [
      [-40, -40],
      [40, -40],
      [-40, 40],
      [40, 40],
    ].map(([x = 0, y = 0]) => {
      const at = [Math.round(bitmap.width / 2) + x, Math.round(bitmap.height / 2) + y] as const
      const [red = 0, green = 0, blue = 0] = context?.getImageData(...at, 1, 1).data ?? []
      if (red > 150 && green > 150 && blue > 150) return 'white'
      return red > green && red > blue ? 'red' : green > blue ? 'green' : 'blue'
    })
  }, seen)
}

/** Where each colour is seen, by EXIF's definition of the eight orientations. */
const eight: readonly (readonly [orientation: number, colours: string])[] = [
  [1, 'red green blue white'],
  [2, 'green red white blue'],
  [3, 'white blue green red'],
  [4, 'blue white red green'],
  [5, 'red blue green white'],
  [6, 'blue red white green'],
  [7, 'white green blue red'],
  [8, 'green white red blue'],
]

describe.each(windows)('%s', (_name, size) => {
  test.each(eight)('a photo of orientation %i is shown upright', async (orientation, expected) => {
    const owner = `owner-${String(orientation)}-${String(size.width)}`
    const { page } = await visit(cloud.url(), REVIEWER, size)
    const { id } = await start(cloud, owner, individual)
    await addPhoto(cloud, owner, id, 'idFront', await stored(page, orientation))
    const whole = await addPhoto(cloud, owner, id, 'idBack')
    const signed = await sign(cloud, owner, whole)
    await cloud.ok(owner, 'filing.submit', submitInput(signed))
    await claimed(cloud, REVIEWER, await cloud.ok(owner, 'filing.open', { id }))
    await goTo(page, `/desk/review/index?id=${id}`)
    expect((await coloursOf(page)).join(' ')).toBe(expected)
  })
})

test('a photo that cannot be opened is marked for who checks it, and going back says why by itself', async () => {
  const { id } = await start(cloud, 'owner-li', individual)
  await addPhoto(cloud, 'owner-li', id, 'idFront', unopenedPng())
  const signed = await sign(cloud, 'owner-li', await addPhoto(cloud, 'owner-li', id, 'idBack'))
  await cloud.ok('owner-li', 'filing.submit', submitInput(signed))
  await claimed(cloud, REVIEWER, await cloud.ok('owner-li', 'filing.open', { id }))
  await cloud.invoke(REVIEWER, { action: 'copiesAhead', input: { id } }, 'documents')
  const { items } = await cloud.ok(REVIEWER, 'desk.open', { id })
  const { label = '' } = items.find(({ key }) => key === 'slot:idFront') ?? {}
  const { page, complaints } = await visit(cloud.url(), REVIEWER)
  await goTo(page, `/desk/review/index?id=${id}`)
  await page.getByRole('tab', { name: /^全部/ }).locator('visible=true').click()
  await shows(page, '照片打不开，请退回重拍')
  await choose(page, `${label}，无误`)
  await choose(page, `${label}，退回`)
  await page.getByRole('radio', { name: '看不清', checked: true }).locator('visible=true').waitFor()
  const asked = page.getByLabel('建议怎么改').locator('visible=true')
  expect(await asked.inputValue()).toBe('这张照片打不开，请重新拍照上传')
  await looksWell(page, 'unopened')
  expect(complaints).toEqual([])
})

test('while one is checked the copies of the next one are made, for who checks', async () => {
  await cloud.reset()
  const first = await submitted(cloud, 'owner-li')
  await cloud.moveClock({ advanceDays: 1 })
  const second = await submitted(cloud, 'owner-zhao')
  await claimed(cloud, REVIEWER, first)
  /** Once each: what is shown meanwhile may be made twice. */
  const copies = async (filing: string) => {
    const made = await cloud.stored<{ asked: string }>('papers', { filing })
    const asked = made
      .map((paper) => paper.asked)
      .filter((of) => of.startsWith(`${REVIEWER}:copy:`))
    return [...new Set(asked)]
  }
  expect([await copies(first.id), await copies(second.id)]).toEqual([[], []])
  const { page } = await visit(cloud.url(), REVIEWER, { at: `/desk/review/index?id=${first.id}` })
  // Both sides of the card, and the signature.
  for (let tries = 0; tries < 60 && (await copies(second.id)).length < 3; tries += 1)
    await page.waitForTimeout(500)
  expect([(await copies(first.id)).length, (await copies(second.id)).length]).toEqual([3, 3])
})
