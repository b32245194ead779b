import type { BrowserContext, Page } from 'playwright-core'
import { sharedBrowser, sharedPages } from '../tools/test/shared'

/** A window in CSS px. */
type Size = { readonly width: number; readonly height: number }

const isPhone = ({ width }: Size) => width < 960

/** So many pages of phones, and of computers, wait for the next test file; each holds some 60 MB. */
const KEPT = 1

/** The tests of this file so far; 0 before the first. */
let tests = 0
let inTest = false
/** In which test a page of this file was taken, if in one. */
const taken = new Map<Page, number | null>()

beforeEach(() => {
  tests += 1
  inTest = true
})
afterEach(() => {
  inTest = false
})

afterAll(async () => {
  const kept: { page: Page; phone: boolean }[] = []
  for (const each of sharedPages()) {
    const enough = kept.filter(({ phone }) => phone === each.phone).length === KEPT
    if (enough || each.page.isClosed()) await each.page.context().close()
    else kept.push(each)
  }
  sharedPages().splice(0, Infinity, ...kept)
  for (const { page } of kept) await leave(page)
})

const events = [
  ...['console', 'dialog', 'download', 'filechooser', 'framenavigated', 'pageerror', 'popup'],
  ...['request', 'requestfailed', 'requestfinished', 'response'],
]

/** Ends what runs in a page. */
const close = async (page: Page) => {
  const context = page.context()
  for (const event of events) page.removeAllListeners(event)
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.unrouteAll()
  await context.unrouteAll()
  await context.setOffline(false)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('about:blank')
}

/** Ends what runs in a page that no test looks at any more: it is free for the next. */
export const leave = async (page: Page): Promise<void> => {
  await close(page)
  taken.delete(page)
}

/** Takes away what an empty page holds of an origin, also for its session, and the pages before it. */
const forget = async (page: Page, url: string) => {
  const session = await page.context().newCDPSession(page)
  const storageTypes = 'indexeddb,local_storage'
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes })
  await session.send('Page.resetNavigationHistory')
  await session.detach()
}

const newContext = async (size: Size): Promise<BrowserContext> => {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: size,
    hasTouch: true,
    isMobile: isPhone(size),
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
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
  return context
}

/**
 * A page for one visit to an origin, of which it holds nothing: one that this worker had before, when no test needs it any
 * more, which draws the program in half the time. A page is of the test that took it; one that was taken before the tests, of all
 * of them. A test that changes a page for good (its clock, a script of its own) closes its context.
 */
export const pageFor = async (url: string, { width, height }: Size): Promise<Page> => {
  const size = { width, height }
  const phone = isPhone(size)
  const free = sharedPages().find(({ page, phone: itsPhone }) => {
    const before = taken.get(page)
    const isFree = before === undefined || (before !== null && before < tests)
    return isFree && itsPhone === phone && !page.isClosed()
  })?.page
  const at = inTest ? tests : null
  if (free) {
    const isOpen = taken.has(free)
    // Before anything is waited for: another visit may begin meanwhile.
    taken.set(free, at)
    if (isOpen) await close(free)
    await free.setViewportSize(size)
    await forget(free, url)
    return free
  }
  const page = await (await newContext(size)).newPage()
  sharedPages().push({ page, phone })
  taken.set(page, at)
  return page
}
