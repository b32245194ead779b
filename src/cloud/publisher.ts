import { useSyncExternalStore } from 'react'
import { type Publisher, publisherLine } from '../domain/city/city'
import { phoneSetting, setPhone } from '../platform/memory/storage'

const KEY = 'publisher'
const listeners = new Set<() => void>()

let heard: Publisher | null = null
let read = false

/** What was heard last, read from the phone once. */
const last = (): Publisher | null => {
  if (!read) {
    read = true
    const kept = phoneSetting(KEY)
    heard = kept === null ? null : (JSON.parse(kept) as Publisher)
  }
  return heard
}

const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** Keeps what the functions say of themselves, and redraws what shows it. */
export const learnPublisher = ({ stage, operator }: Publisher): void => {
  const before = last()
  if (before?.stage === stage && before.operator === operator) return
  heard = { stage, operator }
  setPhone(KEY, JSON.stringify(heard))
  listeners.forEach((tell) => {
    tell()
  })
}

/** The line at the top of every page; it follows what is heard while the page is open. */
export const usePublisher = (): string => publisherLine(STAGE, useSyncExternalStore(listen, last))
