import { creditCheck } from '../form/checkDigits'
import { mostTyped, tidied } from '../form/answers'
import type { Field } from '../form/form'
import { masked, personalNumbersIn } from '../messages/personalNumbers'

/** So long is an ID number: one that begins within what is kept of a cell is seen whole. */
const ID_NUMBER = 18
/** More than any heading or label has, with blanks. */
export const LONGEST_LABEL = 100
const SHOWN = 20

/** The beginning of what a table says, without numbers of persons: for a heading, a name or a wrong choice. */
export const shortened = (text: string): string =>
  Array.from(masked(text.slice(0, LONGEST_LABEL)))
    .slice(0, SHOWN)
    .join('')

/** As much of a cell as is kept and shown, cut by what its field holds; empty where it holds an ID number (K2). */
export const keptText = (field: Field, text: string): string => {
  const most = mostTyped(field)
  const whole = text.trim()
  return holdsIdNumber(field, whole.slice(0, most + ID_NUMBER)) ? '' : whole.slice(0, most)
}

/** Whether a cell holds an ID number, which no column asks for. */
export const holdsIdNumber = (field: Field, text: string): boolean => {
  if (!personalNumbersIn(text).includes('idNumber')) return false
  const tidy = tidied(field, text)
  // A credit code of digits alone may look like one.
  return !(field.kind === 'creditCode' && creditCheck(tidy) === tidy.charAt(17))
}
