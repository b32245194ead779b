import { useEffect, useState } from 'react'
import { type Screen, screenOf } from '../../domain/settings/onComputers'
import { isWide, onWideChange, systemHere } from './wide'

/** Least widths in px: of a page in panes, of the review with its queue, of rows in columns, and of all the dashboard's figures. */
const LEAST = { panes: 960, queue: 1200, columns: 900, figures: 1200 }

/** Whether the window has room for it; follows the window. */
export const useWide = (what: keyof typeof LEAST): boolean => {
  const least = LEAST[what]
  const [wide, setWide] = useState(() => isWide(least))
  useEffect(
    () =>
      onWideChange(() => {
        setWide(isWide(least))
      }),
    [least],
  )
  return wide
}

/** What the server is told of where one is. */
export const screenHere = (): Screen => screenOf(systemHere(), isWide(LEAST.panes))
