import type { Page } from 'playwright-core'
import { shows, tap } from '../browser'

/** Ticks the rest on the desk; what has a picture only after that was looked at, one picture after another. */
export const restRight = async (page: Page): Promise<void> => {
  await tap(page, '其余都无误')
  await shows(page, /还有 \d+ 张没有看|已核对 (\d+)\/\1 项/)
  const next = page.getByRole('button', { name: '看下一张' }).locator('visible=true')
  if ((await next.count()) === 0) return
  for (;;) {
    await pictureSeen(page)
    if ((await next.count()) === 0) break
    await tap(page, '看下一张')
  }
  await tap(page, '其余都无误')
}

/** Looks at every picture of a filing in a wide window, by key. */
export const lookAtAll = async (page: Page): Promise<void> => {
  await pictureSeen(page)
  while ((await page.locator('.chip-unseen').locator('visible=true').count()) > 0) {
    await page.keyboard.press('p')
    await pictureSeen(page)
  }
}

/** Waits until the picture that was chosen on the desk is shown, and counts as looked at. */
export const pictureSeen = (page: Page): Promise<void> =>
  page.locator('.photo-chips .chip-on .chip-mark').locator('visible=true').waitFor()
