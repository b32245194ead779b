import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const FILES = 3

const endings = ['', '.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '/index.ts']

const files = process.argv
  .slice(2)
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(room, file.split(path.sep).join('/')),
    ),
  )
  .filter((file) => /\.(tsx?|[cm]?js)$/.test(file) && !file.endsWith('.d.ts'))
const known = new Set(files)

/** The files that one names, for their types alone too; of a pair both. */
const importsOf = (file) =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) =>
      endings.map((ending) => path.posix.join(path.posix.dirname(file), fileName) + ending),
    )
    .filter((other) => known.has(other))

const imports = new Map(files.map((file) => [file, importsOf(file)]))

/** Files of which each reaches each other, by Tarjan: `low` is the earliest file that one reaches. */
const circles = []
const order = new Map()
const low = new Map()
const open = []
const visit = (file) => {
  order.set(file, order.size)
  low.set(file, order.get(file))
  open.push(file)
  for (const other of imports.get(file)) {
    if (!order.has(other)) visit(other)
    if (open.includes(other)) low.set(file, Math.min(low.get(file), low.get(other)))
  }
  if (low.get(file) === order.get(file)) circles.push(open.splice(open.indexOf(file)))
}
for (const file of files) if (!order.has(file)) visit(file)

const large = circles.filter((circle) => circle.length > FILES)
for (const circle of large)
  console.error(
    `${circle.length} files import each other in a circle, more than ${FILES}; what they share belongs in one of them: ${circle.sort().join(', ')}.`,
  )
if (large.length > 0) process.exitCode = 1
