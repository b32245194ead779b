import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { signedDraft } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, setLook, shows, sign, tap, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()

const opened = async (): Promise<{ page: Page; complaints: readonly string[]; id: string }> => {
  await cloud.reset()
  const { id } = await signedDraft(cloud, OWNER)
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await openSignature(page, id)
  await tap(page, '重新签名')
  await pad(page).waitFor()
  return { page, complaints, id }
}

const openSignature = (page: Page, id: string) => goTo(page, `/apply/signature/index?id=${id}`)

const pad = (page: Page) => page.locator('canvas').locator('visible=true').last()

/** How many points of the pad are dark, once it changes no more. */
const ink = async (page: Page): Promise<number> => {
  let before = -1
  for (;;) {
    const now = await darkPoints(page)
    if (now === before) return now
    before = now
    await page.waitForTimeout(200)
  }
}

/** Waits until the pad has so many. */
const hasInk = async (page: Page, points: number): Promise<void> => {
  while ((await darkPoints(page)) !== points) await page.waitForTimeout(100)
}

const darkPoints = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].pop()
    if (!canvas) return 0
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    const context = copy.getContext('2d', { willReadFrequently: true })
    context?.drawImage(canvas, 0, 0)
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data
    let dark = 0
    // What was never painted is black too, and lets all through.
    for (let at = 0; pixels && at < pixels.length; at += 4)
      if ((pixels[at] ?? 255) < 80 && (pixels[at + 3] ?? 0) > 0) dark += 1
    return dark
  })

test('the pad fills the screen, as fine as that is or as a canvas may be (C1)', async () => {
  const { page, complaints } = await opened()
  const measured = await pad(page).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas.getBoundingClientRect()
    return {
      points: [canvas.width, canvas.height],
      size: [width, height],
      ratio: window.devicePixelRatio,
      share: (width * height) / (window.innerWidth * window.innerHeight),
      scrolls: document.documentElement.scrollHeight > window.innerHeight,
    }
  })
  // WeChat takes no canvas with a longer side.
  const scale = Math.min(measured.ratio, 1365 / Math.max(...measured.size))
  expect(measured.points).toEqual(measured.size.map((side) => Math.round(side * scale)))
  expect(scale).toBeGreaterThan(1.5)
  expect(measured.share).toBeGreaterThan(0.6)
  expect(measured.scrolls).toBe(false)
  expect(complaints).toEqual([])
})

test.each([
  ['the system’s way back', (page: Page) => page.goBack()],
  ['返回', (page: Page) => tap(page, '返回')],
])('%s out of the pad loses neither the page nor a stroke', async (_, leave) => {
  const { page, complaints } = await opened()
  expect(await ink(page)).toBe(0)
  await sign(page)
  const written = await ink(page)
  expect(written).toBeGreaterThan(500)
  await leave(page)
  await shows(page, '请账号所有人 李文昌 签名')
  await tap(page, '重新签名')
  await pad(page).waitFor()
  await hasInk(page, written)
  await tap(page, '完成')
  await shows(page, '提交给')
  await page.goBack()
  expect(await page.locator('canvas').locator('visible=true').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a pad that was left with its page is empty the next time', async () => {
  const { page, id } = await opened()
  await sign(page)
  await page.goBack()
  await shows(page, '请账号所有人 李文昌 签名')
  await page.goBack()
  await shows(page, '胜芳古镇生活')
  await openSignature(page, id)
  await shows(page, '请账号所有人 李文昌 签名')
  // Sooner it would be the second half of a double tap.
  await page.waitForTimeout(700)
  await tap(page, '重新签名')
  await pad(page).waitFor()
  expect(await ink(page)).toBe(0)
})

test('the pad follows 大字版 and the dark as every page does', async () => {
  const { page } = await opened()
  for (const look of [{ dark: true }, { care: true }, {}]) {
    await setLook(page, look)
    await page.getByRole('button', { name: '完成' }).locator('visible=true').waitFor()
  }
})

test('a part that comes just as the theme changes takes it from no page that is open', async () => {
  const { page } = await opened()
  await page.addInitScript(() => {
    const read = new Set<MediaQueryList>()
    const asItIs = Object.getOwnPropertyDescriptor(MediaQueryList.prototype, 'matches')
    Object.defineProperty(MediaQueryList.prototype, 'matches', {
      get(this: MediaQueryList) {
        read.add(this)
        return asItIs?.get?.call(this) as unknown
      },
    })
    Object.assign(window, { read })
  })
  await page.reload()
  await page.getByRole('button', { name: '完成' }).locator('visible=true').waitFor()
  for (const dark of [true, false, true]) {
    // Each asks again what it asked before, as what comes new does: after the change and before any is told of it.
    const asked = page.evaluate(
      (wanted) =>
        new Promise<number>((done) => {
          const { read } = window as unknown as { readonly read: Set<MediaQueryList> }
          const before = [...read].filter(({ media }) => media.includes('dark'))
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            if (window.matchMedia('(prefers-color-scheme: dark)').matches !== wanted)
              port2.postMessage('')
            else done(before.map(({ matches }) => matches).length)
          }
          port2.postMessage('')
        }),
      dark,
    )
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    expect(await asked).toBeGreaterThan(0)
    await page
      .locator(dark ? 'html.dark' : 'html:not(.dark)')
      .waitFor({ state: 'attached', timeout: 10_000 })
  }
})

