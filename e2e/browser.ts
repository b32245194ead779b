import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A stroke of the signature must not be taken for a swipe to the page before.
  '--disable-features=OverscrollHistoryNavigation',
]

export type Look = {
  width?: number
  height?: number
  dark?: boolean
  care?: boolean
  /** WeChat's font setting as a factor. */
  scale?: number
}

export type Visit = {
  page: Page
  /** Console errors and warnings, page errors and failed requests so far. */
  complaints: readonly string[]
  close: () => Promise<void>
}

/** Opens the program as one person, in a fresh browser profile of its own. */
export const visit = async (
  url: string,
  openid: string,
  { width = 390, height = 844, dark = false, care = false, scale = 1 }: Look = {},
): Promise<Visit> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'filing-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '',
    args,
    viewport: { width, height },
    hasTouch: true,
    isMobile: width < 960,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  if (care) await startInCare(context)
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(15_000)
  const complaints = listen(page)
  await page.goto(`${url}/app/?as=${openid}&fs=${String(scale)}`)
  return {
    page,
    complaints,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

const startInCare = (context: BrowserContext) =>
  context.addInitScript(() => {
    // about:blank has no storage.
    if (window.location.protocol.startsWith('http'))
      window.localStorage.setItem('care', JSON.stringify({ data: 'on' }))
  })

const listen = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on the whole page, after WCAG 2.0 to 2.2 A and AA: one line a finding. The window is made as high as
 * the page meanwhile, since what a fixed bar half covers at some scroll position is no small target.
 */
export const accessibility = async (page: Page): Promise<string[]> => {
  const size = page.viewportSize()
  if (!size) throw new Error('no window')
  const height = await page.evaluate(() =>
    Math.max(...Array.from(document.querySelectorAll('*'), (element) => element.scrollHeight)),
  )
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height + 200) })
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn))
      }),
  )
  const found = await axeFindings(page)
  await page.setViewportSize(size)
  return found
}

const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await (
      window as unknown as { axe: { run: (options: object) => Promise<Findings> } }
    ).axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

type Findings = { violations: { id: string; nodes: { html: string }[] }[] }

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

/** Taps what a person sees under that name. */
export const tap = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).locator('visible=true').first().click()
}

/** Waits until a person can see the text. */
export const shows = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByText(text).locator('visible=true').first().waitFor()
}

/** Goes to one of the three tabs. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.locator('.weui-tabbar__item', { hasText: name }).click()
}

/** Writes a few strokes on the open signature pad with the mouse. */
export const sign = async (page: Page): Promise<void> => {
  const box = await page.locator('canvas').locator('visible=true').last().boundingBox()
  if (!box) throw new Error('no signature pad')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (let stroke = 0; stroke < 4; stroke += 1) {
    const y = 0.15 + stroke * 0.2
    await page.mouse.move(...at(0.25, y))
    await page.mouse.down()
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(...at(0.25 + step * 0.04, y + 0.06 * Math.sin(step)))
    await page.mouse.up()
  }
}
