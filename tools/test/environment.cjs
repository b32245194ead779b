'use strict'

const { AsyncLocalStorage } = require('node:async_hooks')
const { TestEnvironment } = require('jest-environment-node')

const storages = new Set()
const { run } = AsyncLocalStorage.prototype
AsyncLocalStorage.prototype.run = function (...args) {
  storages.add(this)
  return run.apply(this, args)
}

/**
 * Node, and what a file stored along its promises ends with it. Jest makes such a storage for each file and keeps it: every
 * promise of all later files of a process paid for each of them.
 */
module.exports = class EndsStorages extends TestEnvironment {
  constructor(...given) {
    super(...given)
    storages.clear()
  }

  async teardown() {
    for (const storage of storages) storage.disable()
    storages.clear()
    await super.teardown()
  }
}
