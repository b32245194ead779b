import { type Chance } from '../../photos/chance'
import { drawsOf } from '../clock/draws'
import type { PushWeather, Strike } from '../cloud/cloud'
import type { MailWeather } from '../cloud/smtp'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Something that goes wrong from an instant until another, in epoch milliseconds. */
export type PlannedFault = { readonly from: number; readonly until: number } & (
  | { readonly kind: 'outage' }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'clockBack' }
  | { readonly kind: 'mail'; readonly weather: Exclude<MailWeather, 'accept'> }
  | { readonly kind: 'push'; readonly weather: Exclude<PushWeather, 'fine'> }
  /** The nth request that a function sends meanwhile. */
  | {
      readonly kind: 'request'
      readonly of: 'api' | 'cron'
      readonly strike: Strike
      readonly nth: number
    }
)

type Kind = PlannedFault['kind']

/** How often each sort comes in a year, and for how long. */
const sorts: Readonly<
  Record<Kind, { readonly aYear: number; readonly least: number; readonly most: number }>
> = {
  outage: { aYear: 9, least: 20 * MINUTE, most: 3 * DAY },
  doubled: { aYear: 40, least: HOUR, most: 4 * DAY },
  clockBack: { aYear: 2, least: 2 * HOUR, most: 10 * HOUR },
  mail: { aYear: 30, least: HOUR, most: 2 * DAY },
  push: { aYear: 30, least: HOUR, most: DAY },
  request: { aYear: 110, least: 12 * HOUR, most: 2 * DAY },
}

const faultOf = (draws: Chance, kind: Kind, from: number): PlannedFault => {
  const { least, most } = sorts[kind]
  // Short ones are the more frequent.
  const span = { from, until: from + least + (most - least) * draws.between(0, 1) ** 3 }
  if (kind === 'mail')
    return { ...span, kind, weather: draws.of(['refuse', 'stall', 'drop'] as const) }
  if (kind === 'push') return { ...span, kind, weather: draws.of(['refuse', 'lose'] as const) }
  if (kind === 'request')
    return {
      ...span,
      kind,
      of: draws.of(['api', 'cron'] as const),
      strike: draws.of(['error', 'drop', 'killBefore', 'killAfter'] as const),
      nth: draws.whole(1, 60),
    }
  return { ...span, kind }
}

/** Everything that goes wrong between two instants, in its order. */
export const faultsOf = (seed: number, from: number, until: number): readonly PlannedFault[] =>
  (Object.keys(sorts) as Kind[])
    .flatMap((kind) => {
      const draws = drawsOf(seed, `faults ${kind}`)
      const count = Math.round((sorts[kind].aYear * (until - from)) / (365 * DAY))
      return Array.from({ length: count }, () => faultOf(draws, kind, draws.between(from, until)))
    })
    .sort((one, other) => one.from - other.from)
