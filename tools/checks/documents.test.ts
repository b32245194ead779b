import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const GUIDES = ['owner', 'office', 'city'].map((name) => `docs/guides/${name}.md`)
const [OPERATIONS, ARCHITECTURE] = ['docs/operations.md', 'docs/architecture.md'] as const

/** What people may see: the program's code, and the texts of this city. */
const shown = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|json)$/.test(file) && !/\.test\./.test(file))
  .map((file) => read(path.join('src', file)))
  .join('\n')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a text stands in the program as a whole: a literal, or all that is between two tags. */
const isShown = (text: string): boolean =>
  new RegExp(`(?:^\\s*|['"\`>}])${escaped(text)}(?:\\s*$|['"\`<{]|\\s*\\$\\{)`, 'm').test(shown)

test.each([...GUIDES, OPERATIONS])(
  '%s: what stands in 「」 is on a screen, word for word',
  (file) => {
    const quoted = new Set([...read(file).matchAll(/「([^」]+)」/g)].map(([, text = '']) => text))
    expect(quoted.size).toBeGreaterThan(5)
    expect([...quoted].filter((text) => !isShown(text))).toEqual([])
  },
)

test.each(['再打开一', '认登记备案', '登记备案表的'])('%j is on no screen', (text) => {
  expect(isShown(text)).toBe(false)
})

test.each(GUIDES)('%s: each picture is there, and says in words what it shows', (file) => {
  const pictures = [...read(file).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]
  expect(pictures.length).toBeGreaterThan(0)
  for (const [, words = '', to = ''] of pictures)
    expect([to, existsSync(path.join(root, 'docs/guides', to)), words.length > 4]).toEqual([
      to,
      true,
      true,
    ])
})

test('every picture is shown somewhere, and small', () => {
  const pages = ['README.md', ...GUIDES].map(read).join('\n')
  for (const name of readdirSync(path.join(root, 'docs/images'))) {
    const bytes = readFileSync(path.join(root, 'docs/images', name)).length
    expect([name, pages.includes(`images/${name}`), bytes < 150_000]).toEqual([name, true, true])
  }
})

/** Files and folders that a page names: in code, of letters, with a slash. */
const named = (page: string): readonly string[] =>
  [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, at = '']) => at)

/** What is named in code and is no file of the project. */
const ELSEWHERE = /^(?:uploads\/|\.deploy\/|\.local\/|dist\/)/

test.each([OPERATIONS, ARCHITECTURE, 'README.md', 'CONTRIBUTING.md'])(
  '%s: each file and folder that it names is there',
  (file) => {
    const places = named(read(file)).filter((at) => !ELSEWHERE.test(at))
    expect(places.length).toBeGreaterThan(2)
    expect(places.filter((at) => !existsSync(path.join(root, at)))).toEqual([])
  },
)

/** The parts of a page, each with its heading. */
const partsOf = (page: string): readonly string[] => page.split(/^(?=#{2,3} )/m).slice(1)

/** No runbooks: a list for people with phones in their hands, and a heading over others. */
const NO_RUNBOOK = /^## (?:Device list|When something goes wrong)\n/

const runbooks = partsOf(read(OPERATIONS)).filter((part) => !NO_RUNBOOK.test(part))

test.each(runbooks.map((part) => [part.split('\n', 1)[0], part] as const))(
  '%s: names a test that walks it',
  (_heading, part) => {
    const tests = [...part.matchAll(/`([\w./-]+\.test\.ts)`(?:\s“([^”]+)”)?/g)]
    expect(tests.length).toBeGreaterThan(0)
    for (const [, file = '', name = ''] of tests)
      expect([file, existsSync(path.join(root, file)) && read(file).includes(name)]).toEqual([
        file,
        true,
      ])
  },
)

test('the workflow runs `npm test` on the oldest Node that the project promises', () => {
  const workflow = read('.github/workflows/test.yml')
  const { engines } = JSON.parse(read('package.json')) as { readonly engines: { node: string } }
  expect(workflow).toMatch(/^ +- run: npm test$/m)
  expect(workflow).toContain(`node-version: ${engines.node.replace('>=', '')}\n`)
})
