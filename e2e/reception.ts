import type { Locator, Page, Route } from 'playwright-core'

const CALLS = /\/(functions|files)(\/|$)/

const visible = (locator: Locator) => locator.locator('visible=true').first()
export const button = (page: Page, name: string | RegExp): Locator =>
  visible(page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }))
export const radio = (page: Page, name: string | RegExp): Locator =>
  visible(page.getByRole('radio', { name }))
export const text = (page: Page, words: string | RegExp): Locator => visible(page.getByText(words))
export const field = (page: Page, label: string): Locator =>
  visible(page.getByLabel(label, { exact: true }))

/** Taps a button; one that asks for a file gets this one. */
export const chooses = async (
  page: Page,
  opener: Locator,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await opener.click()
  await (await chooser).setFiles(file)
}

/** One step of a person: what they do, and by what they see that it went through. */
export type Step = readonly [
  name: string,
  act: (page: Page) => Promise<void>,
  arrived: (page: Page) => Locator,
]

/** What a failure offers: an act of its own, on the pad 完成 once more, as it says. */
const wayOn = async (page: Page): Promise<Locator | null> => {
  const own = button(page, /^(重试|再试一次|再传一次)$/)
  if (await own.isVisible()) return own
  return (await text(page, '请再点一次完成').isVisible()) ? button(page, '完成') : null
}

/** A person looks first: sooner it would be the second half of the tap before. */
const look = (page: Page) => page.waitForTimeout(700)

const sees = (locator: Locator, ms: number) =>
  locator.waitFor({ timeout: ms }).then(
    () => true,
    () => false,
  )

/** Goes on by what the page offers until the step is through. */
const goOn = async (page: Page, name: string, arrived: Locator): Promise<void> => {
  const end = Date.now() + 150_000
  while (Date.now() < end) {
    if (await sees(arrived, 500)) return
    const way = await wayOn(page)
    if (way === null) continue
    await look(page)
    // It may go on by itself meanwhile.
    await way.click({ timeout: 1000 }).catch(() => undefined)
  }
  throw new Error(`${name}: neither through nor a way on\n${await page.innerText('body')}`)
}

/** Takes each step in airplane mode first, then with the network again; answers the steps whose failure said nothing. */
export const inAirplaneMode = async (
  page: Page,
  steps: readonly Step[],
): Promise<readonly string[]> => {
  const silent: string[] = []
  for (const [name, act, arrived] of steps) {
    await look(page)
    await page.route(CALLS, (route) => route.abort('internetdisconnected'))
    await act(page)
    const through = arrived(page)
    // What the phone does alone is through at once.
    if (!(await sees(through, 1500))) {
      const said = await sees(text(page, /网络不通|没有取到|没有传上去|还没传上去|等网络/), 15_000)
      if (!said) silent.push(name)
    }
    await page.unroute(CALLS)
    await goOn(page, name, through)
  }
  return silent
}

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
const sequence = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The path ended while a call was on its way. */
const overtaken = () => undefined

/** A slow network: each call takes longer; of a hundred five are lost, before they arrive or their answer on the way back. */
export type SlowNetwork = {
  /** Takes the steps over it. */
  readonly walk: (page: Page, steps: readonly Step[]) => Promise<void>
  /** How many calls it has lost. */
  readonly lost: () => number
}

/** The slow network of a seed, which loses the same calls each time. */
export const slowNetwork = (seed: number): SlowNetwork => {
  const next = sequence(seed)
  let lost = 0
  const pass = async (route: Route): Promise<void> => {
    const [fate, place] = [next(), next()]
    await new Promise((done) => setTimeout(done, 150))
    if (fate >= 0.05) return route.continue().catch(overtaken)
    lost += 1
    if (place >= 0.5) await route.fetch().catch(overtaken)
    return route.abort().catch(overtaken)
  }
  return {
    walk: async (page, steps) => {
      await page.route(CALLS, pass)
      for (const [name, act, arrived] of steps) {
        await look(page)
        await act(page)
        await goOn(page, name, arrived(page))
      }
      await page.unroute(CALLS)
    },
    lost: () => lost,
  }
}
