import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const build = mkdtempSync(join(tmpdir(), 'compiled-'))
const file = join(build, 'cloudfunctions/probe/index.js')
const cache = join(build, 'compiled/probe.bin')
let minutes = 0

/** A build that answers a number, and is as long as every other. */
const built = (answer: number) => {
  writeFileSync(file, `exports.main = () => ${String(answer)}`)
  minutes += 1
  utimesSync(file, minutes * 60, minutes * 60)
}

/** What a process of its own answers, which leaves what it compiled. */
const answered = (): string =>
  execFileSync(process.execPath, [
    '-e',
    `const { exports: { main }, keep } = require(${JSON.stringify(join(__dirname, 'compiled.cjs'))})(${JSON.stringify(file)})
    console.log(main())
    keep()`,
  ])
    .toString()
    .trim()

beforeEach(() => {
  mkdirSync(join(build, 'cloudfunctions/probe'), { recursive: true })
  rmSync(join(build, 'compiled'), { recursive: true, force: true })
  built(1)
})
afterAll(() => {
  rmSync(build, { recursive: true })
})

test('what a process compiled serves the next ones, and is written once', () => {
  expect(answered()).toBe('1')
  const kept = readFileSync(cache)
  expect(answered()).toBe('1')
  expect(readFileSync(cache)).toEqual(kept)
})

test('another build of the same length is loaded itself, and kept in its turn', () => {
  answered()
  const kept = readFileSync(cache)
  built(2)
  expect(answered()).toBe('2')
  expect(readFileSync(cache)).not.toEqual(kept)
  expect(answered()).toBe('2')
})

test('a cache that is broken is passed over and replaced', () => {
  answered()
  const kept = readFileSync(cache)
  writeFileSync(cache, Buffer.concat([kept.subarray(0, kept.indexOf('\n') + 1), Buffer.alloc(99)]))
  expect(answered()).toBe('1')
  expect(readFileSync(cache).length).toBe(kept.length)
})

test('where nothing can be written each process compiles for itself', () => {
  writeFileSync(join(build, 'compiled'), 'a file in the place of the folder')
  expect(answered()).toBe('1')
})
