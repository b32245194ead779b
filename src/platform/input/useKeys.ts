import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onKey } from './keys'

/** What each key does. */
export type Keys = Readonly<Record<string, () => void>>

/** Keys of a page while it is shown. `acts` happen once a press, `moves` again and again while a key is held. */
export const useKeys = (acts: Keys, moves: Keys = {}): void => {
  const latest = useRef({ acts, moves })
  latest.current = { acts, moves }
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(
    () =>
      onKey((key, held) => {
        const act = latest.current.acts[key]
        const move = latest.current.moves[key]
        if (!shown.current || (!act && !move)) return false
        if (!held) act?.()
        move?.()
        return true
      }),
    [],
  )
}
