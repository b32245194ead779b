import {
  officeData,
  offices,
  type OfficeChanges,
  type OfficeCode,
  type OfficeDatum,
  printedOffice,
} from '../city/city'
import type { Day } from '../dates/days'
import { setOn, type SettingName, type SettingValues, valueOn } from './settings'

/** The setting by which an office changes what people read of it. */
export const settingOf = {
  name: 'officeName',
  address: 'officeAddress',
  phone: 'officePhone',
  email: 'officeEmail',
} as const satisfies Readonly<Record<OfficeDatum, SettingName>>

/** What the offices have set that differs from what the notice prints, as it holds on a day (M1). */
export const officesOn = (values: SettingValues, day: Day): OfficeChanges =>
  Object.fromEntries(
    offices.flatMap(({ code }) => {
      const sets = officeData.flatMap((datum) => {
        const set = setOn(values, code, settingOf[datum], day)
        return set !== null && differs(code, datum, set.value) ? [{ ...set, datum }] : []
      })
      if (sets.length === 0) return []
      const days = sets.map(({ from }) => from ?? '')
      const since = days.reduce((latest, day) => (day > latest ? day : latest))
      return [[code, { ...Object.fromEntries(sets.map((set) => [set.datum, set.value])), since }]]
    }),
  )

const differs = (code: OfficeCode, datum: OfficeDatum, value: unknown): boolean =>
  value !== null && value !== printedOffice(code)[datum]

/** Whom to ask about what only an engineer can mend: whom the city has set, else whom the environment `names`. */
export const technicianOn = (
  values: SettingValues,
  day: Day,
  names: string | null,
): string | null => valueOn(values, 'city', 'technicalContact', day) ?? names
