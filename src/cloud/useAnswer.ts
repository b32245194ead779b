import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefusal, type Refusal } from '../domain/api/refusal'

export type Asked<Data> = {
  /** The last answer; stays while a newer one is awaited or refused, unless there is nothing any more. */
  readonly data: Data | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  readonly set: (data: Data) => void
}

/** Asks at once, and each time the page is shown again. What the server refused is kept as a Refusal; anything else is a bug and thrown. */
export const useAnswer = <Data>(ask: () => Promise<Data>): Asked<Data> => {
  const [data, set] = useState<Data | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef(ask)
  latest.current = ask
  const awaited = useRef(0)
  const reload = useCallback(() => {
    awaited.current += 1
    latest
      .current()
      .then(
        (answer) => {
          set(answer)
          setRefusal(null)
        },
        (error: unknown) => {
          const refused = asRefusal(error)
          if (refused.code === 'not-found') set(null)
          setRefusal(refused)
        },
      )
      .finally(() => {
        awaited.current -= 1
      })
  }, [])
  // A page is shown right after it is made, but what comes into it later hears of no showing.
  const askUnlessAwaited = useCallback(() => {
    if (awaited.current === 0) reload()
  }, [reload])
  useEffect(askUnlessAwaited, [askUnlessAwaited])
  useDidShow(askUnlessAwaited)
  return { data, refusal, reload, set }
}
