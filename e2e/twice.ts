import type { Page } from 'playwright-core'
import type { onCloud } from '../cloudfunctions/server/testing/onCloud'
import { fillScreens, type Screen, screens } from './allScreens'
import { ALL_CASES } from '../tools/test/cases'
import { visit } from './browser'
import { ready } from './ready'

/** What stands large or at the bottom: its tap is the next act. */
const ACTS = '.button-filled, .button-stop, .bottom-bar .tap'
/** Calls that decide, or make something that is there for good. */
const DECIDES =
  /^(filing\.(start|submit|resubmit|withdraw|discard)|desk\.(claim|register|return|transfer|reassign|release|decline|proposeDecline|giveBack|setAside)|consent\.(give\w*|withdraw))$/
/** The screens with what decides most; the guard itself is proved in jsdom, and lint holds every tap to it. */
const DECIDING =
  /^(consent|check|signature|correction|card-sign|change-check|review|review-waiting|desk-leads-urge|desk-entering-form)$/
const PAUSE = 180
/** Longer than any second half of a double tap, for what is meant. */
const LATER = 700

type Point = { readonly x: number; readonly y: number }
type Trial = {
  readonly page: Page
  /** Names of the calls made so far. */
  readonly calls: readonly string[]
  /** Addresses that the page has had so far. */
  readonly addresses: readonly string[]
  readonly tapAt: (at: Point) => Promise<void>
}

/** Opens a screen in a window. */
const open = async (url: string, [, openid, hash]: Screen, wide: boolean): Promise<Trial> => {
  const window = wide ? { width: 1280, height: 900 } : { width: 390, height: 844 }
  const { page, answered } = await visit(url, openid, { ...window, at: hash() })
  const calls: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/functions/api')) return
    const { data } = JSON.parse(request.postData() ?? '') as { data: { action: string } }
    calls.push(data.action)
  })
  const addresses: string[] = []
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  page.on('filechooser', () => undefined)
  // What an answer still brings is there when the acts are counted.
  await ready({ page, answered })
  const tapAt = ({ x, y }: Point) => (wide ? page.mouse.click(x, y) : page.touchscreen.tap(x, y))
  return { page, calls, addresses, tapAt }
}

const acts = async (page: Page, within = '') => {
  const found = []
  for (const act of await page.locator(`${within} :is(${ACTS})`).all())
    if (await act.isVisible()) found.push(act)
  return found
}

const place = (page: Page) => page.evaluate(() => window.location.hash.split('?')[0])

/** Taps an act twice; what the second tap reached shows in where one is and in what was called. */
const tapTwice = async ({ page, tapAt, calls, addresses }: Trial, index: number, within = '') => {
  const act = (await acts(page, within))[index]
  if (!act) throw new Error('no such act')
  await act.scrollIntoViewIfNeeded()
  const box = await act.boundingBox()
  if (!box) throw new Error('not in sight')
  const name = (await act.innerText()).replace(/\s+/g, ' ')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const from = await place(page)
  const before = calls.length
  const known = addresses.length
  await tapAt(at)
  await page.waitForTimeout(PAUSE)
  await tapAt(at)
  await page.waitForTimeout(1000)
  const decided = calls.slice(before).filter((call) => DECIDES.test(call))
  const moved = (await place(page)) !== from
  return {
    name,
    decided,
    /** Pages opened by the two taps. */
    opened: new Set(addresses.slice(known)).size,
    /** Errors on a page that has only just come. */
    errors: moved ? await page.locator('.error-summary').locator('visible=true').count() : 0,
  }
}
type Outcome = Awaited<ReturnType<typeof tapTwice>>

const wrongWith = ({ name, decided, opened, errors }: Outcome) => {
  const wrong: string[] = []
  if (new Set(decided).size < decided.length) wrong.push(`twice: ${decided.join(' ')}`)
  if (decided.filter((call) => call.startsWith('desk.')).length > 1) wrong.push(decided.join(' '))
  if (opened > 1) wrong.push(`${String(opened)} pages`)
  if (errors > 0) wrong.push(`${String(errors)} errors`)
  return wrong.map((what) => `${name}: ${what}`)
}

/**
 * Taps each act of the deciding screens whose name fits twice (`CASES=all`: of every screen), also inside what opens over the
 * page: with a finger on a phone, with a mouse in a `wide` window. A screen is opened as nobody has touched it yet, as often
 * as it has acts.
 */
export const tapEachTwice = (
  cloud: ReturnType<typeof onCloud>,
  { of, wide }: { readonly of: RegExp; readonly wide: boolean },
): void => {
  let putBack: (() => Promise<unknown>) | null = null
  beforeAll(async () => {
    await fillScreens(cloud)
    putBack = await cloud.keep()
  })
  let dirty = false
  const opened = async (screen: Screen) => {
    if (dirty) await putBack?.()
    dirty = false
    return open(cloud.url(), screen, wide)
  }
  const outcome = async (trial: Trial, index: number, within?: string) => {
    const twice = await tapTwice(trial, index, within)
    dirty ||= twice.decided.length > 0
    return wrongWith(twice)
  }

  const tried = screens.filter(([name]) => of.test(name) && (ALL_CASES || DECIDING.test(name)))
  test.each(tried)('%s', async (...screen) => {
    const wrong: string[] = []
    let count = 1
    for (let index = 0; index < count; index += 1) {
      const trial = await opened(screen)
      count = (await acts(trial.page)).length
      if (count > index) wrong.push(...(await outcome(trial, index)))
      const inside = (await acts(trial.page, '.overlay')).length
      await trial.page.context().close()
      for (let each = 0; each < inside; each += 1) {
        const deeper = await opened(screen)
        await (await acts(deeper.page))[index]?.click()
        await deeper.page.waitForTimeout(LATER)
        wrong.push(...(await outcome(deeper, each, '.overlay')))
        await deeper.page.context().close()
      }
    }
    expect(wrong).toEqual([])
  })
}
