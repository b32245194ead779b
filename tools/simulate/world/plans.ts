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
  /** Of who has two accounts the one besides, opened on the same day and begun with the first. */
  readonly second: OwnerPlan | null
}

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
  const plan: OwnerPlan = {
    index,
    openid,
    office: draws.of(officeCodes),
    openedOn,
    startsOn,
    filesOn,
    allows: draws.whole(0, 4),
    withdraws: happens(draws, 25),
    corrects: happens(draws, 80),
    patience: draws.whole(2, 24),
    changesAfter: happens(draws, 50) ? draws.whole(4, 90) : 0,
    forgetsChange: happens(draws, 25),
    withdrawsAgain: happens(draws, 20),
    second: null,
  }
  return happens(draws, 30)
    ? { ...plan, second: { ...plan, index: index + SECOND, allows: 0, filesOn: null } }
    : plan
}
