import { inspect } from 'node:util'

/** An address with its signature or password. A file's id (`cloud:`) opens nothing, a module's is in every stack. */
const ADDRESS = /\b(?!cloud:|file:|node:)[a-z][a-z0-9+.-]*:\/\/[^\s'"`<>]+/gi

/** What may stand in a log: errors whole, but no address, since a private file's link opens it for everybody (K3). */
export const loggable = (what: unknown): string =>
  (typeof what === 'string' ? what : inspect(what, { depth: 5 })).replace(ADDRESS, '<address>')

/** Writes one line of what happened. */
export const logLine = (line: object): void => {
  console.log(loggable(JSON.stringify(line)))
}

/** Writes a bug, or what did not get through, with where it happened. */
export const logError = (...what: readonly unknown[]): void => {
  console.error(what.map(loggable).join(' '))
}
