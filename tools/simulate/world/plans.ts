import { drawsOf, happens } from '../clock/draws'
import { officeCodes, type SimulatedOffice } from './offices'

/** What an owner is like and means to do; days are numbers of days since 1970. */
export type OwnerPlan = {
  readonly index: number
  readonly openid: string
  readonly office: SimulatedOffice
  readonly openedOn: number
  /** When they tap 提醒我. */
  readonly startsOn: number
  /** When they hand it in; null for who forgets it. */
  readonly filesOn: number | null
  /** How many pushes of each kind they allow. */
  readonly allows: number
  readonly withdraws: boolean
  /** What was corrected, too. */
  readonly withdrawsAgain: boolean
  readonly corrects: boolean
  /** Days that they take at most for what they are asked. */
  readonly patience: number
  /** Days from the registration to a change; 0 for none. */
  readonly changesAfter: number
  readonly forgetsChange: boolean
  /** Days from the registration, or its change, to asking to cancel it; 0 for never. */
  readonly cancelsAfter: number
  readonly takesCancelBack: boolean
  /** Does not correct what was returned, or hand in again what was taken back: ends it. */
  readonly givesUp: boolean
  /** Agrees to be served in the program, should they be urged. */
  readonly isServed: boolean
  /** When they hand it over to somebody who goes on: once it is begun, handed in, returned or registered. */
  readonly handsOver: 'begun' | 'handedIn' | 'returned' | 'registered' | null
  /** Of who has two accounts the one besides, opened on the same day and begun with the first. */
  readonly second: OwnerPlan | null
}

type Later = 'cancelsAfter' | 'takesCancelBack' | 'givesUp' | 'isServed' | 'handsOver'

/** No simulation has so many owners: the number of a second account is so much more. */
const SECOND = 5_000

/** The owner with this number, on a simulation of so many days from a day on. */
export const ownerPlan = (
  seed: number,
  index: number,
  { first, days }: { readonly first: number; readonly days: number },
): OwnerPlan => {
  const openid = `owner-${String(index)}`
  const draws = drawsOf(seed, `plan ${openid}`)
  const openedOn = first + draws.whole(0, Math.max(1, days - 45))
  const habit = draws.whole(1, 100)
  const late = habit > 85
  const startsOn = openedOn + (late ? draws.whole(32, 62) : draws.whole(0, 13))
  const filesOn =
    habit <= 35
      ? startsOn + draws.whole(0, 3)
      : habit <= 70
        ? Math.max(startsOn, openedOn + draws.whole(6, 75))
        : habit <= 85
          ? null
          : startsOn + draws.whole(0, 36)
  const plan: Omit<OwnerPlan, Later> = {
    index,
    openid,
    office: draws.of(officeCodes),
    openedOn,
    startsOn,
    filesOn,
    allows: draws.whole(0, 4),
    withdraws: happens(draws, 25),
    corrects: happens(draws, 65),
    patience: draws.whole(2, 24),
    changesAfter: happens(draws, 50) ? draws.whole(4, 90) : 0,
    forgetsChange: happens(draws, 25),
    withdrawsAgain: happens(draws, 50),
    second: null,
  }
  const second = happens(draws, 30)
  const later: Pick<OwnerPlan, Later> = {
    cancelsAfter: happens(draws, 30) ? draws.whole(2, 120) : 0,
    takesCancelBack: happens(draws, 20),
    givesUp: happens(draws, 50),
    isServed: happens(draws, 50),
    handsOver: happens(draws, 35)
      ? draws.of(['begun', 'handedIn', 'returned', 'registered'] as const)
      : null,
  }
  const whole = { ...plan, ...later }
  return second
    ? { ...whole, second: { ...whole, index: index + SECOND, allows: 0, filesOn: null } }
    : whole
}
