import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { sharedBrowser, sharedJudged } from '../tools/test/shared'

/** The windows of the test file, which end with it; the browser is the worker's. */
const windows = new Set<BrowserContext>()
afterAll(async () => {
  for (const context of windows) await context.close()
})

export type Visit = {
  page: Page
  /** Console errors and warnings, page errors and failed requests so far. */
  complaints: readonly string[]
  /** Waits until every call so far has its answer. */
  answered: () => Promise<void>
}

/** Opens the program as one person, at a page's address, in a window that shares nothing with another visit. */
export const visit = async (
  url: string,
  openid: string,
  { width = 390, height = 844, at = '' }: { width?: number; height?: number; at?: string } = {},
): Promise<Visit> => {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width, height },
    hasTouch: true,
    isMobile: width < 960,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  windows.add(context)
  await context.addInitScript(() => {
    document.addEventListener(
      'click',
      ({ isTrusted, target, clientX: x, clientY: y }) => {
        // The program's own click on a file field is no tap, nor is a stroke on the signature pad.
        const stroke = target instanceof HTMLCanvasElement
        if (isTrusted && !stroke) Object.assign(window, { lastTap: { x, y } })
      },
      true,
    )
    // A call is the phone's: a browser without one asks for a program, and hears nothing more until it has an answer.
    const { navigation } = window as unknown as { readonly navigation: EventTarget }
    navigation.addEventListener('navigate', (event) => {
      const { destination } = event as unknown as { readonly destination: { readonly url: string } }
      if (destination.url.startsWith('tel:')) event.preventDefault()
    })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(100_000)
  const complaints = listen(page)
  const answered = answers(page)
  await page.goto(`${url}/app/?as=${openid}${at === '' ? '' : `#${at}`}`)
  return { page, complaints, answered }
}

export type Look = {
  dark?: boolean
  care?: boolean
  /** WeChat's font setting as a factor. */
  scale?: number
}

/** Draws the open page in another look, as it follows the settings of a phone. */
export const setLook = async (
  page: Page,
  { dark = false, care = false, scale = 1 }: Look,
): Promise<void> => {
  const isDark = await page.evaluate(
    ([on, factor]) => {
      if (on) window.localStorage.setItem('care', JSON.stringify({ data: 'on' }))
      else window.localStorage.removeItem('care')
      const address = new URL(window.location.href)
      address.searchParams.set('fs', String(factor))
      window.history.replaceState(window.history.state, '', address)
      return document.documentElement.classList.contains('dark')
    },
    [care, scale] as const,
  )
  // It reads all of them again when the theme changes.
  if (isDark === dark) await setTheme(page, !dark)
  await setTheme(page, dark)
}

const setTheme = async (page: Page, dark: boolean): Promise<void> => {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.waitForFunction(
    (wanted) => document.documentElement.classList.contains('dark') === wanted,
    dark,
  )
}

const listen = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

const answers = (page: Page): Visit['answered'] => {
  const open = new Set<Request>()
  page.on('request', (request) => {
    if (request.url().includes('/functions/')) open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    while (open.size > 0) await page.waitForTimeout(50)
  }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Looks at the page in a window that is as high as all of it. */
export const asHighAsItIs = async <Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> => {
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
  const seen = await look()
  await page.setViewportSize(size)
  return seen
}

/**
 * What axe finds on the whole page, after WCAG 2.0 to 2.2 A and AA: one line a finding. In a lower window what a fixed bar
 * half covers at some scroll position would be a small target. What is found while the page still moves is looked at again.
 */
export const accessibility = async (page: Page, rules: AxeRules = 'all'): Promise<string[]> => {
  const look = createHash('sha256')
    .update(`${rules} ${await shape(page)}`)
    .digest('hex')
  if (sharedJudged().has(look)) return []
  const found = await asHighAsItIs(page, () => axeFindings(page, rules))
  if (found.length > 0) {
    await settled(page)
    const still = await asHighAsItIs(page, () => axeFindings(page, rules))
    if (still.length > 0) return still
  }
  sharedJudged().add(look)
  return []
}

/**
 * What a page looks like, as text: its elements with how they are styled and what they are to a screen reader, in this
 * breadth and look; of words no more than how many they are, of ids and times nothing.
 */
const shape = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts: string[] = [
      String(window.innerWidth),
      document.documentElement.className,
      document.documentElement.getAttribute('style') ?? '',
    ]
    const told = (element: Element) =>
      element
        .getAttributeNames()
        .filter(
          (name) => !/^(id|for|href|src|data-|aria-(labelledby|describedby|controls))/.test(name),
        )
        .map((name) => {
          const value = element.getAttribute(name) ?? ''
          const isWords =
            /^(aria-label|aria-description|alt|title|placeholder|value|aria-valuetext)$/
          return `${name}=${isWords.test(name) ? String(value.length) : value.replace(/\d{4,}/g, '#')}`
        })
        .join(' ')
    const walk = (node: Node) => {
      if (node instanceof Text) parts.push(String(node.data.trim().length))
      if (!(node instanceof Element)) return
      const hidden = node instanceof HTMLElement && node.offsetParent === null
      parts.push(`<${node.tagName} ${told(node)} ${hidden ? 'hidden' : ''}`)
      for (const child of node.childNodes) walk(child)
      parts.push('>')
    }
    walk(document.body)
    return parts.join('\n')
  })

const sizes = ['scrollable-region-focusable', 'target-size']

/** What is asked of a page; of one that was asked all in another look: of what its new colours are, or its new sizes alone. */
const axeRules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block', ...sizes] },
  sizes: { type: 'rule', values: sizes },
}

export type AxeRules = keyof typeof axeRules

const axeFindings = async (page: Page, rules: AxeRules): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const { violations } = await (
      window as unknown as { axe: { run: (options: object) => Promise<Findings> } }
    ).axe.run({ resultTypes: ['violations'], runOnly })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  }, axeRules[rules])
}

