/** An ID number, or a mobile; an office's line is neither. */
export type PersonalNumber = 'idNumber' | 'mobile'

const ID_NUMBER = /\d{17}[\dXx]/g
const MOBILE = /1[3-9]\d{9}/

/** The numbers of persons that a text holds, also with wide digits, blanks, dots or hyphens between them (K2, F8). */
export const personalNumbersIn = (text: string): readonly PersonalNumber[] => {
  const digits = text.normalize('NFKC').replace(/(?<=\d)[\s.·-]+(?=[\dXx])/g, '')
  const others = digits.replace(ID_NUMBER, ' ')
  return [
    ...(others === digits ? [] : (['idNumber'] as const)),
    ...(MOBILE.test(others) ? (['mobile'] as const) : []),
  ]
}
