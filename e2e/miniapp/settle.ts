/** How every call of wx tells what came of it. */
export type Options = {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

/** Tells the callbacks of a call what came of it, and gives it back as a promise. */
export const settle = (
  promise: Promise<object>,
  { success, fail, complete }: Options,
): Promise<object> => {
  promise.then(
    (result) => {
      success?.(result)
      complete?.(result)
    },
    (error: unknown) => {
      const result = { errMsg: String(error) }
      fail?.(result)
      complete?.(result)
    },
  )
  // WeChat gives a promise only to callers without callbacks, so nobody else hears of a failure.
  if (success || fail || complete) promise.catch(() => undefined)
  return promise
}
