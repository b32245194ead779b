import type { ReactNode } from 'react'

/** A card in a chat: its title names nobody, `path` is the page it opens, `/card/sign/index?t=…`. */
export type SharedCard = { readonly title: string; readonly path: string }

export type ShareProps = {
  readonly card: SharedCard
  /** In a browser the link was copied; with the link where it could not be. */
  readonly onCopied: (link: string | null) => void
  readonly children: ReactNode
}
