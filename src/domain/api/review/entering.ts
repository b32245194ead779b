import * as v from 'valibot'
import { lacksInput } from '../../moves/entering/entering'
import { words } from '../../text/cleaning'
import { after, answers, day, id, token, version } from '../call'
import type { FilingDetail, FilingList, Receipt } from '../filing'

/**
 * The forms that the caller's office keys from paper (D8). What is typed and scanned goes by the calls of any draft, which
 * take staff for the counter of their office.
 */
export const enteringCalls = {
  /** Those that are begun and not entered, newest first. */
  'entering.list': answers<FilingList>({ by: 'member', cost: [2, 2, 0] })(
    v.strictObject({ after: v.optional(after, null) }),
  ),
  'entering.start': answers<FilingDetail>({ by: 'member', cost: [8, 2, 0] })(
    v.strictObject({ token }),
  ),
  /** When it was handed in over the counter, and what of it is not there; null takes a reason back. What is left out stays. */
  'entering.note': answers<FilingDetail>({ by: 'staff', cost: [4, 3, 0] })(
    v.strictObject({
      id,
      handedIn: v.optional(v.nullable(day)),
      lacks: v.optional(lacksInput, {}),
    }),
  ),
  /** Its owner or manager takes it over; `code` is what WeChat's button for the phone number gave. */
  'entering.take': answers<{ readonly id: string }>({ by: 'holder', cost: [16, 3, 0] })(
    v.strictObject({
      number: words(1, 30),
      code: v.pipe(v.string(), v.regex(/^[\w=+/-]{1,200}$/)),
    }),
  ),
  /** Hands it in, or brings a returned one back; `version` is of the form as it was read. */
  'entering.enter': answers<Receipt>({ by: 'staff', move: 'enter', cost: [17, 3, 6] })(
    v.strictObject({ id, version, token }),
  ),
}
