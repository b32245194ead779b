import { useEffect, useRef } from 'react'

/** In milliseconds: a tap that follows another sooner was not meant for what came into its place. */
export const DOUBLE_TAP = 400

/** Answers whether the part of the screen that calls it has been in sight long enough to be tapped on purpose. */
export const useArrived = (): (() => boolean) => {
  const arrived = useRef(false)
  // No clock: it may be moved, or stand still.
  useEffect(() => {
    const timer = setTimeout(() => {
      arrived.current = true
    }, DOUBLE_TAP)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return () => arrived.current
}
