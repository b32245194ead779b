import { type Day } from '../../dates/days'
import { tidied, verdict } from '../../form/answers'
import { fieldOf } from '../../form/fields'
import type { Answers } from '../../form/form'
import { wrongEntry } from './attested'
import type { PaperEntry } from './entry'

/** What of the account is said with a paper filing, in the order of the page. */
export const saidKeys = ['accountName', 'accountKind', 'accountKindText', 'accountId'] as const
type SaidKey = (typeof saidKeys)[number]

/** What an applicant says of an account that was filed on paper (A5); `phone` is by which the office may call about it. */
export type PaperClaim = PaperEntry & {
  readonly answers: Readonly<Record<SaidKey, string>>
  readonly phone: string
}

/** It as it is kept: as the form keeps the same, and without what belongs to another kind of account. */
export const tidiedSaid = (said: PaperClaim): PaperClaim => {
  const all = Object.fromEntries(
    saidKeys.map((key) => [key, tidied(fieldOf(key), said.answers[key])]),
  ) as PaperClaim['answers']
  const asked = saidKeys.map((key) => [key, fieldOf(key).asked(all) ? all[key] : ''])
  return {
    ...said,
    answers: Object.fromEntries(asked) as PaperClaim['answers'],
    phone: tidied(fieldOf('ownerMobile'), said.phone),
  }
}

/** What is wrong with it on the Beijing day `today`, by field, in the order of the page; it has to be tidied before. */
export const wrongSaid = (
  { answers, phone, ...entry }: PaperClaim,
  today: Day,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(saidKeys.flatMap((key) => errorOf(key, key, answers, today))),
  ...wrongEntry(entry, today),
  ...(phone === ''
    ? {}
    : Object.fromEntries(errorOf('phone', 'ownerMobile', { ownerMobile: phone }, today))),
})

const errorOf = (
  field: string,
  key: SaidKey | 'ownerMobile',
  answers: Answers,
  today: Day,
): readonly (readonly [string, string])[] => {
  const found = verdict(fieldOf(key), answers, today)
  return found?.level === 'error' ? [[field, found.message]] : []
}
