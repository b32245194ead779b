import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'

// What one name means, it means everywhere. A test's helper may be called after what it drives; the two platforms have one
// file each for the same thing, and two cities.
const sources = ['src', 'cloudfunctions/server', 'local', 'tools'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(room, file.split(path.sep).join('/')))
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$|\/testing\/|\.weapp\.tsx?$|^tools\/secondCity\/data\//.test(file),
    ),
)

const places = new Map()
for (const file of sources)
  for (const [, name] of readFileSync(path.join(root, file), 'utf8').matchAll(
    /^export (?:async )?(?:const|function|type) (\w+)/gm,
  ))
    places.set(name, new Set([...(places.get(name) ?? []), file]))

const doubles = [...places].filter(([, files]) => files.size > 1)
for (const [name, files] of doubles)
  console.error(
    `${name} means two things: ${[...files].join(', ')}; each thing has a name of its own.`,
  )
if (doubles.length > 0) process.exitCode = 1