type Findings = { violations: { id: string; nodes: { html: string }[] }[] }

/** Waits until nothing on the page has moved for two looks 100 ms apart. */
export const settled = async (page: Page): Promise<void> => {
  let before = ''
  for (;;) {
    const now = await page.evaluate(() => document.body.innerHTML)
    if (now === before) return
    before = now
    await page.waitForTimeout(100)
  }
}

/** A person looks before tapping again where they have just tapped: sooner it is the second half of a double tap. */
const LOOK = 700

/** Taps what a person sees under that name. */
export const tap = (page: Page, name: string | RegExp): Promise<void> =>
  tapOn(page.getByRole('button', { name }).locator('visible=true').first())

/**
 * As `tap`, of what opens a file beside the page; answers the file's address. Its page is closed, since one behind another is
 * drawn once a second.
 */
export const tapForFile = async (page: Page, name: string | RegExp): Promise<string> => {
  const opened = page.waitForEvent('popup')
  const asked = page.context().waitForEvent('request', (each) => each.url().includes('/files/'))
  await tap(page, name)
  await (await opened).close()
  return (await asked).url()
}

/** As `tap`, one of a few that stand under each other. */
export const choose = (page: Page, name: string | RegExp): Promise<void> =>
  tapOn(page.getByRole('radio', { name }).locator('visible=true').first())

/** A look as the page measures time, whose own clocks come late when the machine is busy. */
const look = (page: Page) =>
  page.evaluate((wait) => new Promise((over) => setTimeout(over, wait)), LOOK)

const middleOf = async (button: Locator): Promise<Point | null> => {
  await button.click({ trial: true })
  const box = await button.boundingBox()
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Taps a button that stands still, a look after a tap at the same place. */
export const tapOn = async (button: Locator): Promise<void> => {
  const page = button.page()
  for (let before: Point | null = null; ;) {
    const at = await middleOf(button)
    if (at === null || (before && at.x === before.x && at.y === before.y)) break
    const last = await page.evaluate(() => (window as { lastTap?: Point }).lastTap)
    if (last && near(at, last)) await look(page)
    before = at
  }
  await button.click()
}

type Point = { readonly x: number; readonly y: number }
const near = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) < 60

/** Types the code that a page asks for before it shows anything, and opens it. */
export const openByCode = async (page: Page, label: string, code: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true }).locator('visible=true')
  await field.waitFor()
  // A page that has just come takes the focus away once.
  await settled(page)
  await field.fill(code)
  await tap(page, '打开')
}

/** Taps a button of the open dialog, once that cannot be the second half of the tap that opened it. */
export const inDialog = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('dialog').locator('visible=true').getByRole('button', { name })
  await button.waitFor()
  await look(page)
  await button.click()
}

/** Waits until a person can see the text. */
export const shows = async (page: Page, text: string | RegExp): Promise<void> => {
  try {
    await page.getByText(text).locator('visible=true').first().waitFor()
  } catch (error) {
    const seen = await page.locator('body').innerText()
    throw new Error(`${page.url()} shows ${JSON.stringify(seen)}`, { cause: error })
  }
}

/** Goes to an address inside the running program, as a tap on a message does. */
export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, address)

/** Opens an address anew, as from outside the program: nothing of it ran before. */
export const openAt = async (page: Page, address: string): Promise<void> => {
  // Without telling what still runs, which would begin to load that page too.
  await page.evaluate((hash) => {
    window.history.pushState(null, '', `#${hash}`)
  }, address)
  await page.reload()
}

/** Goes to one of the three tabs. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.locator('.weui-tabbar__item', { hasText: name }).click()
}

/** From the tab of who has the city right, whom it leads to the dashboard first, back to the desk. */
export const backToCityDesk = async (page: Page): Promise<void> => {
  await shows(page, '近 30 天')
  await page.goBack()
  await shows(page, / 待办$/)
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

/** From the choice of how to sign: by hand on the phone, to the end. */
export const signByHand = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '在手机上手写签名' }).click()
  await tap(page, '开始签名')
  await sign(page)
  await tap(page, '完成')
}
