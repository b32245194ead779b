'use strict'

/**
 * Replaces the global Date by one that runs `offset` milliseconds ahead, and answers a function that changes the
 * offset. Used inside function processes and, as text, by the page of the browser build.
 */
module.exports = (offset) => {
  const RealDate = Date
  const now = () => RealDate.now() + offset
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, created) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, created),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = globalThis.Date
  return (moved) => {
    offset = moved
  }
}
