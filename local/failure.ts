/** A failure with the platform's code, for the caller; anything else thrown is a bug of this server. */
export type Failure = Error & { code: string }

export const failure = (code: string, message: string): Failure =>
  Object.assign(new Error(message), { code })

export const isFailure = (error: unknown): error is Failure =>
  error instanceof Error && 'code' in error && /^[A-Z][A-Z_]+$/.test(String(error.code))

export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
