import { useEffect, useState } from 'react'
import { phoneSetting, setPhone } from '../memory/storage'
import { displaySetting, onDisplayChange } from './displaySetting'

export type Display = {
  readonly dark: boolean
  readonly care: boolean
  /** WeChat's font setting as a factor, 0.94 to 2. */
  readonly scale: number
  /** 大字版 came on by itself because the font setting is large. */
  readonly careByScale: boolean
}

const CARE_KEY = 'care'
const LARGE = 1.3

const read = (): Display => {
  const { dark, scale } = displaySetting()
  const chosen = phoneSetting(CARE_KEY)
  const large = scale >= LARGE
  return {
    dark,
    scale,
    care: chosen === null ? large : chosen === 'on',
    careByScale: chosen === null && large,
  }
}

const isSame = (one: Display, other: Display): boolean =>
  one.dark === other.dark &&
  one.care === other.care &&
  one.scale === other.scale &&
  one.careByScale === other.careByScale

const listeners = new Set<() => void>()

/** Turns 大字版 on or off on this phone and redraws every open page. */
export const setCare = (on: boolean): void => {
  setPhone(CARE_KEY, on ? 'on' : 'off')
  listeners.forEach((tell) => {
    tell()
  })
}

/** How to draw: theme, 大字版 and font scale; follows changes while a page is open. */
export const useDisplay = (): Display => {
  const [display, setDisplay] = useState(read)
  useEffect(() => {
    const tell = () => {
      setDisplay((before) => {
        const now = read()
        return isSame(before, now) ? before : now
      })
    }
    listeners.add(tell)
    const stop = onDisplayChange(tell)
    // It may have changed after it was drawn and before anybody listened.
    tell()
    return () => {
      listeners.delete(tell)
      stop()
    }
  }, [])
  return display
}

/** So large a font that what stands side by side is stacked. */
export const isBig = ({ scale }: Display): boolean => scale >= LARGE

/** Classes of a page's root view for theme, 大字版 and large fonts; its style carries the font factor. */
export const rootOf = (display: Display) => {
  const { dark, care, scale } = display
  const factor = care ? Math.max(1, scale / LARGE) : scale
  const big = isBig(display)
  const classes = [
    'wx-root',
    dark && 'dark',
    care && 'care',
    (care || big) && 'roomy',
    big && 'big',
  ]
  return { className: classes.filter(Boolean).join(' '), style: `--fs:${String(factor)}` }
}
