import { useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { Refusal } from '../domain/refusal'

export type Asked<Data> = {
  /** The last answer; stays while a newer one is awaited or refused. */
  readonly data: Data | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  readonly set: (data: Data) => void
}

/** Asks each time the page is shown. What the server refused is kept as a Refusal; anything else is a bug and thrown. */
export const useAnswer = <Data>(ask: () => Promise<Data>): Asked<Data> => {
  const [data, set] = useState<Data | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef(ask)
  latest.current = ask
  const reload = useCallback(() => {
    latest.current().then(
      (answer) => {
        set(answer)
        setRefusal(null)
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        setRefusal(error)
      },
    )
  }, [])
  useDidShow(reload)
  return { data, refusal, reload, set }
}
