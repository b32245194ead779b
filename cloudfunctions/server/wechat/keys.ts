/**
 * A query's keys, each checked: the SDK drops an undefined condition, and what is left then matches other people's
 * documents. Throws for anything but a text that is not empty.
 */
export const keys = <Keys extends Readonly<Record<string, string>>>(wanted: Keys): Keys => {
  for (const [name, value] of Object.entries<unknown>(wanted))
    if (typeof value !== 'string' || value === '') throw new Error(`query without ${name}`)
  return wanted
}

/** A document's id, checked likewise. */
export const key = (id: string): string => keys({ id }).id
