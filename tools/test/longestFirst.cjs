'use strict'

const { readFileSync } = require('node:fs')
const Sequencer = require('@jest/test-sequencer').default

/**
 * What goes through every screen or every call, by what it imports; by its size it would begin last. What counts requests that
 * are sent together does: a busy machine parts them.
 */
const LONG = /\/(allScreens|twice|walked|cases|reception)'/

/** What lives through months, and what counts requests that wait for each other. */
const LONG_FILES = /(simulate|operations)\.integration\.test\.ts$/

/** What takes longest begins first: begun last, it would keep one worker busy alone. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG_FILES.test(path) || LONG.test(readFileSync(path, 'utf8'))
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
