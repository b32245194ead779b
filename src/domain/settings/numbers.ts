import * as v from 'valibot'

/** A whole number, bounds included. */
export const wholeFrom = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** Any number, bounds included. */
export const numberFrom = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most))
