import { members } from '../world/offices'
import type { DayNumber } from './days'

/** Somebody stands in for somebody from a day to another, both included (G3). */
export type Cover = {
  readonly absent: string
  readonly by: string
  readonly from: DayNumber
  to: DayNumber
}

/** Who stands in for whom, as was arranged. */
export const coversOf = () => {
  const covers: Cover[] = []
  const on = (day: DayNumber) => covers.filter(({ from, to }) => from <= day && day <= to)
  return {
    arrange: (cover: Cover): void => void covers.push(cover),
    /** Ends the newest one of who is absent: yesterday was its last day. */
    end: (absent: string, day: DayNumber): void => {
      for (const cover of covers) if (cover.absent === absent && cover.to >= day) cover.to = day - 1
    },
    /** For whom somebody stands in on a day. */
    absentOf: (by: string, day: DayNumber): readonly string[] =>
      on(day).flatMap((cover) => (cover.by === by ? [cover.absent] : [])),
    /** Who sees all offices on a day: who stands in for such a one, too. */
    cityOn: (day: DayNumber): readonly string[] => {
      const city = members.filter(({ city }) => city).map(({ openid }) => openid)
      const also = on(day).flatMap(({ absent, by }) => (city.includes(absent) ? [by] : []))
      return [...new Set([...city, ...also])]
    },
  }
}

export type Covers = ReturnType<typeof coversOf>
