import * as fc from 'fast-check'
import {
  leadMoves,
  leadMovesNow,
  leadStatusAfter,
  type LeadMoveName,
  type LeadRelation,
  type LeadSituation,
} from './leadMoves'
import { leadStatuses, type LeadStatus } from './status'
import { randomCases } from '../../../tools/test/properties'

/** Where a lead may go in one step, said once more beside the table. */
const ways: Readonly<Record<LeadStatus | 'none', readonly LeadStatus[]>> = {
  none: ['open'],
  open: ['open', 'urged', 'outOfScope', 'filed', 'platform'],
  urged: ['urged', 'outOfScope', 'filed', 'platform', 'referred'],
  outOfScope: ['outOfScope', 'open', 'urged', 'filed'],
  platform: ['platform', 'open', 'urged', 'filed', 'referred'],
  referred: ['referred', 'urged', 'platform', 'filed'],
  filed: ['filed', 'open', 'urged', 'platform', 'referred'],
}

const relations: readonly LeadRelation[] = [
  'reviewer',
  'head',
  'city',
  'cityHead',
  'proposer',
  'owner',
  'job',
]

const someone = fc.subarray([...relations])
const anything = fc.record({
  relations: someone,
  proposal: fc.constantFrom(null, 'platform', 'referral'),
  statementUntil: fc.constantFrom(null, '2026-12-01'),
  late: fc.boolean(),
  delivered: fc.boolean(),
})
const step = fc.record({ now: anything, which: fc.nat(), where: fc.nat() })

const statesAfter = (
  name: LeadMoveName,
  status: LeadStatus | 'none',
): readonly (LeadStatus | 'none')[] => {
  const to: LeadStatus | 'same' | readonly LeadStatus[] = leadMoves[name].to
  if (to === 'same') return [status]
  return typeof to === 'string' ? [to] : to
}

const of = <Item>(list: readonly Item[], which: number): Item | undefined =>
  list[which % Math.max(1, list.length)]

type Walked = {
  readonly name: LeadMoveName
  readonly from: LeadStatus | 'none'
  readonly to: LeadStatus | 'none'
  readonly situation: LeadSituation
}

/** What people make of a lead who come one after the other. */
const walk = (
  steps: readonly { now: Omit<LeadSituation, 'status'>; which: number; where: number }[],
): readonly Walked[] => {
  const walked: Walked[] = []
  let state: LeadStatus | 'none' = 'none'
  for (const { now, which, where } of steps) {
    const situation: LeadSituation = { ...now, status: state }
    const name = of(leadMovesNow(situation), which)
    if (name === undefined) continue
    const to: LeadStatus | 'none' = of(statesAfter(name, state), where) ?? state
    walked.push({ name, from: state, to, situation })
    state = to
  }
  return walked
}

const walks = fc.array(step, { minLength: 10, maxLength: 40 })

test('however people come and go, a lead goes only along its ways', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      for (const { name, from, to } of walk(steps)) {
        expect(ways[from]).toContain(to)
        if (from !== 'none' && to !== 'none') expect(leadStatusAfter(name, from, to)).toBe(to)
      }
    }),
    randomCases(1000),
  )
})

test('a rung is new only by its confirmation: proposed, by somebody else, its time over, its grounds there', () => {
  // These give back, or keep, what was confirmed before.
  const back: readonly LeadMoveName[] = ['unfile', 'unmatch', 'urge', 'revokeReferral']
  fc.assert(
    fc.property(walks, (steps) => {
      for (const { name, from, to, situation } of walk(steps)) {
        if (from === to || back.includes(name)) continue
        if (to !== 'platform' && to !== 'referred') continue
        const rung = to === 'platform' ? 'platform' : 'referral'
        expect(situation.proposal).toBe(rung)
        expect(situation.relations).not.toContain('proposer')
        expect(situation.statementUntil).toBeNull()
        expect(rung === 'platform' ? situation.late : situation.delivered).toBe(true)
        expect(situation.relations.some((each) => each === 'head' || each === 'cityHead')).toBe(
          true,
        )
      }
    }),
    randomCases(1000),
  )
})

test('who was urged changes no state; nor does who has no right there', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...leadStatuses), (now, status) => {
      const outside = ['owner', 'proposer'] as const
      const names = leadMovesNow({ ...now, status, relations: outside })
      expect(
        names.flatMap((name) => statesAfter(name, status)).filter((to) => to !== status),
      ).toEqual([])
      expect(leadMovesNow({ ...now, status, relations: [] })).toEqual([])
    }),
    randomCases(2000),
  )
})

test('every state leads to its being filed', () => {
  const next = (seen: ReadonlySet<LeadStatus | 'none'>): ReadonlySet<LeadStatus | 'none'> => {
    const all = new Set([...seen, ...[...seen].flatMap((state) => ways[state])])
    return all.size === seen.size ? all : next(all)
  }
  for (const status of leadStatuses) expect(next(new Set([status]))).toContain('filed')
})
