import { useEffect, useState } from 'react'
import { isWide, onWideChange } from './wide'

/** Whether there is room for the desk's three panes; follows the window. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(isWide)
  useEffect(
    () =>
      onWideChange(() => {
        setWide(isWide())
      }),
    [],
  )
  return wide
}
