import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useTarget } from '../taps/doubleTap'
import { onKey } from './keys'

/** What each key does. */
export type Keys = Readonly<Record<string, () => void>>

/**
 * Keys of a page while it is shown. `acts` happen once, however often a key is pressed within a moment or how long it is
 * held; `ticks` once a press; `moves` again and again while a key is held.
 */
export const useKeys = ({
  acts = {},
  ticks = {},
  moves = {},
}: {
  readonly acts?: Keys
  readonly ticks?: Keys
  readonly moves?: Keys
}): void => {
  const hears = useTarget(undefined)
  const latest = useRef({ acts, ticks, moves, hears })
  latest.current = { acts, ticks, moves, hears }
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
        const { current: now } = latest
        const act = now.acts[key]
        const once = act ?? now.ticks[key]
        const move = now.moves[key]
        if (!shown.current || (!once && !move)) return false
        if (once && !held && now.hears(key, act !== undefined)) once()
        move?.()
        return true
      }),
    [],
  )
}
