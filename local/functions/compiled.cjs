'use strict'

const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/** Of `<build>/cloudfunctions/<name>/index.js`: beside what is deployed. */
const cacheOf = (file) => {
  const folder = path.dirname(file)
  return path.resolve(folder, '../../compiled', `${path.basename(folder)}.bin`)
}

/** Which build of a file a cache is of; V8 itself compares no more than its length. */
const stampOf = (file) => {
  const { mtimeMs, size } = statSync(file)
  return Buffer.from(`${mtimeMs} ${size}\n`)
}

const cached = (file, stamp) => {
  try {
    const known = readFileSync(cacheOf(file))
    return known.subarray(0, stamp.length).equals(stamp) ? known.subarray(stamp.length) : undefined
  } catch {
    return undefined
  }
}

/**
 * Loads the code of a cloud function as `require` does, with what V8 compiled of it in an earlier process: a third of a cold
 * start. Answers its exports, and `keep`, which leaves what is compiled by now to later processes where none did so.
 */
module.exports = (file) => {
  const stamp = stampOf(file)
  const cachedData = cached(file, stamp)
  const script = new vm.Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} }
  const given = [module.exports, createRequire(file), module, file, path.dirname(file)]
  script.runInThisContext().apply(module.exports, given)
  let isKept = cachedData !== undefined && script.cachedDataRejected === false
  const keep = () => {
    if (isKept) return
    isKept = true
    const cache = cacheOf(file)
    try {
      mkdirSync(path.dirname(cache), { recursive: true })
      // Whole at once: others may read it meanwhile.
      writeFileSync(`${cache}.${process.pid}`, Buffer.concat([stamp, script.createCachedData()]))
      renameSync(`${cache}.${process.pid}`, cache)
    } catch {
      // Where nothing can be written, each process compiles for itself.
    }
  }
  return { exports: module.exports, keep }
}
