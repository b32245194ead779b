import type { Page } from 'playwright-core'
import { ALL_CASES } from '../tools/test/cases'
import { accessibility, asHighAsItIs, type AxeRules, type Look, setLook, settled } from './browser'

/** The least size of a text and of what is tapped, in CSS px, which are a phone's points (L1). */
type Least = { readonly text: number; readonly target: number }

const leastIn = ({ care = false }: Look): Least =>
  care ? { text: 18, target: 60 } : { text: 12, target: 44 }

/** What is written too small or cut off inside its box, and what is too small for a finger, each by its words (L1). */
export const tooSmall = (page: Page, look: Look): Promise<string[]> =>
  page.evaluate(({ text, target }) => {
    const all = [...document.querySelectorAll<HTMLElement>('.taro_page:not([style*="none"]) *')]
    const seen = all.filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
    const own = (element: HTMLElement) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? '')
        .join('')
    const written = seen.filter((element) => own(element) !== '')
    const small = written.filter((each) => parseFloat(getComputedStyle(each).fontSize) < text - 0.1)
    const cut = written.filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each)
      const across = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1
      const down = overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1
      return !each.matches('input, textarea') && (across || down)
    })
    const tapped = seen.filter((each) => {
      if (!each.matches('.tap, input, textarea')) return false
      const { width, height } = each.getBoundingClientRect()
      return width > 0 && Math.min(width, height) < target - 0.5
    })
    const size = (each: HTMLElement) => {
      const { width, height } = each.getBoundingClientRect()
      return `${String(Math.round(width))}x${String(Math.round(height))}`
    }
    return [
      ...small.map((each) => `${getComputedStyle(each).fontSize} .${each.className}: ${own(each)}`),
      ...cut.map((each) => `cut .${each.className}: ${own(each)}`),
      ...tapped.map((each) => `${size(each)} .${each.className}: ${each.innerText}`),
    ]
  }, leastIn(look))

/** Elements that reach over the right edge of the screen. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.taro_page:not([style*="none"]) *')]
      .filter((element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && box.right > window.innerWidth + 1
      })
      .map((element) => element.className),
  )

/**
 * Filled buttons of the page that a finger does not reach: scrolled to, they are cut or lie under something, or their bar
 * leaves less than half of the window to what they are about. Each by its words.
 */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const open = [...document.querySelectorAll('.taro_page:not([style*="none"])')]
    // What an open dialog covers is not to be reached.
    const dialogs = open.flatMap((each) => [...each.querySelectorAll('[role=dialog]')])
    return (dialogs.length > 0 ? dialogs : open)
      .flatMap((each) => [...each.querySelectorAll<HTMLElement>('.button-filled')])
      .filter((button) => {
        button.scrollIntoView({ block: 'center' })
        const { left, right, top, bottom } = button.getBoundingClientRect()
        if (right === left) return false
        const whole =
          left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const bar = button.closest('.bottom-bar')
        const lies = bar !== null && getComputedStyle(bar).position !== 'static'
        const height = lies ? bar.getBoundingClientRect().height : 0
        return !whole || hit === null || !button.contains(hit) || height > window.innerHeight / 2
      })
      .map((button) => button.innerText)
  })

/** From this breadth on a window is a computer's, which has no letters of a phone's. */
const WIDE = 900

/** The looks in which a screen is looked at in any window, each with its name and what is new in it. */
const everyLook: readonly (readonly [string, Look, AxeRules])[] = [
  ['plain', {}, 'all'],
  ['dark', { dark: true }, 'colours'],
  ['care', { care: true }, 'colours'],
]

/** Those of a phone alone: large letters, and both on the smallest phone. */
const phoneLooks: typeof everyLook = [
  ['font-2', { scale: 2 }, 'sizes'],
  ['small', { care: true, scale: 2 }, 'sizes'],
]
const SMALL = { width: 320, height: 568 }

/** A picture for whoever looks: PICTURES=<folder>; of the window, or of the `whole` page. */
export const picture = async (page: Page, name: string, whole = false): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  await settled(page)
  const taken = () => page.screenshot({ path: `${folder}/${name}.png` })
  await (whole ? asHighAsItIs(page, taken) : taken())
}

/**
 * The page as everybody has it: nothing that a screen reader misses, nothing wider than the screen, each filled button in
 * reach.
 */
export const isWell = async (page: Page, name: string, rules: AxeRules = 'all'): Promise<void> => {
  expect(await accessibility(page, rules)).toEqual([])
  expect(await overflow(page)).toEqual([])
  expect(await outOfReach(page)).toEqual([])
  await picture(page, name, true)
}

/**
 * The page is well as most people have it; with `CASES=all` in every look, a phone's on a small one too, and plain again in
 * its own window after it. Every screen is judged in every look by `screens.test`.
 */
export const looksWell = async (page: Page, name: string): Promise<void> => {
  if (!ALL_CASES) {
    await isWell(page, `${name}-plain`)
    return
  }
  const own = page.viewportSize()
  if (!own) throw new Error('no window')
  const looks = own.width < WIDE ? [...everyLook, ...phoneLooks] : everyLook
  for (const [lookName, look, rules] of looks) {
    await page.setViewportSize(lookName === 'small' ? SMALL : own)
    await setLook(page, look)
    await isWell(page, `${name}-${lookName}`, rules)
  }
  await page.setViewportSize(own)
  await setLook(page, {})
}