/** A stroke of so many CSS px in the middle of the pad. */
const stroke = async (page: Page, length: number): Promise<void> => {
  const box = await pad(page).boundingBox()
  if (!box) throw new Error('no pad')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + length, { steps: 8 })
  await page.mouse.up()
}

test('few strokes are asked about once; used all the same, the reviewer reads it (C2)', async () => {
  const { page, complaints, id } = await opened()
  await tap(page, '完成')
  await shows(page, '还没有签名')
  await stroke(page, 60)
  await tap(page, '完成')
  await shows(page, '笔画很少，就用这个签名吗？')
  await tap(page, '重写')
  await hasInk(page, 0)
  await stroke(page, 60)
  await stroke(page, 40)
  await tap(page, '撤销一笔')
  await tap(page, '完成')
  await shows(page, '笔画很少，就用这个签名吗？')
  await tap(page, '就用它')
  await shows(page, '提交给')
  expect(complaints).toEqual([])
  const { signature } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(signature).toMatchObject({ simple: true })
})

test('撤销一笔 takes the last stroke, 重写 all of them (C1)', async () => {
  const { page } = await opened()
  await stroke(page, 60)
  const one = await ink(page)
  expect(one).toBeGreaterThan(0)
  await stroke(page, 140)
  expect(await ink(page)).toBeGreaterThan(one)
  await tap(page, '撤销一笔')
  await hasInk(page, one)
  await tap(page, '重写')
  await hasInk(page, 0)
})

/** How wide and high the ink of a stored signature is, and how wide its picture, in px. */
const drawn = async (id: string) => {
  const [filing] = await cloud.stored<{ readonly signature: { readonly fileID: string } }>(
    'filings',
    {
      _id: id,
    },
  )
  const fileID = filing?.signature.fileID ?? ''
  const { url } = await cloud.ok(OWNER, 'filing.photo', { id, fileID })
  const picture = PNG.sync.read(Buffer.from(await (await fetch(url)).arrayBuffer()))
  const dark = Array.from({ length: picture.width * picture.height }, (_, at) => at).filter(
    (at) => (picture.data[at * 4] ?? 255) < 80,
  )
  const across = dark.map((at) => at % picture.width)
  const down = dark.map((at) => Math.floor(at / picture.width))
  const span = (places: readonly number[]) =>
    places.reduce((most, at) => Math.max(most, at), 0) -
    places.reduce((least, at) => Math.min(least, at), Infinity)
  return { width: span(across), height: span(down), picture: picture.width }
}

test('turned, what was written stays; the picture is upright and at least 600 px wide (C1)', async () => {
  const { page, id } = await opened()
  await sign(page)
  await tap(page, '完成')
  await shows(page, '提交给')
  const inPortrait = await drawn(id)
  expect(inPortrait.picture).toBeGreaterThanOrEqual(600)
  // In portrait one writes along the long side.
  expect(inPortrait.width).toBeGreaterThan(2 * inPortrait.height)
  await openSignature(page, id)
  await tap(page, '重新签名')
  await pad(page).waitFor()
  await sign(page)
  await page.setViewportSize({ width: 844, height: 390 })
  await page.waitForFunction(() => {
    const canvas = [...document.querySelectorAll('canvas')].pop()
    return canvas !== undefined && canvas.width > canvas.height
  })
  await tap(page, '完成')
  await shows(page, '提交给')
  const turned = await drawn(id)
  expect(turned.width / turned.height).toBeCloseTo(inPortrait.width / inPortrait.height, 1)
})
