import { useEffect, useState } from 'react'
import { type Screen, screenOf } from '../../domain/settings/onComputers'
import { isWide, onWideChange, systemHere } from './wide'

/** Least widths in px: of a page in panes, of the review with its queue, of any page beside the rail, of rows in columns, and of all the dashboard's figures, in 大字版 too. */
const LEAST = {
  panes: 960,
  queue: 1200,
  room: 1200,
  columns: 900,
  figures: 1200,
  careFigures: 1400,
}

/** Whether the window has room for it; follows the window. */
export const useWide = (what: keyof typeof LEAST): boolean => {
  const least = LEAST[what]
  const [wide, setWide] = useState(() => isWide(least))
  useEffect(() => {
    const tell = () => {
      setWide(isWide(least))
    }
    // It may have changed after it was drawn and before anybody listened.
    tell()
    return onWideChange(tell)
  }, [least])
  return wide
}

/** What the server is told of where one is. */
export const screenHere = (): Screen => screenOf(systemHere(), isWide(LEAST.panes))
