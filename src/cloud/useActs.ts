import { useRef, useState } from 'react'
import { Refusal } from '../domain/api/refusal'

export type Acts = {
  /** The act under way; one at a time. */
  readonly busy: string | null
  readonly refusal: Refusal | null
  readonly clear: () => void
  readonly run: (name: string, act: () => Promise<void>) => void
}

/** Runs one act at a time and keeps why the last one was refused. */
export const useActs = (): Acts => {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  return {
    busy,
    refusal,
    clear: () => {
      setRefusal(null)
    },
    run: (name, act) => {
      if (running.current) return
      running.current = true
      setBusy(name)
      setRefusal(null)
      act()
        .catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
          setRefusal(error)
        })
        .finally(() => {
          running.current = false
          setBusy(null)
        })
    },
  }
}
