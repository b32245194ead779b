import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefusal, isNowhere, type Refusal } from '../domain/api/refusal'
import { useSettingsHeard } from './servings'

export type Asked<Data> = {
  /** The last answer; stays while a newer one is awaited or refused, unless there is nothing any more. */
  readonly data: Data | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  readonly set: (data: Data) => void
}

type Held<Data> = Pick<Asked<Data>, 'data' | 'refusal'> & { readonly about: string }

const nothing = (about: string): Held<never> => ({ about, data: null, refusal: null })

/**
 * Asks at once, each time the page is shown again, and anew where it is about something else: of that no earlier answer
 * says anything. What the server refused is kept as a Refusal; anything else is a bug and thrown.
 */
export const useAnswer = <Data>(ask: () => Promise<Data>, about = ''): Asked<Data> => {
  useSettingsHeard()
  const [held, hold] = useState<Held<Data>>(nothing(about))
  const latest = useRef({ ask, about })
  latest.current = { ask, about }
  const awaited = useRef<string | null>(null)
  /** What was set since counts more than what was asked for before. */
  const sets = useRef(0)
  const reload = useCallback(() => {
    const wanted = latest.current
    awaited.current = wanted.about
    const before = sets.current
    const keep = (answer: Partial<Held<Data>>) => {
      // What comes late says nothing of what is asked about by then.
      if (latest.current.about !== wanted.about || sets.current !== before) return
      hold((last) => ({
        ...(last.about === wanted.about ? last : nothing(wanted.about)),
        refusal: null,
        ...answer,
      }))
    }
    wanted
      .ask()
      .then(
        (data) => {
          keep({ data })
        },
        (error: unknown) => {
          const refusal = asRefusal(error)
          keep(isNowhere(refusal) ? { data: null, refusal } : { refusal })
        },
      )
      .finally(() => {
        if (awaited.current === wanted.about) awaited.current = null
      })
  }, [])
  // A page is shown right after it is made, but what comes into it later hears of no showing.
  const askUnlessAwaited = useCallback(() => {
    if (awaited.current !== latest.current.about) reload()
  }, [reload])
  useEffect(askUnlessAwaited, [askUnlessAwaited, about])
  useDidShow(askUnlessAwaited)
  const set = useCallback((data: Data) => {
    sets.current += 1
    const { about } = latest.current
    hold((last) => ({ ...(last.about === about ? last : nothing(about)), data }))
  }, [])
  const { data, refusal } = held.about === about ? held : nothing(about)
  return { data, refusal, reload, set }
}
