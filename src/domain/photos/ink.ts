/**
 * How much a hand signature draws (C2): `pens` is the length of all its lines in widths of the pen, whatever the size of the
 * picture; `share` is the part of the picture that is ink, from 0 to 1.
 */
export type Ink = { readonly pens: number; readonly share: number }

/** `none`: a dot is no signature. `simple`: kept after a warning. `filled`: no pen draws that. */
export type InkFinding = 'none' | 'simple' | 'signed' | 'filled'

/** A dot has 1 to 3 pens, 一 written small 30, 丁一 90, a name of three characters 400 to 1500; a photo has most of the picture. */
const inkBounds = { least: 6, few: 70, most: 10_000, mostShare: 0.35 } as const

export const inkFinding = ({ pens, share }: Ink): InkFinding => {
  if (share > inkBounds.mostShare || pens > inkBounds.most) return 'filled'
  if (pens < inkBounds.least) return 'none'
  return pens < inkBounds.few ? 'simple' : 'signed'
}
