import * as v from 'valibot'
import { words } from '../text/cleaning'

/** What came of a call to who filed (F5). */
export const callResults = {
  told: '已告知',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
  later: '稍后再打',
} as const

export type CallResult = keyof typeof callResults

/** The most characters of a note. */
export const LONGEST_NOTE = 200

/** What staff write down for each other: a text, what came of a call, or both. */
export const note = v.pipe(
  v.strictObject({
    text: words(0, LONGEST_NOTE),
    called: v.nullable(v.picklist(Object.keys(callResults) as CallResult[])),
  }),
  v.check(({ text, called }) => text !== '' || called !== null),
)
