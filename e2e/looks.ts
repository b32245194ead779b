import type { Page } from 'playwright-core'
import {
  accessibility,
  asHighAsItIs,
  type Look,
  outOfReach,
  overflow,
  setLook,
  settled,
} from './browser'

/** Every look in which a screen is looked at, each with its name, and with the size of its window unless it stays. */
const everyLook: readonly (readonly [string, Look, { width: number; height: number }?])[] = [
  ['plain', {}],
  ['dark', { dark: true }],
  ['care', { care: true }],
  ['font-2', { scale: 2 }],
  ['small', { care: true, scale: 2 }, { width: 320, height: 568 }],
]

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
export const isWell = async (page: Page, name: string): Promise<void> => {
  expect(await accessibility(page)).toEqual([])
  expect(await overflow(page)).toEqual([])
  expect(await outOfReach(page)).toEqual([])
  await picture(page, name, true)
}

/** The page is well in every look and on a small phone, and plain again in its own window after it. */
export const looksWell = async (page: Page, name: string): Promise<void> => {
  const own = page.viewportSize()
  if (!own) throw new Error('no window')
  for (const [lookName, look, size = own] of everyLook) {
    await page.setViewportSize(size)
    await setLook(page, look)
    await isWell(page, `${name}-${lookName}`)
  }
  await page.setViewportSize(own)
  await setLook(page, {})
}
