import { drawsOf, happens } from '../clock/draws'
import type { Cover } from '../model/cover'
import { dayAt, dayText, instantAt } from '../model/days'
import type { Phone } from './client'
import { members } from './offices'

const HOUR = 3_600_000

/** Somebody of an office is away. */
type Absence = Cover & {
  /** The day on which that is arranged; nobody stands in where it is null. */
  readonly arrangedOn: number | null
  /** The day on which they are back earlier than was arranged. */
  readonly endsOn: number | null
}

/** When the staff of an office is away, one after another, and who stands in (AB角). */
export const absencesOf = (
  seed: number,
  office: string,
  { first, days }: { readonly first: number; readonly days: number },
): readonly Absence[] => {
  const draws = drawsOf(seed, `absences ${office}`)
  const people = members.filter((each) => each.office === office).map(({ openid }) => openid)
  const absences: Absence[] = []
  for (let day = first + draws.whole(10, 60); day < first + days; day += draws.whole(20, 90)) {
    const absent = draws.of(people as [string, ...string[]])
    const by = draws.of(people.filter((each) => each !== absent) as [string, ...string[]])
    const to = day + draws.whole(0, 14)
    const arrangedOn = happens(draws, 85) ? day - draws.whole(0, 5) : null
    absences.push({
      absent,
      by,
      from: day,
      to,
      arrangedOn,
      endsOn: happens(draws, 20) ? day + draws.whole(0, to - day) : null,
    })
    day = to + 1
  }
  return absences
}

/** Whether somebody is away on a day, arranged or not. */
export const isAway = (absences: readonly Absence[], openid: string, day: number): boolean =>
  absences.some(
    ({ absent, from, to, endsOn }) =>
      absent === openid && from <= day && day <= to && (endsOn === null || day < endsOn),
  )

/** A head, who arranges who stands in for whom, and ends it when somebody is back earlier. */
export const arrangeCovers = async (
  phone: Phone,
  { office, absences }: { readonly office: string; readonly absences: readonly Absence[] },
  told: {
    readonly arranged: (cover: Cover) => void
    readonly ended: (absent: string, day: number) => void
  },
): Promise<void> => {
  const list = async () => (await phone.sure('staff.list', { office: office as '131000' })).members
  const coverIn = async ({ absent, from, to }: Pick<Cover, 'absent' | 'from' | 'to'>) =>
    (await list())
      .find(({ name }) => name === absent)
      ?.standIns.some((each) => each.from === dayText(from) && each.to === dayText(to)) ?? false
  for (const absence of absences) {
    const { absent, by, from, to, arrangedOn, endsOn } = absence
    if (arrangedOn === null) continue
    const early = phone.draws.between(7.2, 8.4) * HOUR
    await phone.until(instantAt(arrangedOn) + early)
    // Reading who there is may outlast an outage, and the day with it.
    const staff = await list()
    if (dayAt(phone.now()) > from) continue
    const idOf = (openid: string) => staff.find(({ name }) => name === openid)?.id ?? ''
    const who = { office: office as '131000', absent: idOf(absent), by: idOf(by) }
    const done = await phone.act({
      action: 'staff.standIn',
      input: { ...who, from: dayText(from), to: dayText(to) },
      wasDone: () => coverIn(absence),
    })
    if (done === null) continue
    told.arranged({ absent, by, from, to })
    if (endsOn === null) continue
    await phone.until(instantAt(endsOn) + early)
    const on = dayAt(phone.now())
    if (on > to) continue
    const ended = await phone.act({
      action: 'staff.endStandIn',
      input: { ...who, from: dayText(from) },
      wasDone: async () => !(await coverIn(absence)),
    })
    if (ended !== null) told.ended(absent, on)
  }
}
