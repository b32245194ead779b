import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { onCloud } from '../cloudfunctions/server/testing/onCloud'
import { changeOffices, oldWordsIn } from '../cloudfunctions/server/testing/settings'
import { fillScreens, OWNER, type Screen, screens } from './allScreens'
import {
  accessibility,
  asHighAsItIs,
  type AxeRules,
  type Look,
  setLook,
  type Visit,
  visit,
} from './browser'
import { outOfReach, overflow, tooSmall } from './looks'
import { ready } from './ready'
import { ALL_CASES, someOf } from '../tools/test/cases'

const cloud = onCloud()
/** Where to keep the pictures; nothing keeps none. */
const pictures = process.env['SCREENS'] ?? ''

beforeAll(async () => {
  if (pictures !== '') mkdirSync(pictures, { recursive: true })
  await changeOffices(cloud)
  await fillScreens(cloud)
})

/** What a screen still says of the offices as the notice prints them, though each has changed it. */
const oldOn = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => [
    document.body.innerText,
    ...Array.from(document.querySelectorAll('[aria-label]'), (each) =>
      each.getAttribute('aria-label'),
    ),
  ])
  return oldWordsIn(said.join('\n'))
}

/** The notice is quoted as it was printed, also beside what takes its place. */
const quoting = ['notice', 'desk-office-data']

type Window = { readonly width: number; readonly height: number }

const phone = { width: 390, height: 844 }
const small = { width: 320, height: 568 }
const wide = { width: 1280, height: 800 }
const desk = { width: 1280, height: 900 }

const ofStaff = /^(desk|review)/

type NamedLook = [string, Window, Look, of?: RegExp]

/** So many looks show each breadth and each palette; the others are these together. */
const TELLING = 4

/** Each device with the looks in its windows, the telling ones first; with `of`, only of the screens whose name fits. */
const devices: readonly (readonly [string, looks: readonly NamedLook[]])[] = [
  [
    'phone',
    [
      ['light', phone, {}],
      ['dark', phone, { dark: true }],
      ['care-dark', phone, { care: true, dark: true }],
      ['small-font-2', small, { care: true, scale: 2 }],
      ['care', phone, { care: true }],
      ['small-light', small, {}],
      ['font-2', phone, { scale: 2 }],
      ['small-dark', small, { dark: true }],
      ['small-care', small, { care: true }],
    ],
  ],
  [
    'computer',
    [
      ['light', wide, {}],
      ['dark', desk, { dark: true }, ofStaff],
      ['care', desk, { care: true }, ofStaff],
      // Where columns begin, and how wide an office's screen is.
      ['960-light', { width: 960, height: 800 }, {}, ofStaff],
      ['960-care', { width: 960, height: 800 }, { care: true }, ofStaff],
      ['1440-light', { width: 1440, height: 900 }, {}, ofStaff],
      ['960-dark', { width: 960, height: 800 }, { dark: true }, ofStaff],
      ['1440-dark', { width: 1440, height: 900 }, { dark: true }, ofStaff],
      ['1440-care', { width: 1440, height: 900 }, { care: true }, ofStaff],
    ],
  ],
]

/** An owner's screen on a computer is the phone's in the middle of more room: every third shows what that does to it. */
const screensOn = (device: string): readonly Screen[] =>
  device === 'phone' || ALL_CASES
    ? screens
    : screens.filter(([name], at) => ofStaff.test(name) || at % 3 === 0)

describe.each(devices)('%s', (device, allLooks) => {
  const looksHere = someOf(TELLING, allLooks)
  const visits = new Map<string, Visit>()
  const visitOf = async (openid: string) => {
    const open = visits.get(openid) ?? (await visit(cloud.url(), openid, looksHere[0]?.[1]))
    visits.set(openid, open)
    return open
  }

  describe.each(screensOn(device))('%s', (name, openid, hash) => {
    const looks = looksHere.filter(([, , , of = /./]) => of.test(name))
    /** What stands in a page follows the breadth of its window, what it is coloured like theme and care alone. */
    const newIn = (lookName: string, { width }: Window, { dark, care }: Look): AxeRules => {
      const before = looks.slice(
        0,
        looks.findIndex(([each]) => each === lookName),
      )
      // On a phone the same stands in every breadth.
      const isNew =
        device === 'phone'
          ? before.length === 0
          : !before.some(([, window]) => window.width === width)
      if (isNew) return 'all'
      return before.some(([, , look]) => look.dark === dark && look.care === care)
        ? 'sizes'
        : 'colours'
    }
    let page: Page
    let complaints: readonly string[]
    let heard: number

    beforeAll(async () => {
      const visited = await visitOf(openid)
      ;({ page, complaints } = visited)
      heard = complaints.length
      await page.setViewportSize(looks[0]?.[1] ?? phone)
      // To this screen it comes as one that never heard of the offices.
      await page.evaluate(() => {
        window.localStorage.removeItem('offices')
      })
      await page.goto('about:blank')
      await page.goto(`${cloud.url()}/app/?as=${openid}#${hash()}`)
      await ready(visited)
    })

    test.each(looks)('%s', async (lookName, window, look) => {
      await page.setViewportSize(window)
      await setLook(page, look)
      if (pictures !== '') {
        const file = path.join(pictures, `${name}-${device}-${lookName}.png`)
        await asHighAsItIs(page, () => page.screenshot({ path: file }))
      }
      expect(await overflow(page)).toEqual([])
      expect(await accessibility(page, newIn(lookName, window, look))).toEqual([])
      expect(await outOfReach(page)).toEqual([])
      // A mouse needs neither the letters nor the targets of a phone.
      if (window.width < 900) expect(await tooSmall(page, look)).toEqual([])
      expect(complaints.slice(heard)).toEqual([])
      heard = complaints.length
    })

    if (device === 'phone' && !quoting.includes(name))
      test('what every office changed is nowhere as it was', async () => {
        // A phone that was never here hears of it with its first answer.
        const until = Date.now() + 60_000
        let found = await oldOn(page)
        while (found.length > 0 && Date.now() < until) found = await oldOn(page)
        expect(found).toEqual([])
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
