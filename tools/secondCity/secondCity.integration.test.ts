import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ALL_CASES } from '../test/cases'
import { copyForSecondCity } from './copied'

let folder: string

beforeAll(() => {
  folder = copyForSecondCity()
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = async (...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 50_000_000,
  })
  return stdout
}

/** Every name, number and period by which the first city would show; within a number of webpack's 0316 is no area code. */
const ofFirstCity =
  /廊坊|三河|大厂回族|香河|广阳|安次|永清|固安|霸州|文安|大城县|(?<![\da-z])0316|2018年|30 ?日内/

/** The program for browsers and for WeChat takes minutes to build: `npm run test:long` does. */
const programs = ALL_CASES ? ['browser', 'miniapp'] : []

const functions = ['api', 'cron', 'documents'].map((name) => `cloudfunctions/${name}`)

const textsIn = (built: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(join(folder, 'dist', built), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(js|json|html|wxml|wxss|css)$/.test(file.name))
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')])

test('every screen and function is typed with another city', async () => {
  expect(
    await run('node_modules/@typescript/native/bin/tsc', '-p', 'tools/secondCity/tsconfig.json'),
  ).toBe('')
})

describe('from the self-check to the register in a made-up city', () => {
  let seen: Record<string, unknown>

  beforeAll(async () => {
    await run('--import', 'tsx', 'tools/build/build.ts', 'functions', ...programs)
    seen = JSON.parse(await run('--import', 'tsx', 'tools/secondCity/filed.ts')) as typeof seen
  }, 900_000)

  test('its places are known, and lead to its office', () => {
    expect(seen).toMatchObject({
      places: ['青禾县白塔镇'],
      draft: { route: { office: '990121', reason: '因为主体地址在青禾县' } },
      receipt: { office: { phone: '0990-1000021' } },
    })
  })

  test('its numbers, its period and its form', () => {
    expect(seen).toMatchObject({
      receipt: { number: expect.stringMatching(/^WLQH-/) as string },
      draft: { deadline: { rule: 'opened', due: '2026-11-30' } },
      filing: { status: 'registered' },
      papers: { form: expect.stringContaining('望岚市新媒体账号登记表') as string },
    })
  })

  test.each(['scope', 'draft', 'receipt', 'review', 'filing', 'told', 'me', 'papers'])(
    'nothing of the first city in what is told: %s',
    (part) => {
      expect(ofFirstCity.exec(JSON.stringify(seen[part]))).toBeNull()
    },
  )

  test.each([...functions, ...programs])('nothing of it in what is built: %s', (built) => {
    const texts = textsIn(built)
    expect(texts.length).toBeGreaterThan(0)
    for (const [file, text] of texts) {
      // What our comments give as an example is no text of the program.
      const code = text.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      expect([file, ofFirstCity.exec(code)?.[0]]).toEqual([file, undefined])
    }
  })
})
