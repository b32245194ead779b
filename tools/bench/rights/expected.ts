import { conditions, type RefusalWords } from '../../../src/domain/moves/conditions'
import type { Move } from '../../../src/domain/moves/move'
import { moves, type Situation } from '../../../src/domain/moves/moves'
import { officeOf } from '../../../src/domain/city/city'
import { type Action, allCalls } from '../../../src/domain/testing/allCalls'
import type { MoveCall } from './moveCalls'
import {
  type MadeFiling,
  type StaffName,
  ownerOf,
  situationFor,
  staff,
  madeFiling,
  type MadeName,
} from './madeFilings'

/** Calls before what is filed on paper, and of what a counter keyed; the others of the staff are before what their desk shows. */
const sides: Readonly<Partial<Record<Action, 'paper' | 'counter'>>> = {
  'desk.paper': 'paper',
  'desk.confirm': 'paper',
  'desk.askAgain': 'paper',
  'desk.transferPaper': 'paper',
  'desk.correctPaper': 'paper',
  'desk.strike': 'paper',
  'desk.unconfirm': 'paper',
  'entering.enter': 'counter',
}

/** By whom a call is made, before which filings. */
export const sideOf = ({ action }: MoveCall): 'owner' | 'desk' | 'paper' | 'counter' =>
  ['applicant', 'anyone'].includes(allCalls[action].by) ? 'owner' : (sides[action] ?? 'desk')

/** The staff of the counter that holds a filing make these as its applicant. */
const atCounter: readonly Action[] = ['filing.open', 'filing.save', 'filing.discard']

type Told = Readonly<Partial<Record<Action, (made: MadeFiling) => boolean>>>

/** Done already, these are answered as done to whoever may make them. */
const again: Told = {
  'filing.submit': ({ seen, status }) => seen === 'desk' && status !== 'returned',
  'filing.resubmit': ({ status, facts }) => status === 'submitted' && facts?.onceReturned === true,
  'entering.enter': ({ atCounter: keyed, status }) => keyed === true && status === 'submitted',
}

/** Filings to which another rule applies than the table's row. */
const apart: Told = {
  // What was just returned is not corrected yet.
  'filing.resubmit': ({ facts }) => facts?.undoable === true,
  // A change goes with what it changes, and what was just decided is waited for.
  'handOver.make': ({ facts }) => facts?.isChange === true || facts?.undoable === true,
}

/** Whether the table's row says of a filing who may make a call. */
export const isByTable = ({ action }: MoveCall, name: MadeName): boolean =>
  apart[action]?.(madeFiling(name)) !== true

const isMember = (who: string): who is StaffName => Object.hasOwn(staff, who)

const isHolder = (name: MadeName, who: string): boolean =>
  madeFiling(name).atCounter === true
    ? isMember(who) && staff[who].office === '131081'
    : who === ownerOf(name) && madeFiling(name).facts?.owned !== false

/** Why who calls does not get before the filing at all; null where they do. */
const kept = (call: MoveCall, name: MadeName, who: string): string | null => {
  const side = sideOf(call)
  const { seen, office = '131081', lent, decidedBy } = madeFiling(name)
  if (side === 'owner') {
    const holds = isHolder(name, who) && (atCounter.includes(call.action) || !isMember(who))
    return holds ? null : 'not-found'
  }
  if (!isMember(who)) return 'not-allowed'
  if (side === 'counter') return isHolder(name, who) ? null : 'not-found'
  if (seen !== side) return 'not-found'
  const { office: own, city } = staff[who]
  const isLent = lent === true && who === 'city-staff'
  return own === office || city || isLent || (decidedBy === who && call.move === 'undo')
    ? null
    : 'other-office'
}

/** By the rows of the table of moves alone. */
const refusedByTable = (
  move: NonNullable<MoveCall['move']>,
  situation: Situation,
  name: MadeName,
): string | null => {
  const { from, by, when = [], refusal }: Move = moves[move]
  const { status, office = '131081', claimedBy } = madeFiling(name)
  const words = (said?: (facts: never) => RefusalWords | null) =>
    said?.({
      status,
      office: officeOf(office),
      claim: claimedBy === undefined ? null : { name: claimedBy, at: '15:06' },
    } as never)?.code
  if (!by.some((relation) => situation.relations.includes(relation)))
    return words(refusal) ?? 'not-allowed'
  if (!from.includes(status)) {
    const isDraft = status === 'draft' || situation.relations.includes('applicant')
    return words(refusal) ?? (isDraft ? 'not-allowed' : 'stale')
  }
  const broken = when.find((condition) => !conditions[condition].holds(situation))
  if (broken === undefined) return null
  const byState = situation.relations.includes('applicant') ? 'not-allowed' : 'stale'
  return words(refusal) ?? words(conditions[broken].refusal) ?? byState
}

/** Whether somebody sends once more what is done. */
const isRepeat = ({ action, move }: MoveCall, name: MadeName, who: string): boolean => {
  const { last = [], claimedBy } = madeFiling(name)
  const [lastAction, by] = last
  const isLast = lastAction === action && (by === 'owner' ? isHolder(name, who) : by === who)
  return (
    isLast || (move === 'claim' && claimedBy === who) || again[action]?.(madeFiling(name)) === true
  )
}

/** Whether a call is answered as done although it does nothing more: it came before, and it is theirs to make. */
export const isDoneAgain = (call: MoveCall, name: MadeName, who: string): boolean =>
  kept(call, name, who) === null && isRepeat(call, name, who)

/** The code with which a call has to be refused to somebody before a filing; null where they may make it. */
export const expected = (call: MoveCall, name: MadeName, who: string): string | null => {
  const out = kept(call, name, who)
  if (out !== null || call.move === null) return out
  const side = sideOf(call)
  const asOwner = side === 'owner' || !isMember(who)
  const situation = situationFor(name, asOwner ? 'applicant' : who)
  const asCounter = side === 'counter' ? (['applicant'] as const) : []
  return refusedByTable(
    call.move,
    { ...situation, relations: [...asCounter, ...situation.relations] },
    name,
  )
}
