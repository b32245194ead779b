import { offices } from '../city/city'
import type { Day } from '../dates/days'
import type { Places } from './place'
import { setOn, type SettingValues, valueOn } from './settings'

/** Where the offices are on a day that confirmed it. The notice gives no place, so that no other has one (A3). */
export const placesOn = (values: SettingValues, day: Day): Places =>
  Object.fromEntries(
    offices.flatMap(({ code }) => {
      const place = valueOn(values, code, 'place', day)
      const since = setOn(values, code, 'place', day)?.from ?? null
      return place === null ? [] : [[code, { ...place, since }]]
    }),
  )
