import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { launch } from '../../e2e/launch'
import { startLocal } from '../../local/start'
import { exampleOf } from '../example/load'
import { WHOLE } from '../example/plan'
import { withPalette } from './palette'
import { pictures } from './pictures'

const FOLDER = join(__dirname, '../../docs/images')

const fill = async (url: string): Promise<void> => {
  let told = -1
  await exampleOf(WHOLE).load({
    url,
    begun: Date.now(),
    done: 0,
    goesOn: () => true,
    note: ({ done, of }) => {
      const percent = Math.floor((done / of) * 10) * 10
      if (percent > told) console.log(`example: ${String(percent)} %`)
      told = percent
    },
  })
}

const take = async (url: string, dataDir: string, browser: Browser): Promise<void> => {
  const cloud = cloudOf({ url }, dataDir)
  for (const { file, window, shows } of pictures) {
    const { openid, at, words, first } = await shows(cloud)
    const context = await browser.newContext({
      viewport: window,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(`${url}/app/?as=${openid}#${at}`)
    await page.getByText(words).locator('visible=true').first().waitFor()
    await first?.(page)
    await page.waitForLoadState('networkidle')
    writeFileSync(join(FOLDER, `${file}.png`), withPalette(await page.screenshot()))
    await context.close()
    console.log(`docs/images/${file}.png`)
  }
}

/** Fills a laptop cloud with the example and takes the pictures of the documents there. */
const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shots-'))
  const local = await startLocal({ port: 0, dataDir, durable: false })
  try {
    await fill(local.url)
    // Started now: one that idles while the example is filled may be gone by the end.
    const browser = await launch()
    try {
      await take(local.url, dataDir, browser)
    } finally {
      await browser.close()
    }
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
