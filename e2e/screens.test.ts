import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { onCloud } from '../cloudfunctions/server/testing/onCloud'
import { fillScreens, OWNER, screens } from './allScreens'
import {
  accessibility,
  asHighAsItIs,
  type Look,
  setLook,
  settled,
  type Visit,
  visit,
} from './browser'
import { outOfReach, overflow, tooSmall } from './looks'

const cloud = onCloud()
/** Where to keep the pictures; nothing keeps none. */
const pictures = process.env['SCREENS'] ?? ''

beforeAll(async () => {
  if (pictures !== '') mkdirSync(pictures, { recursive: true })
  await fillScreens(cloud)
})

type Window = { readonly width: number; readonly height: number }

/** Windows with the looks in each; with `of`, only the screens whose name fits. */
const windows: readonly [string, Window, looks: [string, Look][], of?: RegExp][] = [
  [
    'phone',
    { width: 390, height: 844 },
    [
      ['light', {}],
      ['dark', { dark: true }],
      ['care', { care: true }],
      ['care-dark', { care: true, dark: true }],
      ['font-2', { scale: 2 }],
    ],
  ],
  [
    'small',
    { width: 320, height: 568 },
    [
      ['light', {}],
      ['dark', { dark: true }],
      ['care', { care: true }],
      ['font-2', { care: true, scale: 2 }],
    ],
  ],
  ['wide', { width: 1280, height: 800 }, [['light', {}]]],
  [
    'desk',
    { width: 1280, height: 900 },
    [
      ['dark', { dark: true }],
      ['care', { care: true }],
    ],
    /^(desk|review)/,
  ],
]

describe.each(windows)('%s', (windowName, window, looks, of = /./) => {
  const visits = new Map<string, Visit>()
  const visitOf = async (openid: string) => {
    const open = visits.get(openid) ?? (await visit(cloud.url(), openid, window))
    visits.set(openid, open)
    return open
  }

  describe.each(screens.filter(([name]) => of.test(name)))('%s', (name, openid, hash) => {
    let page: Page
    let complaints: readonly string[]
    let heard: number

    beforeAll(async () => {
      ;({ page, complaints } = await visitOf(openid))
      heard = complaints.length
      await page.goto('about:blank')
      await page.goto(`${cloud.url()}/app/?as=${openid}#${hash()}`)
      await page.waitForFunction(
        () =>
          !document.body.innerText.includes('正在取最新状态') &&
          document.body.innerText.length > 40,
      )
      await page.evaluate(() => document.fonts.ready)
      await settled(page)
    })

    test.each(looks)('%s', async (lookName, look) => {
      await setLook(page, look)
      if (pictures !== '') {
        const file = path.join(pictures, `${name}-${windowName}-${lookName}.png`)
        await asHighAsItIs(page, () => page.screenshot({ path: file }))
      }
      expect(await overflow(page)).toEqual([])
      expect(await accessibility(page)).toEqual([])
      expect(await outOfReach(page)).toEqual([])
      // A mouse needs neither the letters nor the targets of a phone.
      if (window.width < 900) expect(await tooSmall(page, look)).toEqual([])
      expect(complaints.slice(heard)).toEqual([])
      heard = complaints.length
    })

    if (!/^(desk|review)/.test(name))
      test('an office is one tap away by phone (L2)', async () => {
        expect(await page.getByRole('button', { name: /^打电话/ }).count()).toBeGreaterThan(0)
      })
  })
})

test.each([
  [1280, 900],
  [1440, 900],
])('the stage at %i×%i needs no scrolling', async (width, height) => {
  const { page } = await visit(cloud.url(), OWNER, { width, height })
  await page.goto(cloud.url())
  for (const part of ['以谁的身份试用', '时间', '发出的微信消息', '发出的邮件', '其他']) {
    const region = page.getByRole('region', { name: part, exact: true })
    await region.waitFor()
    const box = await region.boundingBox()
    expect([part, (box?.y ?? -1) >= 0, (box?.y ?? 0) + (box?.height ?? height) < height]).toEqual([
      part,
      true,
      true,
    ])
  }
  const overlong = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(overlong).toBe(height)
})
