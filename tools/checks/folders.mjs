import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'

const FILES = 15
const LINES = 300

/** Data that reads best as one table. */
const longer = {
  'src/domain/form/form.ts': 'the annex as one table: a field is a row of it',
  'tools/reference/features.ts': 'what the program has to do, each with the tests that show it',
}

const rooms = ['src', 'cloudfunctions', 'local', 'config', 'tools', 'e2e']
const isCode = (file) =>
  /\.(tsx?|[cm]?js)$/.test(file) && !/\.(test|config)\.tsx?$|\.d\.ts$/.test(file)

const filesIn = (room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(room, file.split(path.sep).join('/')))
    .filter(isCode)
const files = rooms.flatMap(filesIn)

const counts = new Map()
for (const file of files) {
  const folder = path.posix.dirname(file)
  counts.set(folder, (counts.get(folder) ?? 0) + 1)
}

const linesOf = (file) => readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length

const full = [...counts]
  .filter(([, count]) => count > FILES)
  .map(
    ([folder, count]) => `${folder} holds ${count} code files; more than ${FILES}: is it one idea?`,
  )
const long = files
  .filter((file) => !(file in longer) && linesOf(file) > LINES)
  .map((file) => `${file} has ${linesOf(file)} lines; more than ${LINES}: is it one idea?`)
const homeless = files
  .filter((file) => /^cloudfunctions\/server\/[^/]+$/.test(file) && !file.endsWith('/app.ts'))
  .map((file) => `${file} belongs in a room: only app.ts stands at the top of the server.`)

// The sizes are to be looked at; an idea is whole in its file.
for (const look of [...full, ...long]) console.log(look)
for (const problem of homeless) console.error(problem)
if (homeless.length > 0) process.exitCode = 1
