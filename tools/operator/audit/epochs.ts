import type { AdministrationEvent } from '../../../cloudfunctions/server/store/administration'

/** Instances of functions that have the older environment still link for so long, in milliseconds. */
const LAG = 60 * 60_000

/** A link as far as its key is judged. */
type KeyedLink = { readonly at: number; readonly key?: string }

/**
 * Which keys linked when, as the audit itself says it: from the move to a key on (`keyMove`) others are over, and a retired
 * one is (`keyRetired`). Answers what is wrong with a link's key for its time, null where nothing is. Before the first move
 * nothing is known: any key of the environment may be right.
 */
export const epochsOf = (
  entries: readonly Pick<AdministrationEvent, 'act' | 'about' | 'at'>[],
): ((link: KeyedLink) => string | null) => {
  const begun = entries
    .filter(({ act }) => act === 'keyMove')
    .sort((one, other) => one.at - other.at)
  const retired = new Map(
    entries.flatMap(({ act, about, at }) => (act === 'keyRetired' ? [[about, at] as const] : [])),
  )
  return ({ at, key }) => {
    if (key === undefined) return null
    if (at > (retired.get(key) ?? Infinity) + LAG) return `用的是已停用的密钥 ${key}`
    const current = begun.filter((epoch) => epoch.at + LAG < at).at(-1)
    if (current === undefined || current.about === key) return null
    const comes = begun.some(({ about, at: from }) => about === key && from > current.at)
    return comes ? null : `换密钥以后还用旧密钥 ${key}`
  }
}
