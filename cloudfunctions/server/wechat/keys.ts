import type { OfficeCode } from '../../../src/domain/city/city'

/**
 * A query's keys, each checked to be a text that is not empty; anything else throws. The SDK drops an undefined
 * condition, and the query would then match other people's documents.
 */
export const keys = <Keys extends Readonly<Record<string, string>>>(wanted: Keys): Keys => {
  for (const [name, value] of Object.entries<unknown>(wanted))
    if (typeof value !== 'string' || value === '') throw new Error(`query without ${name}`)
  return wanted
}

/** A document's id, checked likewise. */
export const key = (id: string): string => keys({ id }).id

/** The key of one office. Only null asks for all offices; an undefined office throws. */
export const officeKeys = (office: OfficeCode | null): Readonly<Record<string, string>> =>
  office === null ? {} : keys({ office })
