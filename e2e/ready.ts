import { settled, type Visit } from './browser'

/** Waits until a page has what it asks for and is still. Beside the rail it may not have begun to ask when its bar stands there. */
export const ready = async ({
  page,
  answered,
}: Pick<Visit, 'page' | 'answered'>): Promise<void> => {
  await page.waitForFunction(() => document.body.innerText.length > 40)
  await settled(page)
  await answered()
  await page.waitForFunction(() => !document.body.innerText.includes('正在取最新状态'))
  await page.evaluate(() => document.fonts.ready)
  await settled(page)
}
