'use strict'

const { AsyncLocalStorage } = require('node:async_hooks')
const { TestEnvironment } = require('jest-environment-node')

const storages = new Set()
const { run } = AsyncLocalStorage.prototype
AsyncLocalStorage.prototype.run = function (...args) {
  storages.add(this)
  return run.apply(this, args)
}

let worker

/** What the files of this worker share; it is loaded once, beside the modules of each file. */
const theWorker = () =>
  (worker ??= require('tsx/cjs/api').require('./worker.ts', __filename).worker)

/**
 * Node, with what the files of a worker share; what a file stored along its promises ends with it. Jest makes such a storage
 * for each file and keeps it: every promise of all later files of a process paid for each of them.
 */
module.exports = class SharingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.hasCloud = ['integration', 'browser'].includes(config.projectConfig.displayName?.name)
    storages.clear()
  }

  async setup() {
    await super.setup()
    if (!this.hasCloud) return
    this.global.WORKER = theWorker()
    this.global.CLOUD = await theWorker().cloud()
  }

  async teardown() {
    for (const storage of storages) storage.disable()
    storages.clear()
    await super.teardown()
  }
}
