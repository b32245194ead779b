'use strict'

const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { default: Runner } = require('jest-runner')

/** Where the first run notes which tests a file has; all workers of one run stand in one sandbox. */
const notes = path.resolve('testNames.json')
/** So many test files judge what is evaluated when a module loads. */
const NEAREST = 8

const foldersOf = (file) => path.dirname(file).split(path.sep)

/** How many folders two files have in common, from the root on. */
const inCommon = (one, other) => {
  const folders = foldersOf(other)
  const apart = foldersOf(one).findIndex((folder, place) => folder !== folders[place])
  return apart < 0 ? folders.length : apart
}

/** The tests of a source itself, then those beside it, then the others; properties last, since they take longest. */
const nearestFirst = (tests, source) => {
  const own = source.replace(/\.ts$/, '.')
  const far = ({ path: file }) => [
    file.startsWith(own) ? 0 : 1,
    file.includes('.property.') ? 1 : 0,
    -inCommon(file, source),
  ]
  return tests
    .map((test) => ({ test, far: far(test) }))
    .sort((one, other) => {
      const place = one.far.findIndex((each, at) => each !== other.far[at])
      return place < 0 ? 0 : one.far[place] - other.far[place]
    })
    .map(({ test }) => test)
}

/**
 * For a mutant the test files run that have a test which reaches it, the nearest first, until one fails. Jest alone loads every file
 * that has to do with the source, and all of them to the end.
 */
module.exports = class NearestFirst extends Runner {
  async runTests(tests, watcher, options) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined)
      return this.note(tests, watcher, options)
    let failed = false
    const stops = [
      this.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
        failed ||= numFailingTests > 0 || Boolean(testExecError)
      }),
      this.on('test-file-failure', () => (failed = true)),
    ]
    for (const test of this.judges(tests)) {
      await super.runTests([test], watcher, options)
      if (failed) break
    }
    for (const stop of stops) stop()
  }

  judges(tests) {
    const { testNamePattern, nonFlagArgs } = this._globalConfig
    const sorted = nearestFirst(tests, nonFlagArgs[0] ?? '')
    // No test reaches what a module evaluates when it loads: Stryker leaves open which may judge it.
    if (!testNamePattern) return sorted.slice(0, NEAREST)
    const named = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {}
    const pattern = new RegExp(testNamePattern)
    return sorted.filter(
      ({ path: file }) => named[file]?.some((name) => pattern.test(name)) ?? true,
    )
  }

  async note(tests, watcher, options) {
    const named = {}
    const stop = this.on('test-file-success', ([test, { testResults }]) => {
      named[test.path] = testResults.map(({ fullName }) => fullName)
    })
    await super.runTests(tests, watcher, options)
    stop()
    writeFileSync(notes, JSON.stringify(named))
  }
}
