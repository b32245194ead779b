import { AsyncLocalStorage } from 'node:async_hooks'
import { inspect } from 'node:util'

/** An address with its signature or password. A file's id (`cloud:`) opens nothing, a module's is in every stack. */
const ADDRESS = /\b(?!cloud:|file:|node:)[a-z][a-z0-9+.-]*:\/\/[^\s'"`<>]+/gi

/** What names or reaches somebody and may stand in the id of a row or in the words of an error. */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<mail>'],
  // As WeChat writes an openid.
  [/(?<![\w-])o[\w-]{27}(?![\w-])/g, '<openid>'],
  [/(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g, '<number>'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '<number>'],
]

/**
 * What may stand in a log: errors whole, but no address, since a private file's link opens it for everybody (K3), and
 * nobody's mail, openid or number.
 */
export const loggable = (what: unknown): string =>
  PERSONAL.reduce(
    (text, [found, said]) => text.replace(found, said),
    (typeof what === 'string' ? what : inspect(what, { depth: 5 })).replace(ADDRESS, '<address>'),
  )

const requests = new AsyncLocalStorage<string>()

/** Does what one invocation of a function does: each line that is logged meanwhile bears its request id. */
export const inRequest = <Done>(
  { requestId }: { readonly requestId: string },
  run: () => Done,
): Done => requests.run(requestId, run)

const lineOf = (line: object): string =>
  loggable(JSON.stringify({ ...line, requestId: requests.getStore() ?? '' }))

/** Writes one line of what happened, as JSON; its texts name nobody. */
export const logLine = (line: object): void => {
  console.log(lineOf(line))
}

/**
 * Writes a bug, or what did not get through, as one line of JSON: `failed` is what was done, `of` the ids of what it was
 * done with, `error` where and why.
 */
export const logError = (
  failed: string,
  of: Readonly<Record<string, string | null>>,
  error?: unknown,
): void => {
  console.error(
    lineOf({ failed, ...of, ...(error === undefined ? {} : { error: loggable(error) }) }),
  )
}
