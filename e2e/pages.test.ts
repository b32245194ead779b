import type { Page } from 'playwright-core'
import { onCloud } from '../cloudfunctions/server/testing/onCloud'
import { shows, visit } from './browser'
import { leave } from './pages'

const cloud = onCloud()
const WIDE = { width: 1280, height: 800 }
const owner = (size?: typeof WIDE) => visit(cloud.url(), 'owner-li', size)
let ofTheFile: Page
let before: Page

beforeAll(async () => {
  ofTheFile = (await owner()).page
})

/** All that a page holds of the program for its next start, and whence it came. */
const held = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...window.localStorage },
    // What stands in it bears the moment of an answer.
    session: Object.keys(window.sessionStorage).sort(),
    databases: (await window.indexedDB.databases()).map(({ name }) => name),
    before: window.history.length,
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  }))

test('two visits of a test have two pages, of a phone and of a computer too; one that was left is free at once', async () => {
  const [one, other, wide] = await Promise.all([owner(), owner(), owner(WIDE)])
  expect(new Set([ofTheFile, one.page, other.page, wide.page]).size).toBe(4)
  await leave(other.page)
  expect((await owner()).page).toBe(other.page)
})

test('a page that held things, was offline, dark and redirected', async () => {
  const { page } = await owner()
  before = page
  await page.evaluate(async () => {
    window.localStorage.setItem('a', '1')
    window.sessionStorage.setItem('b', '2')
    window.history.pushState(null, '', '#/filing/inbox/index')
    await new Promise((opened) => {
      window.indexedDB.open('c', 1).onsuccess = opened
    })
  })
  await page.route('**/functions/api', (route) => route.abort())
  await page.context().route('**/app/**', (route) => route.abort())
  await page.context().setOffline(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  const all = await held(page)
  expect(all).toMatchObject({ dark: true, databases: ['c'], local: { a: '1' } })
  expect(all.session).toContain('b')
})

test('is as a new one for the next test', async () => {
  const pages = await Promise.all([owner(), owner()])
  expect(pages[0].page).not.toBe(pages[1].page)
  expect(pages.map(({ page }) => page)).toContain(before)
  const context = await before.context().browser()?.newContext()
  const anew = await context?.newPage()
  await anew?.goto(before.url())
  for (const each of [before, anew]) {
    if (!each) throw new Error('no page')
    await shows(each, '账号')
  }
  expect(await held(before)).toEqual(anew && (await held(anew)))
  await context?.close()
  expect(pages.flatMap(({ complaints }) => complaints)).toEqual([])
})

test('and a page that was taken before the tests is still there', async () => {
  await shows(ofTheFile, '账号')
})
