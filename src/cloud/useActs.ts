import { useRef, useState } from 'react'
import { asRefusal, type Refusal } from '../domain/api/refusal'

export type Acts = {
  /** Name of the act under way; one at a time. */
  readonly busy: string | null
  /** Why the last act was refused; null while the next one is under way. */
  readonly refusal: Refusal | null
  /** Forgets the refusal. */
  readonly clear: () => void
  /** Keeps why an act cannot even begin. */
  readonly refuse: (refusal: Refusal) => void
  /** Begins the act at once, in the tap itself, unless one is under way. */
  readonly run: (name: string, act: () => Promise<void>) => void
  /** Runs the last act again. */
  readonly repeat: () => void
}

/**
 * Runs one act at a time and keeps why it was refused. Anything else that is thrown is a bug and thrown on. With `once`
 * an act that went through is the last: it stays busy until the page it leads away from is gone.
 */
export const useActs = (options?: { readonly once: boolean }): Acts => {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const last = useRef<() => void>(() => undefined)

  const start = async (name: string, act: () => Promise<void>) => {
    running.current = true
    setBusy(name)
    setRefusal(null)
    let over = false
    try {
      await act()
      over = options?.once === true
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      if (!over) {
        running.current = false
        setBusy(null)
      }
    }
  }
  const run: Acts['run'] = (name, act) => {
    if (running.current) return
    last.current = () => {
      run(name, act)
    }
    void start(name, act)
  }
  return {
    busy,
    refusal,
    clear: () => {
      setRefusal(null)
    },
    refuse: setRefusal,
    run,
    repeat: () => {
      last.current()
    },
  }
}
