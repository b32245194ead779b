import { type OfficeCode, offices } from '../../src/domain/city/city'
import {
  type Calendar,
  isRestDay,
  workingDayAfter,
  workingDayBefore,
} from '../../src/domain/dates/calendar'
import { addDays, type Day, dayOf, instantOf } from '../../src/domain/dates/days'
import type { SubjectKind } from '../../src/domain/form/choices'
import { type Chance, chanceFrom } from '../photos/chance'
import { besideUntil } from './beside'
import { type Fresh, freshOnes } from './names'
import {
  BUSIEST,
  type ExampleDeed,
  type ExampleFiling,
  type ExampleStep,
  workingDaysAgo,
} from './steps'
import { answersOf } from './subjects'

/** How many filings there are, of accounts opened in how many days up to the last one. */
export type ExampleSize = { readonly filings: number; readonly days: number }

/** What a tester gets: 14 months. */
export const WHOLE: ExampleSize = { filings: 400, days: 425 }

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

type Begun = { readonly nth: number; readonly openedOn: Day; readonly lately: boolean }

const filingOf = (
  { nth, openedOn, lately }: Begun,
  chance: Chance,
  fresh: Fresh,
): ExampleFiling => {
  const ofAgency = nth % AGENCY === 0
  const shares = offices.map(
    ({ code }) => [code, work[code][0] + (lately && code === BUSIEST ? 20 : 0)] as const,
  )
  const office = oneOf(chance, shares)
  const kind = office === '131000' ? 'cityOrgan' : ofAgency ? 'company' : oneOf(chance, kinds)
  return {
    nth,
    owner: ofAgency ? 'example-agency' : `example-owner-${String(nth)}`,
    office,
    answers: answersOf(chance, fresh, { nth, office, kind, openedOn }),
  }
}

/** Of how many of a hundred filings the office has not decided yet. */
const LATELY = 18

const stands = {
  waiting: 38,
  claimed: 17,
  corrected: 19,
  returned: 12,
  draft: 14,
} as const
type Stand = keyof typeof stands

/** When it is looked at on its last day. */
const MID_MORNING = 10.4 * HOUR

/** Where the example ends: mid-morning of the last working day before an instant (both epoch milliseconds). */
export const endBefore = (instant: number, calendar: Calendar): number => {
  const today = dayOf(instant)
  const isOver = instant >= instantOf(today) + MID_MORNING && !isRestDay(today, calendar)
  return instantOf(isOver ? today : workingDayBefore(today, calendar)) + MID_MORNING
}

/** What led to where a filing stands that is not decided yet, on the day at which it ends. */
const latelyOf = (
  filing: ExampleFiling,
  chance: Chance,
  end: number,
  calendar: Calendar,
): readonly ExampleStep[] => {
  const today = dayOf(end)
  const ago = (least: number, most: number): Day =>
    workingDaysAgo(today, chance.whole(least, most), calendar)
  const step = (deed: ExampleDeed, at: number): ExampleStep => ({
    at,
    filing,
    deed,
    ofChange: false,
  })
  const atHome = (deed: ExampleDeed, day: Day) =>
    step(
      deed,
      instantOf(day) + (day === today ? chance.between(7, 8.4) : chance.between(17.5, 21.5)) * HOUR,
    )
  const atWork = (deed: ExampleDeed, day: Day) =>
    step(
      deed,
      instantOf(day) + (day === today ? chance.between(8.7, 10.3) : chance.between(9, 16.9)) * HOUR,
    )
  /** Begun some days before it is handed in. */
  const handedIn = (day: Day) => [
    atHome('begin', addDays(day, -chance.whole(1, 6))),
    atHome('handIn', day),
  ]
  const ways: Readonly<Record<Stand, () => readonly ExampleStep[]>> = {
    waiting: () => handedIn(ago(0, 5)),
    claimed: () => [...handedIn(ago(2, 5)), atWork('claim', ago(0, 1))],
    corrected: () => [
      ...handedIn(ago(7, 10)),
      atWork('return', ago(4, 6)),
      atHome('correct', ago(0, 3)),
    ],
    returned: () => [...handedIn(ago(4, 8)), atWork('return', ago(0, 3))],
    draft: () => [atHome('begin', addDays(today, -chance.whole(1, 12)))],
  }
  return ways[oneOf(chance, Object.entries(stands) as [Stand, number][])]()
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
): readonly ExampleStep[] => {
  const fresh = freshOnes()
  const today = dayOf(end)
  const steps = Array.from({ length: filings }, (_, index) => index + 1).flatMap((nth) => {
    const chance = chanceFrom(nth * 7919)
    const lately = nth > filings * (1 - LATELY / 100)
    const since = lately ? chance.whole(22, 36) : chance.whole(1, days - 1)
    const openedOn = addDays(today, -since)
    const filing = filingOf({ nth, openedOn, lately }, chance, fresh)
    return lately
      ? latelyOf(filing, chance, end, calendar)
      : stepsOf(filing, chance, openedOn, calendar)
  })
  return [...steps, ...besideUntil(end, calendar, fresh)]
    .filter(({ at }) => at < end)
    .sort((one, other) => one.at - other.at)
}
