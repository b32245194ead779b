import * as v from 'valibot'
import { paperNumber, paperYear } from '../moves/attesting/attested'
import { oneLine } from '../text/cleaning'
import { id, officeCode, token } from './call'

/** Characters one value may have in a call; what it really may have is said beside its field. */
const typed = v.pipe(v.string(), v.maxLength(1000), v.transform(oneLine))

/**
 * What is said of an account that was filed on paper (A5): of a `draft` of the caller, else of a new one. The same
 * token again answers the same filing.
 */
export const attestInput = v.strictObject({
  token,
  draft: v.nullable(id),
  answers: v.strictObject({
    accountName: typed,
    accountKind: typed,
    accountKindText: typed,
    accountId: typed,
  }),
  office: officeCode,
  number: paperNumber,
  year: paperYear,
  phone: typed,
})
