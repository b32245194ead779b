import { useState } from 'react'

/** What was begun on a decision and not made yet, by `<filing>:<move>:<field>`; gone with the program, as it may name people. */
const drafts = new Map<string, unknown>()

/** As `useState`; what was set is there again when the same is opened anew. */
export const useBegun = <Value>(
  key: string,
  begin: Value,
): readonly [Value, (value: Value) => void] => {
  const [, redraw] = useState(0)
  return [
    drafts.has(key) ? (drafts.get(key) as Value) : begin,
    (value) => {
      drafts.set(key, value)
      redraw((times) => times + 1)
    },
  ]
}

/** Begins a field for who is led to it. */
export const begin = (key: string, value: unknown): void => {
  drafts.set(key, value)
}

/** Forgets what was begun of what is decided now. */
export const forgetDrafts = (filing: string, move: string): void => {
  for (const key of drafts.keys()) if (key.startsWith(`${filing}:${move}:`)) drafts.delete(key)
}
