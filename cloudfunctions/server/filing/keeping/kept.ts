import type { Keeping } from '../../../../src/domain/keeping/keeping'

/** Its office keeps it beyond its period. */
type Hold = {
  readonly reason: string
  readonly openid: string
  readonly name: string
  readonly at: number
}

/** What its period left of a filing (K6): that it was, and what figures count by. */
type Erased = {
  readonly at: number
  /** It was the change of another filing, which alone is told of. */
  readonly change?: true
}

/** How long a filing is kept (K6). Instants are epoch milliseconds. */
export type KeptFor = {
  /** By which period it is erased, and since when that runs; null or missing while none does. */
  readonly keeping?: Keeping | null
  readonly hold?: Hold | null
  /** When its office last had its archive made (D9), and of which submission; missing while it never did. */
  readonly archived?: { readonly at: number; readonly submissions: number } | null
  /** Photos of ID papers that were added until then are deleted by their period. */
  readonly idPhotosGone?: number | null
  /** Set once it was erased: with it there is no key, and no content. */
  readonly erased?: Erased | null
  /** The changes of it that were registered, which are erased with it. */
  readonly changes?: readonly string[] | null
}
