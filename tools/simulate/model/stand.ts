import type { Deed } from '../world/deeds'
import { promiseOf, type SimulatedOffice } from '../world/offices'
import { type RestDays, type Calendars, isMovedFrom } from './calendars'
import { dayAt, dayFrom, type DayNumber } from './days'
import {
  correctionRemindings,
  draftRemindings,
  type Reminding,
  strictDay,
  wishedFrom,
} from './stages'

/** Where a filing stands, as its deeds say. */
export type Stand = {
  readonly filing: string
  /** Who fills it in, which a hand-over changes. */
  readonly owner: string
  readonly accountName: string
  readonly isChange: boolean
  /** The day from which the 30 days count. */
  readonly counted: DayNumber
  readonly startedOn: DayNumber
  readonly state: 'draft' | 'submitted' | 'returned' | 'registered' | 'cancelled'
  /** What it becomes when it is taken back. */
  readonly backTo: 'draft' | 'returned'
  readonly wasSubmitted: boolean
  readonly office: SimulatedOffice | null
  readonly number: string
  readonly returnedOn: DayNumber | null
  /** 建议补正日期 of the newest return, as moved past rest days. */
  readonly correctionOn: DayNumber | null
  /** Whether its owner answered the newest return, of which nobody has to call them any more. */
  readonly answered: boolean
  /** What its office promised: so many working days from a day on; until when that is. */
  readonly promise: { readonly from: DayNumber; readonly days: number } | null
  readonly promised: DayNumber | null
  /** Since when it waits for its office; also a registered one whose owner asks to cancel it. */
  readonly waitsSince: number | null
  readonly cancelAsked: boolean
  /** As it was before a decision that may be undone. */
  readonly before: Stand | null
}

type Begun = Extract<Deed, { kind: 'started' | 'changeStarted' }>

const begun = (deed: Begun): Stand => ({
  filing: deed.filing,
  owner: deed.owner,
  accountName: deed.accountName,
  isChange: deed.kind === 'changeStarted',
  counted: dayFrom(deed.kind === 'started' ? deed.openedOn : deed.changedOn),
  startedOn: dayAt(deed.at),
  state: 'draft',
  backTo: 'draft',
  wasSubmitted: false,
  office: null,
  number: '',
  returnedOn: null,
  correctionOn: null,
  answered: false,
  promise: null,
  promised: null,
  waitsSince: null,
  cancelAsked: false,
  before: null,
})

/** Where a filing stands after a deed; null where the deed cannot be of this filing. */
export const standingAfter = (
  before: Stand | null,
  deed: Deed,
  calendars: Calendars,
): Stand | null => {
  if (deed.kind === 'started' || deed.kind === 'changeStarted') return begun(deed)
  if (before === null) return null
  const on = dayAt(deed.at)
  switch (deed.kind) {
    case 'submitted':
    case 'resubmitted': {
      const days = promiseOf(deed.office)
      return {
        ...before,
        state: 'submitted',
        backTo: deed.kind === 'submitted' ? 'draft' : 'returned',
        wasSubmitted: true,
        answered: deed.kind === 'resubmitted',
        office: deed.office,
        number: deed.number,
        promise: days === null ? null : { from: on, days },
        promised: days === null ? null : calendars.on(on).workedAfter(on, days),
        waitsSince: deed.at,
        before: null,
      }
    }
    case 'withdrawn':
      return { ...before, state: before.backTo, waitsSince: null, before: null }
    case 'returned': {
      const correctionOn = calendars.on(on).pastRest(wishedFrom(on))
      return {
        ...before,
        state: 'returned',
        returnedOn: on,
        correctionOn,
        answered: false,
        waitsSince: null,
        before,
      }
    }
    case 'registered':
      return { ...before, state: 'registered', waitsSince: null, before }
    case 'transferred':
      return { ...before, office: deed.to, before }
    case 'cancelAsked':
      return { ...before, cancelAsked: true, waitsSince: deed.at, before: null }
    case 'cancelTakenBack':
    case 'cancelRefused':
      return { ...before, cancelAsked: false, waitsSince: null, before: null }
    case 'cancelled':
      return { ...before, state: 'cancelled', cancelAsked: false, waitsSince: null, before }
    case 'givenUp':
      return { ...before, state: 'cancelled', waitsSince: null, before: null }
    case 'handedOver':
      // Who takes it over knows of it.
      return { ...before, owner: deed.to, answered: true, before: null }
    case 'undone':
      return before.before
  }
}

/** E3: what is waited for as a table of holidays that begins on a day leaves it. The same one again changes nothing. */
export const standingUnder = (stand: Stand, from: DayNumber, calendar: RestDays): Stand => {
  const { state, promise, promised, returnedOn, correctionOn } = stand
  if (state === 'submitted' && promise !== null && promised !== null) {
    const moved = calendar.workedAfter(promise.from, promise.days)
    if (isMovedFrom(from, promised, moved)) return { ...stand, promised: moved }
  }
  if (state === 'returned' && returnedOn !== null && correctionOn !== null) {
    const moved = calendar.pastRest(wishedFrom(returnedOn))
    if (isMovedFrom(from, correctionOn, moved)) return { ...stand, correctionOn: moved }
  }
  return stand
}

/** Of what its owner is reminded as long as it stands so, as far as is known on a day. */
export const remindingsOf = (
  standing: Stand,
  today: DayNumber,
  calendars: Calendars,
): readonly Reminding[] => {
  const { state, counted, startedOn, wasSubmitted, returnedOn, correctionOn } = standing
  if (state === 'draft')
    return draftRemindings({
      counted,
      last: calendars.lastDay(strictDay(counted), today),
      askedOn: startedOn,
      wasSubmitted,
    })
  if (state === 'returned' && returnedOn !== null && correctionOn !== null)
    return correctionRemindings(returnedOn, correctionOn)
  return []
}
