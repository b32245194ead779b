import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'

/** What the project weighs, floor by floor: files and the lines of them that are neither empty nor comment. */
const floors = [
  ['rules', /^src\/domain\//],
  ['screens', /^src\//],
  ['server/filing', /^cloudfunctions\/server\/filing\//],
  ['functions', /^cloudfunctions\//],
  ['laptop cloud', /^local\//],
  ['tools', /^(tools|config)\//],
  ['browser tests', /^e2e\//],
]
const isTest = (file) => /\.test\.tsx?$|\/testing\/|^e2e\//.test(file)

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|[cm]?js|scss)$/.test(file) && !file.endsWith('.d.ts'))

const codeLines = (file) =>
  readFileSync(path.join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length

const rows = new Map(floors.map(([name]) => [name, { files: 0, lines: 0, tests: 0, testLines: 0 }]))
for (const file of files) {
  const floor = floors.find(([, of]) => of.test(file))
  if (floor === undefined) continue
  const row = rows.get(floor[0])
  const lines = codeLines(file)
  if (isTest(file)) Object.assign(row, { tests: row.tests + 1, testLines: row.testLines + lines })
  else Object.assign(row, { files: row.files + 1, lines: row.lines + lines })
}

/** In how many files outside tests a word stands: what a thing takes, of things that are named by one word. */
const named = (word) =>
  files.filter(
    (file) => !isTest(file) && readFileSync(path.join(root, file), 'utf8').includes(word),
  )

const print = (cells) =>
  console.log(
    cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : String(cell).padStart(8))).join(''),
  )
print(['floor', 'files', 'lines', 'tests', 'lines'])
for (const [name, row] of rows) print([name, ...Object.values(row)])
print([
  'all',
  ...['files', 'lines', 'tests', 'testLines'].map((key) =>
    [...rows.values()].reduce((sum, row) => sum + row[key], 0),
  ),
])
for (const word of process.argv.slice(2)) {
  const found = named(word)
  console.log(`${word}: ${found.length} files\n  ${found.join('\n  ')}`)
}
