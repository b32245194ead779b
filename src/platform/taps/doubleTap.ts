import { useEffect, useRef } from 'react'

/** In milliseconds: what came under a tapped point hears no tap for so long; a second tap that is sooner belongs to the first. */
export const DOUBLE_TAP = 600

/** In CSS px: how far a finger strays between the two taps of a double one. */
const NEAR = 32

/** A point of the screen in CSS px; the name of what stood for the finger, a key; null where it is not known. */
export type TapPlace = { readonly x: number; readonly y: number } | string | null

type Lately = () => boolean

/** One thing on the screen that can be tapped. */
export type Target = { came: { readonly after: TapPlace; readonly lately: Lately } | null }

// No clock: it may be moved, or stand still.
const lately = (): Lately => {
  let yes = true
  setTimeout(() => {
    yes = false
  }, DOUBLE_TAP)
  return () => yes
}

const isNear = (one: TapPlace, other: TapPlace): boolean => {
  if (one === null || other === null) return false
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return Math.hypot(one.x - other.x, one.y - other.y) <= NEAR
}

/** The last tap, heard or not. */
let tapped: { readonly place: TapPlace; readonly lately: Lately } | null = null
/** The last tap that was heard, and by what. */
let heard: { readonly place: TapPlace; readonly target: Target; readonly lately: Lately } | null =
  null

/** The target stands there from now on, or means something else than before. */
export const arrive = (target: Target): void => {
  target.came = tapped && { after: tapped.place, lately: lately() }
}

/**
 * Whether a tap at this place is meant for the target. It is not while the target has only just come to where the last
 * tap was, or moved to where something else was tapped a moment ago; one that `decides` is never the second half of a
 * double tap, whatever the first half was for.
 */
export const hears = (target: Target, place: TapPlace, decides = false): boolean => {
  const again = tapped !== null && isNear(tapped.place, place)
  const came = again && target.came?.lately() === true && isNear(target.came.after, place)
  // Keys have no point that something could move to.
  const moved =
    typeof place !== 'string' &&
    heard?.lately() === true &&
    heard.target !== target &&
    isNear(heard.place, place)
  const second = decides && again && tapped?.lately() === true
  tapped = { place, lately: lately() }
  if (came || moved || second) return false
  heard = { place, target, lately: tapped.lately }
  return true
}

/** `hears` for what is drawn here; what it `says` is what it means. */
export const useTarget = (
  says: string | undefined,
): ((place: TapPlace, decides?: boolean) => boolean) => {
  const target = useRef<Target>({ came: null })
  useEffect(() => {
    arrive(target.current)
  }, [says])
  return (place, decides) => hears(target.current, place, decides)
}
