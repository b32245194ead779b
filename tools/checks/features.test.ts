import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { features, pitfalls } from '../reference/features'

const root = path.resolve(__dirname, '../..')

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const ids = Object.keys(features)
const rows = [...Object.values(features), ...pitfalls]

/** The test files that rows name, each with its tests. */
const named = rows.flatMap(({ shownBy }) => Object.entries(shownBy))

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

// An id that stands twice, or a state that is none, is a fault of types.
test('every row has an id of its own and a state, and one that stands is shown by a test', () => {
  expect(ids.length).toBeGreaterThan(90)
  expect(rows.filter((row) => row.state === 'in part' && row.missing === '')).toEqual([])
  const stands = rows.filter(({ state }) => state === 'stands')
  expect(stands.filter(({ shownBy }) => Object.keys(shownBy).length === 0)).toEqual([])
})

test('every feature that a comment names has its row', () => {
  expect(inComments(/\b[A-M]\d{1,2}\b/g, (id) => ids.includes(id))).toEqual([])
})

test('every page that a comment names is in the repository', () => {
  expect(inComments(/[\w./-]+\.md\b/g, (file) => existsSync(path.join(root, file)))).toEqual([])
})

test('every test that a row names is there', () => {
  expect(named.length).toBeGreaterThan(100)
  const missing = named.flatMap(([file, tests]) => {
    if (!existsSync(path.join(root, file))) return [file]
    const text = read(file)
    return tests.filter((test) => !text.includes(test)).map((test) => `${file}: ${test}`)
  })
  expect(missing).toEqual([])
})
