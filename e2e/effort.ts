import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** What a path costs a person. */
export type Effort = {
  /** Touches and keys that are not typing in the focused field: a focus, a step of a picker, a photo, a signature each one. */
  readonly taps: number
  readonly fields: number
  readonly characters: number
}

type Counted = { taps: number; characters: number; fields: string[] }
type Counting = { effort: Counted }

/** Counts from now on what is done on the page, as the page hears it. */
export const countEffort = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const effort = { taps: 0, characters: 0, fields: [] as string[] }
    Object.assign(window, { effort })
    let writing = false
    const listen = <Type extends keyof WindowEventMap>(
      type: Type,
      hear: (event: WindowEventMap[Type]) => void,
    ) => {
      window.addEventListener(type, hear, true)
    }
    listen('pointerdown', ({ target }) => {
      const onPad = target instanceof Element && target.closest('canvas') !== null
      if (!onPad || !writing) effort.taps += 1
      writing = onPad
    })
    listen('keydown', ({ key }) => {
      if (key.length > 1) effort.taps += 1
    })
    listen('input', (event) => {
      const { data, target } = event
      if (!(target instanceof Element) || typeof data !== 'string') return
      const field = `${location.hash} ${target.getAttribute('aria-label') ?? ''}`
      if (!effort.fields.includes(field)) effort.fields.push(field)
      effort.characters += Array.from(data).length
    })
  })

/** A tap outside the page: 返回 from a paper that the phone opened over it. */
export const tapOutside = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(window as unknown as Counting).effort.taps += 1
  })

/** What was counted since `countEffort`. */
export const countedEffort = (page: Page): Promise<Effort> =>
  page.evaluate(() => {
    const { taps, fields, characters } = (window as unknown as Counting).effort
    return { taps, fields: fields.length, characters }
  })

/** Types into the field with that label, tapping it first unless it has the focus by itself. */
export const enter = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true }).locator('visible=true').first()
  await field.waitFor()
  const hasFocus = () => field.evaluate((element) => element === document.activeElement)
  for (let look = 0; look < 10 && !(await hasFocus()); look += 1) await page.waitForTimeout(100)
  if (!(await hasFocus())) await field.click()
  await page.keyboard.type(text)
}

/** Notes for who started the tests what a path has cost, as a line of its own. */
export const reportEffort = (name: string, { taps, fields, characters }: Effort): void => {
  const folder = process.env['EFFORT']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const line = `effort ${name}: ${taps} taps, ${fields} typed fields, ${characters} characters`
  writeFileSync(path.join(folder, name), line)
}
