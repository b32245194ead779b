import { useEffect, useState } from 'react'
import { keepPrivate, privateText } from '../platform/memory/privateStorage'
import { useSharedCard } from '../platform/wechat/Share'
import type { SharedCard } from '../platform/wechat/shareProps'

/**
 * The token of the newest card of a filing, and the 口令 of a hand-over: the server keeps none, so only this phone can send it
 * again.
 */
export type KeptCard = { readonly token: string; readonly madeAt: number; readonly word?: string }

const keyOf = (id: string) => `card:${id}`

const listeners = new Map<string, (card: KeptCard) => void>()

/** Keeps it on this phone under a name of its own, so that it can be sent again after the page was left. */
export const keepCard = async (id: string, card: KeptCard): Promise<void> => {
  listeners.get(id)?.(card)
  await keepPrivate(keyOf(id), JSON.stringify(card))
}

const read = async (id: string): Promise<KeptCard | null> => {
  try {
    return JSON.parse((await privateText(keyOf(id))) ?? 'null') as KeptCard | null
  } catch {
    return null
  }
}

/** What this phone keeps of a filing's card; null while nothing is known. */
const useKeptCard = (id: string): KeptCard | null => {
  const [card, setCard] = useState<KeptCard | null>(null)
  useEffect(() => {
    listeners.set(id, setCard)
    void read(id).then((found) => {
      setCard((known) => known ?? found)
    })
    return () => {
      listeners.delete(id)
    }
  }, [id])
  return card
}

/** What a card is called in a chat: it names nobody, since whoever is shown the chat may read it. */
const titles = {
  sign: '请打开看一看，并签名',
  take: '请打开看一看',
  follow: '请打开看一看',
} as const

/** A live card as it is sent into a chat, and its 口令; null on a phone that did not make it. */
export const useCardToSend = (
  id: string,
  live: { readonly madeAt: number } | null | undefined,
  opens: keyof typeof titles,
): {
  /** The last one that this phone made, live or not. */
  readonly newest: KeptCard | null
  readonly shared: SharedCard | null
  readonly word: string | null
} => {
  const newest = useKeptCard(id)
  const kept = live && newest?.madeAt === live.madeAt ? newest : null
  const shared = kept && { title: titles[opens], path: `/card/${opens}/index?t=${kept.token}` }
  useSharedCard(shared)
  return { newest, shared, word: kept?.word ?? null }
}
