import { someOf } from '../tools/test/cases'

/** Where a flow of the office that is the same in both is gone through; `npm test` takes the wide one, since most others go on a phone. */
export const windows = someOf(1, [
  ['in a wide window', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
