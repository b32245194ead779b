import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { chunk, head, headed } from '../../cloudfunctions/server/testing/pictures'
import { launch } from '../../e2e/launch'
import { startLocal } from '../../local/start'
import { exampleOf } from '../example/load'
import { WHOLE } from '../example/plan'
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

const COLOURS = 256

type Colour = readonly [red: number, green: number, blue: number]

const coloursIn = (data: Buffer): readonly number[] =>
  Array.from({ length: data.length / 4 }, (_, pixel) => data.readUIntBE(pixel * 4, 3))

const partsOf = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255]

const between = ([r, g, b]: Colour, [red, green, blue]: Colour): number =>
  (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2

/** The same picture with a palette, a third of its size: its 256 commonest colours stay, any other becomes the nearest. */
const withPalette = (bytes: Buffer): Buffer => {
  const { width, height, data } = PNG.sync.read(bytes)
  const colours = coloursIn(data)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, COLOURS)
  const palette = common.map(([colour]) => partsOf(colour))
  const nearest = new Map<number, number>()
  for (const colour of counts.keys()) {
    const distances = palette.map((each) => between(each, partsOf(colour)))
    nearest.set(colour, distances.indexOf(Math.min(...distances)))
  }
  const pixels = Buffer.from(colours.map((colour) => nearest.get(colour) ?? 0))
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width, (y + 1) * width)]),
  )
  return headed(
    head(width, height, { colour: 3 }),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
  )
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
