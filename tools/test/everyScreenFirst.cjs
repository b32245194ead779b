'use strict'

const { readFileSync } = require('node:fs')
const Sequencer = require('@jest/test-sequencer').default

/** What goes through every screen takes longest: begun last, it would keep one worker busy alone. */
module.exports = class EveryScreenFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /\/(allScreens|twice)'/.test(readFileSync(path, 'utf8'))
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
