import * as fc from 'fast-check'
import { hindrance, movesNow, statusAfter } from './hindrance'
import type { Move } from './move'
import { type MoveName, moves, type Relation, type Situation, type Status } from './moves'
import { randomCases } from '../../../tools/test/properties'
import { draft } from '../testing/situations'

type State = Status | 'none' | 'gone'

/** Where a filing may go in one step, said once more beside the table: what is not here is a wrong way. */
const ways: Readonly<Record<State, readonly State[]>> = {
  none: ['none', 'draft', 'attested', 'registered'],
  draft: ['draft', 'attested', 'submitted', 'cancelled', 'gone'],
  attested: ['attested', 'draft', 'registered', 'gone'],
  submitted: ['submitted', 'draft', 'returned', 'registered', 'declined'],
  returned: ['returned', 'submitted', 'cancelled'],
  registered: ['registered', 'draft', 'submitted', 'cancelled', 'gone'],
  declined: ['declined', 'submitted'],
  cancelled: ['cancelled'],
  gone: [],
}
const undone: readonly State[] = ['submitted', 'registered', 'returned', 'attested']
const ended = (state: State) => state === 'cancelled' || state === 'gone'

const relations: readonly Relation[] = [
  'applicant',
  'reviewer',
  'head',
  'claimant',
  'decider',
  'cityHead',
  'city',
  'asker',
  'job',
]

/** What a caller and a filing can be at once, whatever its state: more than the functions ever make of it. */
const anything = fc.record({
  claimed: fc.boolean(),
  onceSubmitted: fc.boolean(),
  onceReturned: fc.boolean(),
  changing: fc.boolean(),
  isChange: fc.boolean(),
  undoable: fc.boolean(),
  proposal: fc.constantFrom('none', 'own', 'others'),
  cancelAsked: fc.boolean(),
  takeoverAsked: fc.boolean(),
  verifyAsked: fc.boolean(),
  questionOpen: fc.boolean(),
  owned: fc.boolean(),
  relations: fc.subarray([...relations]),
})

/** Somebody comes and makes one of the moves that they may make, to one of the states that it leads to. */
const step = fc.record({ now: anything, which: fc.nat(), where: fc.nat() })

const statesAfter = (name: MoveName, status: Status | 'none'): readonly State[] => {
  const { to }: Move = moves[name]
  if (to === 'gone') return ['gone']
  if (to === 'same') return [status]
  return typeof to === 'string' ? [to] : to
}

const of = <Item>(list: readonly Item[], which: number): Item | undefined =>
  list[which % Math.max(1, list.length)]

test('however people come and go, a filing goes only along its ways, and what has ended stays so unless it is undone', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      let state: State = 'none'
      for (const { now, which, where } of steps) {
        if (state === 'gone') return
        const situation: Situation = { ...now, status: state }
        const name: MoveName | undefined = of(movesNow(situation), which)
        if (name === undefined) continue
        expect(situation.relations.some((each) => (moves[name] as Move).by.includes(each))).toBe(
          true,
        )
        const next: State = of(statesAfter(name, state), where) ?? state
        if (state !== 'none' && next !== 'gone' && next !== 'none')
          expect(statusAfter(name, state, next)).toBe(next)
        if (name === 'undo') expect(undone).toContain(next)
        else expect(ways[state]).toContain(next)
        if (ended(state) && next !== state) expect(name).toBe('undo')
        state = next
      }
    }),
    randomCases(400),
  )
})

test('nobody decides what they fill in themselves, whatever else they are to it', () => {
  const decisions: readonly MoveName[] = [
    'confirm',
    'askAgain',
    'correctPaper',
    'claim',
    'reassign',
    'transfer',
    'transferPaper',
    'return',
    'askHead',
    'register',
    'proposeDecline',
    'decline',
    'giveBack',
    'setAside',
    'refuseCancel',
    'cancel',
    'giveToAsker',
    'refuseTakeover',
    'askToVerify',
  ]
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...(Object.keys(ways) as State[]).filter((state) => state !== 'gone')),
      (now, state) => {
        const own: Situation = {
          ...now,
          status: state,
          owned: true,
          relations: [...new Set<Relation>(['applicant', ...now.relations])],
        }
        expect(movesNow(own).filter((name) => decisions.includes(name))).toEqual([])
      },
    ),
    randomCases(5000),
  )
})

test('its applicant alone never gets it registered, declined or struck from a ledger', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      let state: State = 'none'
      for (const { now, which, where } of steps) {
        if (state === 'gone') return
        const name: MoveName | undefined = of(
          movesNow({ ...now, status: state, relations: ['applicant', 'asker'] }),
          which,
        )
        if (name !== undefined) state = of(statesAfter(name, state), where) ?? state
        expect(['registered', 'declined']).not.toContain(state)
      }
    }),
    randomCases(400),
  )
})

const flags = [
  'claimed',
  'onceSubmitted',
  'onceReturned',
  'changing',
  'isChange',
  'undoable',
  'cancelAsked',
  'takeoverAsked',
  'verifyAsked',
  'questionOpen',
  'owned',
] as const

/** Every situation of a state in which somebody with one relation may be. */
function* everything(status: Status | 'none'): Generator<Situation> {
  for (const relation of relations)
    for (const proposal of ['none', 'own', 'others'] as const)
      for (let bits = 0; bits < 2 ** flags.length; bits += 1)
        yield {
          ...draft,
          ...Object.fromEntries(flags.map((flag, i) => [flag, Boolean(bits & (1 << i))])),
          status,
          proposal,
          relations: [relation],
        }
}

/** The moves that somebody can make in a state. */
const possible = (status: Status | 'none'): ReadonlySet<MoveName> => {
  const names = (Object.keys(moves) as MoveName[]).filter((name) =>
    (moves[name] as Move).from.includes(status),
  )
  const found = new Set<MoveName>()
  for (const situation of everything(status)) {
    for (const name of names)
      if (!found.has(name) && hindrance(name, situation) === null) found.add(name)
    if (found.size === names.length) break
  }
  return found
}

const states = Object.keys(ways).filter((state) => state !== 'gone') as (Status | 'none')[]
const possibleIn = new Map(states.map((state) => [state, possible(state)]))

test.each(states)('every move from %s can be made by somebody', (state) => {
  const rows = (Object.keys(moves) as MoveName[]).filter((name) =>
    (moves[name] as Move).from.includes(state),
  )
  expect([...(possibleIn.get(state) ?? [])].sort()).toEqual([...rows].sort())
})

/** Every state that is reached from one by moves that can be made, itself with them. */
const reached = (from: State, seen: ReadonlySet<State> = new Set([from])): ReadonlySet<State> => {
  const more = [...seen].flatMap((state) =>
    state === 'gone'
      ? []
      : [...(possibleIn.get(state) ?? [])]
          .filter((name) => name !== 'undo')
          .flatMap((name) => statesAfter(name, state)),
  )
  const all = new Set([...seen, ...more])
  return all.size === seen.size ? all : reached(from, all)
}

test.each(states.filter((state) => !ended(state)))('%s can be settled and can end', (state) => {
  expect([...reached(state)]).toEqual(expect.arrayContaining(['registered', 'cancelled', 'gone']))
})

test('from nothing every state is reached', () => {
  expect([...reached('none')].sort()).toEqual(Object.keys(ways).sort())
})
