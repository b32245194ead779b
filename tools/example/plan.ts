import { type OfficeCode, offices } from '../../src/domain/city/city'
import { type Calendar, workingDayAfter } from '../../src/domain/dates/calendar'
import { addDays, type Day, dayOf, instantOf } from '../../src/domain/dates/days'
import type { SubjectKind } from '../../src/domain/form/choices'
import type { Answers } from '../../src/domain/form/form'
import { type Chance, chanceFrom } from '../photos/chance'
import { answersOf } from './subjects'

/** How many filings there are, of accounts opened in how many days up to the last one. */
export type ExampleSize = { readonly filings: number; readonly days: number }

/** What a tester gets: 14 months. */
export const WHOLE: ExampleSize = { filings: 400, days: 425 }

export type ExampleFiling = {
  readonly nth: number
  /** The openid of who fills in. */
  readonly owner: string
  readonly office: OfficeCode
  readonly answers: Answers
}

/** What is done with a filing, by who may; of a change of it where `ofChange` is set. */
export type ExampleStep = {
  /** Epoch milliseconds. */
  readonly at: number
  readonly filing: ExampleFiling
  readonly deed: ExampleDeed
  readonly ofChange: boolean
}

export type ExampleDeed =
  | 'begin'
  | 'handIn'
  | 'withdraw'
  | 'claim'
  | 'register'
  | 'return'
  | 'correct'
  | 'proposeDecline'
  | 'decline'
  | 'change'
  | 'askToCancel'
  | 'cancel'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A share of a hundred for each of several. */
type Shares<Of> = readonly (readonly [Of, number])[]

/** How many of a hundred accounts an office has, and within how many working days it decides at most. */
const work: Readonly<Record<OfficeCode, readonly [share: number, pace: number]>> = {
  '131000': [4, 2],
  '131002': [12, 1],
  '131003': [16, 2],
  '131022': [10, 1],
  '131023': [6, 2],
  '131024': [9, 1],
  '131025': [5, 1],
  '131026': [7, 2],
  '131028': [4, 1],
  '131071': [5, 1],
  '131081': [11, 1],
  '131082': [11, 5],
}

const kinds: Shares<SubjectKind> = [
  ['individual', 56],
  ['company', 30],
  ['publicInstitution', 7],
  ['countyOrgan', 5],
  ['association', 2],
]

const fates = {
  registered: 74,
  corrected: 14,
  forgotten: 6,
  neverCorrected: 3,
  withdrawn: 2,
  declined: 1,
} as const
type Fate = keyof typeof fates

const oneOf = <Of>(chance: Chance, shares: Shares<Of>): Of => {
  let left = chance.between(0, 100)
  const found = shares.find(([, share]) => (left -= share) < 0) ?? shares[0]
  if (found === undefined) throw new Error('nothing to choose from')
  return found[0]
}

/** One account of so many is filed by the agency. */
const AGENCY = 13

const filingOf = (nth: number, chance: Chance, openedOn: Day): ExampleFiling => {
  const ofAgency = nth % AGENCY === 0
  const shares = offices.map(({ code }) => [code, work[code][0]] as const)
  const office = oneOf(chance, shares)
  const kind = office === '131000' ? 'cityOrgan' : ofAgency ? 'company' : oneOf(chance, kinds)
  return {
    nth,
    owner: ofAgency ? 'example-agency' : `example-owner-${String(nth)}`,
    office,
    answers: answersOf(chance, { nth, office, kind, openedOn }),
  }
}

const stepsOf = (
  filing: ExampleFiling,
  chance: Chance,
  openedOn: Day,
  calendar: Calendar,
): readonly ExampleStep[] => {
  const steps: ExampleStep[] = []
  let day = openedOn
  let ofChange = false
  const then = (deed: ExampleDeed, at: number) => {
    steps.push({ at, filing, deed, ofChange })
  }
  /** The applicant takes some days for it. */
  const applicant = (deed: ExampleDeed, [least, most]: readonly [number, number]) => {
    day = addDays(day, chance.whole(least, most))
    const evening = instantOf(day) + chance.between(17.5, 21.5) * HOUR
    then(deed, Math.max(evening, (steps.at(-1)?.at ?? 0) + 10 * MINUTE))
  }
  /** The office takes some working days, and decides within office hours; some are claimed on the day before. */
  const office = (deed: ExampleDeed) => {
    day = workingDayAfter(day, chance.whole(1, work[filing.office][1]), calendar)
    if (chance.whole(1, 4) === 1) {
      then('claim', instantOf(day) + chance.between(9, 16.9) * HOUR)
      day = workingDayAfter(day, 1, calendar)
    }
    then(deed, instantOf(day) + chance.between(9, 16.9) * HOUR)
  }
  const change = () => {
    ofChange = true
    applicant('change', [20, 120])
    office('register')
  }

  const late = chance.whole(1, 100) > 88
  applicant('begin', late ? [31, 55] : [0, 12])
  const fate = oneOf(chance, Object.entries(fates) as [Fate, number][])
  if (fate === 'forgotten') return steps
  applicant('handIn', late ? [0, 3] : [0, 12])
  if (fate === 'withdrawn') {
    then('withdraw', (steps.at(-1)?.at ?? 0) + 20 * MINUTE)
    applicant('handIn', [1, 3])
  }
  if (fate === 'declined') {
    office('proposeDecline')
    office('decline')
    return steps
  }
  if (fate === 'corrected' || fate === 'neverCorrected') {
    office('return')
    if (fate === 'neverCorrected') return steps
    applicant('correct', [1, 9])
  }
  office('register')
  const more = chance.whole(1, 100)
  if (more <= 10) change()
  else if (more <= 13) {
    applicant('askToCancel', [30, 150])
    office('cancel')
  }
  return steps
}

/**
 * What happens until an instant (epoch milliseconds), the earliest first: the same for the same instant. What lies later is
 * left out, so that it ends with filings in every state.
 */
export const planUntil = (
  { filings, days }: ExampleSize,
  end: number,
  calendar: Calendar,
): readonly ExampleStep[] =>
  Array.from({ length: filings }, (_, index) => index + 1)
    .flatMap((nth) => {
      const chance = chanceFrom(nth * 7919)
      const openedOn = addDays(dayOf(end), chance.whole(1 - days, -1))
      return stepsOf(filingOf(nth, chance, openedOn), chance, openedOn, calendar)
    })
    .filter(({ at }) => at < end)
    .sort((one, other) => one.at - other.at)
