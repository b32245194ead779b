'use strict'

const TestEnvironment = require('../test/environment.cjs')

/** So many times what all tests together ask of a place is an endless loop; Stryker's own 100 take a minute each. */
const ENDLESS = 3
const STRYKERS = 100

let last

/** One failure says that a mutant is found: the other tests of the file are left out. */
module.exports = class FirstFailure extends TestEnvironment {
  failed = false

  handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
    if (mutant === undefined) return
    if (name === 'setup') this.shorten(mutant)
    if (name === 'test_done') this.failed ||= test.errors.length > 0
    if (name === 'test_start' && this.failed) test.mode = 'skip'
  }

  shorten(mutant) {
    const run = this.global[this.global.__strykerGlobalNamespace__]
    if (mutant === last || !run?.hitLimit) return
    last = mutant
    run.hitLimit *= ENDLESS / STRYKERS
  }
}
