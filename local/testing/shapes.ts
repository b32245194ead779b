import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shape } from '../database/shapes'

/** The whole suite sends more shapes than this; fewer mean that nothing was noted. */
const LEAST = 20

/** Every shape noted in the folder, once. */
const shapesIn = (folder: string): Shape[] => {
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'),
  )
  return [...new Set(lines)].map((line) => JSON.parse(line) as Shape)
}

// The last step of `npm test`: no query that the functions sent may scan a collection or sort it.
const shapes = shapesIn(process.argv[2] ?? '')
const slow = shapes.filter(({ plan }) => /\bSCAN\b|TEMP B-TREE|sorted outside/.test(plan))
for (const { collection, shape, plan } of slow) console.error(`${collection} ${shape}\n  ${plan}`)
console.log(`${String(shapes.length)} query shapes, ${String(slow.length)} without an index`)
if (slow.length > 0 || shapes.length < LEAST) process.exitCode = 1
