import type { ElementSize } from './turning'

/** How far a picture is enlarged, and what of it is in the window: the place of the window's corner on it, in px. */
export type Zoom = { readonly times: number; readonly left: number; readonly top: number }

export const FIT: Zoom = { times: 1, left: 0, top: 0 }

const MOST = 6
/** How much nearer one press brings it. */
const STEP = 1.25

/** The zoom `factor` times nearer, what was in the middle of the window `view` staying there. */
export const enlarged = ({ times, left, top }: Zoom, factor: number, view: ElementSize): Zoom => {
  const next = Math.min(MOST, Math.max(FIT.times, times * factor))
  const grown = next / times
  const moved = (at: number, size: number) =>
    Math.min(Math.max(0, (at + size / 2) * grown - size / 2), size * (next - 1))
  return { times: next, left: moved(left, view.width), top: moved(top, view.height) }
}

/** One press nearer or farther. */
export const stepped = (zoom: Zoom, by: 1 | -1, view: ElementSize): Zoom =>
  enlarged(zoom, by === 1 ? STEP : 1 / STEP, view)

type Finger = { readonly pageX: number; readonly pageY: number }

/** How far two fingers are apart, in px; null for any other number of fingers. */
export const spread = ([one, other, third]: readonly Finger[]): number | null =>
  one === undefined || other === undefined || third !== undefined
    ? null
    : Math.hypot(one.pageX - other.pageX, one.pageY - other.pageY)

/** 125%. */
export const percent = ({ times }: Zoom): string => `${String(Math.round(times * 100))}%`
