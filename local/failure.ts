import type { ErrorCode } from './limits'

/** A failure with the platform's code, for the caller; anything else thrown is a bug of this server. */
export type PlatformFailure = Error & { code: ErrorCode }

// Errors of Node and SQLite have codes too, so a code alone does not mark a failure of ours.
const made = new WeakSet()

export const failure = (code: ErrorCode, message: string): PlatformFailure => {
  const error = Object.assign(new Error(message), { code })
  made.add(error)
  return error
}

export const isFailure = (error: unknown): error is PlatformFailure =>
  error instanceof Error && made.has(error)

export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Thrown when an answer shall get lost: the connection is cut. */
export const lost = new Error('the answer is lost')
