import type { Deed } from '../world/deeds'
import { promiseOf, type SimulatedOffice } from '../world/offices'
import { dayAt, dayFrom, type DayNumber, workedAfter } from './days'
import { correctionRemindings, draftRemindings, type Reminding } from './stages'

/** Where a filing stands, as its deeds say. */
export type Stand = {
  readonly filing: string
  readonly owner: string
  readonly isChange: boolean
  /** The day from which the 30 days count. */
  readonly counted: DayNumber
  readonly startedOn: DayNumber
  readonly state: 'draft' | 'submitted' | 'returned' | 'registered'
  /** What it becomes when it is taken back. */
  readonly backTo: 'draft' | 'returned'
  readonly wasSubmitted: boolean
  readonly office: SimulatedOffice | null
  readonly number: string
  readonly returnedOn: DayNumber | null
  /** Whether its owner answered the newest return, of which nobody has to call them any more. */
  readonly answered: boolean
  /** Until when its office promised an answer. */
  readonly promised: DayNumber | null
  /** As it was before a decision that may be undone. */
  readonly before: Stand | null
}

type Begun = Extract<Deed, { kind: 'started' | 'changeStarted' }>

const begun = (deed: Begun): Stand => ({
  filing: deed.filing,
  owner: deed.owner,
  isChange: deed.kind === 'changeStarted',
  counted: dayFrom(deed.kind === 'started' ? deed.openedOn : deed.changedOn),
  startedOn: dayAt(deed.at),
  state: 'draft',
  backTo: 'draft',
  wasSubmitted: false,
  office: null,
  number: '',
  returnedOn: null,
  answered: false,
  promised: null,
  before: null,
})

/** Where a filing stands after a deed; null where the deed cannot be of this filing. */
export const standingAfter = (before: Stand | null, deed: Deed): Stand | null => {
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
        promised: days === null ? null : workedAfter(on, days),
        before: null,
      }
    }
    case 'withdrawn':
      return { ...before, state: before.backTo, before: null }
    case 'returned':
      return { ...before, state: 'returned', returnedOn: on, answered: false, before }
    case 'registered':
      return { ...before, state: 'registered', before }
    case 'transferred':
      return { ...before, office: deed.to, before }
    case 'undone':
      return before.before
  }
}

/** Of what its owner is reminded as long as it stands so. */
export const remindingsOf = (standing: Stand): readonly Reminding[] => {
  const { state, counted, startedOn, wasSubmitted, returnedOn } = standing
  if (state === 'draft') return draftRemindings({ counted, askedOn: startedOn, wasSubmitted })
  if (state === 'returned' && returnedOn !== null) return correctionRemindings(returnedOn)
  return []
}
