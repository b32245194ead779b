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
export const learnPublisher = ({ stage, operator, contact }: Publisher): void => {
  const before = last()
  const now = { stage, operator, contact }
  if (JSON.stringify(before) === JSON.stringify(now)) return
  heard = now
  setPhone(KEY, JSON.stringify(heard))
  listeners.forEach((tell) => {
    tell()
  })
}

/** Whom to ask when the program fails; null while nobody is named or it has not been heard. */
export const technician = (): string | null => last()?.contact ?? null

/** The line at the top of every page; it follows what is heard while the page is open. */
export const usePublisher = (): string => publisherLine(STAGE, useSyncExternalStore(listen, last))
