import type { DayNumber } from './days'

/** A day on which an owner is reminded of something, what it is called in a report, and on which day it may come at the latest. */
export type Reminding = {
  readonly name: string
  readonly on: DayNumber
  readonly until?: DayNumber
}

const named = (base: string, from: DayNumber, offsets: readonly number[]): readonly Reminding[] =>
  offsets.map((days) => ({
    name: `${base}${days < 0 ? '-' : '+'}${String(Math.abs(days))}`,
    on: from + days,
  }))

/** T: 30 days after the day that counts, that day not counted (E2). */
export const strictDay = (counted: DayNumber): DayNumber => counted + 30

/**
 * E3, F2: T-15, 7, 3, 1 and T itself by the strict day; one day and one to four weeks after the last day as moved past rest
 * days. Who taps 提醒我 after that day gets the weekly ones, counted from the tap; nothing is told for a day before the tap.
 * What was handed in before is never called late (E5): nothing is told of it once its last day is over, whatever was missed.
 */
export const draftRemindings = (of: {
  readonly counted: DayNumber
  readonly last: DayNumber
  readonly askedOn: DayNumber
  readonly wasSubmitted: boolean
}): readonly Reminding[] => {
  const { last, askedOn } = of
  const all =
    askedOn > last
      ? named('tap', askedOn, [7, 14, 21, 28])
      : [
          ...named('T', strictDay(of.counted), [-15, -7, -3, -1, 0]),
          ...named('late', last, [1, 7, 14, 21, 28]),
        ]
  const asked = all.filter(({ on }) => on >= askedOn)
  if (!of.wasSubmitted) return asked
  return asked.filter(({ on }) => on <= last).map((reminding) => ({ ...reminding, until: last }))
}

/** E5: from which day 建议补正日期 is counted, before it moves past rest days. */
export const wishedFrom = (returnedOn: DayNumber): DayNumber => returnedOn + 15

/** F2, E5: three days before 建议补正日期 and on it, none on the day of the return itself, none after. */
export const correctionRemindings = (
  returnedOn: DayNumber,
  correctionOn: DayNumber,
): readonly Reminding[] => named('C', correctionOn, [-3, 0]).filter(({ on }) => on > returnedOn)
