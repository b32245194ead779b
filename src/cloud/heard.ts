import { useSyncExternalStore } from 'react'
import { phoneSetting, setPhone } from '../platform/memory/storage'

/** What the functions said last of themselves, kept by this phone so that it is there at the next start. */
export const heardOf = <Said>(key: string) => {
  const listeners = new Set<() => void>()
  let heard: Said | null = null
  let read = false
  /** Read from the phone once. */
  const last = (): Said | null => {
    if (!read) {
      read = true
      const kept = phoneSetting(key)
      heard = kept === null ? null : (JSON.parse(kept) as Said)
    }
    return heard
  }
  const listen = (tell: () => void) => {
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  }
  return {
    last,
    /** Keeps it, and redraws what shows it. */
    learn: (said: Said): void => {
      if (JSON.stringify(last()) === JSON.stringify(said)) return
      heard = said
      setPhone(key, JSON.stringify(said))
      listeners.forEach((tell) => {
        tell()
      })
    },
    /** It follows what is heard while the page is open. */
    use: (): Said | null => useSyncExternalStore(listen, last),
  }
}
