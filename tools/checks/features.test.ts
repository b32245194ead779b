import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const page = read('docs/features.md')

type Row = readonly [id: string, state: string, shownBy: string]

const rows = page.split('\n').flatMap((line): Row[] => {
  if (!/^\| [A-M]\d+ \|/.test(line)) return []
  const [, id = '', , , , state = '', shownBy = ''] = line.split('|').map((cell) => cell.trim())
  return [[id, state, shownBy]]
})

const ids = rows.map(([id]) => id)

/** Each test file that the page names, with a test of it; the same file comes once for each test. */
const named = [...page.matchAll(/`([\w./-]+\.test\.tsx?)`((?:,? “[^”]+”)*)/g)].flatMap(
  ([, file = '', tests = '']) =>
    [...tests.matchAll(/“([^”]+)”/g)].map(([, test = '']) => [file, test] as const),
)

const code = ['src', 'cloudfunctions', 'local', 'e2e', 'tools'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|[mc]?js|scss)$/.test(file))
    .map((file) => path.join(folder, file)),
)

const comments = (file: string): string =>
  (read(file).match(/(?<=^|[\s{(])\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).join('\n')

const inComments = (pattern: RegExp, known: (found: string) => boolean) =>
  code.flatMap((file) =>
    (comments(file).match(pattern) ?? [])
      .filter((found) => !known(found))
      .map((found) => `${file}: ${found}`),
  )

test('every row has an id of its own and a state, and one that stands is shown by a test', () => {
  expect(rows.length).toBeGreaterThan(90)
  expect(new Set(ids).size).toBe(ids.length)
  expect(rows.filter(([, state]) => !/^(?:stands|in part: .+|not yet)$/.test(state))).toEqual([])
  expect(rows.filter(([, state, shownBy]) => state === 'stands' && shownBy === '')).toEqual([])
})

test('every feature that a comment names has its row', () => {
  expect(inComments(/\b[A-M]\d{1,2}\b/g, (id) => ids.includes(id))).toEqual([])
})

test('every page that a comment names is in the repository', () => {
  expect(inComments(/[\w./-]+\.md\b/g, (file) => existsSync(path.join(root, file)))).toEqual([])
})

test('every test that a row names is there', () => {
  expect(named.length).toBeGreaterThan(100)
  const missing = named.filter(
    ([file, test]) => !existsSync(path.join(root, file)) || !read(file).includes(test),
  )
  expect(missing).toEqual([])
})
