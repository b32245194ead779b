'use strict'

const { readFileSync } = require('node:fs')
const Sequencer = require('@jest/test-sequencer').default

/**
 * What goes through every screen or every call, by what it imports; by its size it would begin last. What counts requests that
 * are sent together does: a busy machine parts them.
 */
const LONG = /\/(allScreens|twice|walked|cases|reception)'/

/** What takes longest begins first: begun last, it would keep one worker busy alone. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.test(readFileSync(path, 'utf8'))
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
