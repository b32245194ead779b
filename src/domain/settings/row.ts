import * as v from 'valibot'
import type { OfficeDatum } from '../city/city'
import { isDay } from '../dates/days'
import { words } from '../text/cleaning'
import { wholeFrom } from './numbers'
import { LONGEST_DATUM, wrongDatum } from './officeWords'

/** Who may change it: a head of the office, a head with the city right, or either of them. */
export type ChangedBy = 'head' | 'cityHead' | 'eitherHead'

type Setting<Value> = {
  /** Whether the whole city has one of it, or each office its own. */
  readonly of: 'city' | 'office'
  readonly label: string
  readonly schema: v.GenericSchema<Value, Value>
  /** What holds as long as nobody set it. */
  readonly initial: Value
  readonly by: ChangedBy
  /** It holds from a day that is chosen, today or later; otherwise at once. */
  readonly fromDay: boolean
  /** What is wrong with a value that the schema takes, for who typed it. */
  readonly wrong?: (value: Value) => string | null
}

/** A row of the table. */
export const setting = <Value>(row: Setting<Value>): Setting<Value> => row

/** A setting by which an office takes filings (M7): it holds for what is submitted from its day on. */
export const serving = { of: 'office', by: 'eitherHead', fromDay: true } as const

/** What people read of an office; null is as the notice prints it. */
export const datum = (of: OfficeDatum, label: string) =>
  setting<string | null>({
    ...serving,
    label,
    schema: v.nullable(words(1, LONGEST_DATUM[of])),
    initial: null,
    wrong: (value) => wrongDatum(of, value),
  })

/** A setting of the whole city that holds from a day. */
export const fromADay = { of: 'city', by: 'cityHead', fromDay: true } as const

/** For how many days something is kept: the timer deletes by what holds on the day (K6). */
export const period = (label: string, may: readonly [number, number], initial: number) =>
  setting<number>({ ...fromADay, label, schema: wholeFrom(...may), initial })

/** A setting of the whole city that holds at once. */
export const cityAtOnce = { of: 'city', by: 'cityHead', fromDay: false } as const

/** A day by which staff of the city have to have done something elsewhere. */
export const endDate = {
  ...cityAtOnce,
  schema: v.nullable(v.pipe(v.string(), v.check(isDay))),
  initial: null,
} as const
