import { addDays, type Day, showDay } from '../dates/days'
import type { Member, Rights } from './staff'

/** Whom somebody stands in for (AB角), by openid, from the first to the last Beijing day, both included. */
export type StandIn = { readonly id: string; readonly from: Day; readonly to: Day }

/** A colleague may be stood in for so many days at once; afterwards it is said anew. */
export const LONGEST_STAND_IN = 90
/** It may begin at most so many days ahead. */
export const STAND_IN_AHEAD = 366

export const standsInOn = ({ from, to }: Pick<StandIn, 'from' | 'to'>, day: Day): boolean =>
  from <= day && day <= to

/** Those who stand in for nobody any more from this day on are left out. */
export const notOver = (standIns: readonly StandIn[], today: Day): readonly StandIn[] =>
  standIns.filter(({ to }) => to >= today)

/** The rights of somebody together with those of whom they stand in for. */
export const withRightsOf = ({ role, city }: Rights, absent: readonly Rights[]): Rights => ({
  role: absent.some((each) => each.role === 'head') ? 'head' : role,
  city: city || absent.some((each) => each.city),
})

/** The rights that a member has on a day, `members` being all of the office. */
export const rightsOn = (
  { standsFor = [], ...own }: Rights & Pick<Arranged, 'standsFor'>,
  members: readonly Member[],
  day: Day,
): Rights => {
  const away = new Set(standsFor.filter((each) => standsInOn(each, day)).map(({ id }) => id))
  return withRightsOf(
    own,
    members.filter(({ id }) => away.has(id)),
  )
}

/** 11月27日至11月30日; one day stands alone. */
export const standInDays = ({ from, to }: Pick<StandIn, 'from' | 'to'>, today: Day): string =>
  from === to ? showDay(from, today) : `${showDay(from, today)}至${showDay(to, today)}`

/** A colleague with what they stand in for, as far as arranging asks. */
export type Arranged = {
  readonly id: string
  readonly name: string
  readonly standsFor?: readonly StandIn[]
}

type Wish = Pick<StandIn, 'from' | 'to'> & {
  /** The openids of who is away and who stands in. */
  readonly absent: string
  readonly by: string
}

const overlaps = (one: Pick<StandIn, 'from' | 'to'>, other: Pick<StandIn, 'from' | 'to'>) =>
  one.from <= other.to && other.from <= one.to

/**
 * Why a stand-in cannot be arranged, at which field; null when it can. Each colleague who is away has one stand-in a day, and
 * who is away stands in for nobody. `members` are all of the office.
 */
export const standInRefusal = (
  { absent, by, ...days }: Wish,
  members: readonly Arranged[],
  today: Day,
): { readonly field: 'by' | 'from' | 'to'; readonly sentence: string } | null => {
  const { from, to } = days
  if (by === absent) return { field: 'by', sentence: '请选另一位同事' }
  if (from < today) return { field: 'from', sentence: '第一天不能早于今天' }
  if (from > addDays(today, STAND_IN_AHEAD))
    return { field: 'from', sentence: '第一天最远在一年以内' }
  if (to < from) return { field: 'to', sentence: '最后一天不能早于第一天' }
  if (to >= addDays(from, LONGEST_STAND_IN))
    return { field: 'to', sentence: `一次最多 ${String(LONGEST_STAND_IN)} 天，到期可以再请` }
  const standIns = members.flatMap(({ id, name, standsFor = [] }) =>
    standsFor.filter((each) => overlaps(each, days)).map((each) => ({ ...each, by: id, name })),
  )
  const already = standIns.find(({ id }) => id === absent)
  if (already)
    return {
      field: 'by',
      sentence: `${standInDays(already, today)}已由${already.name}替班，要换人请先结束`,
    }
  const away = standIns.find(({ id }) => id === by)
  const busy = standIns.find((each) => each.by === absent)
  if (away) return { field: 'by', sentence: `这位同事${standInDays(away, today)}也请了人替班` }
  return busy
    ? { field: 'from', sentence: `${standInDays(busy, today)}还要替别的同事，请先换人` }
    : null
}
