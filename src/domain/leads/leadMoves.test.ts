import {
  leadHindrance,
  leadMoves,
  leadMovesNow,
  leadStatusAfter,
  type LeadHindrance,
  type LeadMoveName,
  type LeadSituation,
} from './leadMoves'
import { leadStatuses } from './status'

const reviewer: LeadSituation = {
  status: 'open',
  relations: ['reviewer'],
  proposal: null,
  statementUntil: null,
  late: true,
  delivered: false,
}
const head: LeadSituation = { ...reviewer, relations: ['head'] }
const cityHead: LeadSituation = { ...reviewer, relations: ['city', 'cityHead'] }
const urged = { status: 'urged' } as const

test.each<[string, LeadMoveName, LeadSituation, LeadHindrance | null]>([
  ['a reviewer urges', 'urge', reviewer, null],
  [
    'again, while who was urged may say something',
    'urge',
    { ...reviewer, ...urged, statementUntil: '2026-12-01' },
    'statementOver',
  ],
  ['again, when that is over', 'urge', { ...reviewer, ...urged }, null],
  ['one that is filed', 'urge', { ...reviewer, status: 'filed' }, 'status'],
  ['the city urges another office’s', 'urge', cityHead, 'relation'],
  ['a county proposes the first rung', 'proposePlatform', { ...head, ...urged }, null],
  ['without an urge: the sentence asks for none', 'proposePlatform', head, null],
  ['in time, or nobody knows', 'proposePlatform', { ...head, late: false }, 'late'],
  [
    'while who was urged may say something',
    'proposePlatform',
    { ...head, statementUntil: '2026-12-01' },
    'statementOver',
  ],
  ['twice', 'proposePlatform', { ...head, proposal: 'platform' }, 'unproposed'],
  ['a county’s head confirms it', 'confirmPlatform', { ...head, proposal: 'platform' }, 'relation'],
  ['the city’s head confirms it', 'confirmPlatform', { ...cityHead, proposal: 'platform' }, null],
  [
    'who proposed it',
    'confirmPlatform',
    { ...cityHead, relations: ['head', 'cityHead', 'proposer'], proposal: 'platform' },
    'notProposer',
  ],
  ['when nobody proposed it', 'confirmPlatform', cityHead, 'platformProposed'],
  [
    'when the other rung is proposed',
    'confirmPlatform',
    { ...cityHead, proposal: 'referral' },
    'platformProposed',
  ],
  [
    'the second rung without a delivered urge',
    'proposeReferral',
    { ...head, ...urged },
    'delivered',
  ],
  ['with one', 'proposeReferral', { ...head, ...urged, delivered: true }, null],
  ['before any urge', 'proposeReferral', { ...head, delivered: true }, 'status'],
  [
    'after the first rung',
    'proposeReferral',
    { ...head, status: 'platform', delivered: true },
    null,
  ],
  [
    'another head of the office confirms it',
    'confirmReferral',
    { ...head, ...urged, delivered: true, proposal: 'referral' },
    null,
  ],
  [
    'who proposed it',
    'confirmReferral',
    { ...head, ...urged, relations: ['head', 'proposer'], delivered: true, proposal: 'referral' },
    'notProposer',
  ],
  [
    'a reviewer',
    'confirmReferral',
    { ...reviewer, ...urged, delivered: true, proposal: 'referral' },
    'relation',
  ],
  [
    'when the delivery was struck out meanwhile',
    'confirmReferral',
    { ...head, ...urged, proposal: 'referral' },
    'delivered',
  ],
  [
    'who proposed drops it',
    'dropProposal',
    { ...reviewer, relations: ['reviewer', 'proposer'], proposal: 'platform' },
    null,
  ],
  ['somebody else', 'dropProposal', { ...reviewer, proposal: 'platform' }, 'relation'],
  [
    'the city takes the first rung back',
    'revokePlatform',
    { ...cityHead, status: 'platform' },
    null,
  ],
  ['a county does', 'revokePlatform', { ...head, status: 'platform' }, 'relation'],
  ['the second rung is taken back', 'revokeReferral', { ...head, status: 'referred' }, null],
  [
    'out of scope while a proposal waits',
    'exclude',
    { ...reviewer, proposal: 'platform' },
    'unproposed',
  ],
  [
    'who was urged says something',
    'state',
    { ...reviewer, ...urged, relations: ['owner'], statementUntil: '2026-12-01' },
    null,
  ],
  ['after its time', 'state', { ...reviewer, ...urged, relations: ['owner'] }, 'statementOpen'],
  [
    'staff in their place',
    'state',
    { ...reviewer, ...urged, statementUntil: '2026-12-01' },
    'relation',
  ],
])('%s: %s', (_name, move, situation, found) => {
  expect(leadHindrance(move, situation)).toBe(found)
})

test('nobody but what follows from a filing, or from the closing of an office, moves a lead by itself', () => {
  const jobs = Object.entries(leadMoves).filter(([, { by }]) => by.some((each) => each === 'job'))
  expect(jobs.map(([name]) => name)).toEqual(['succeed', 'file', 'unfile'])
  for (const [, { by }] of jobs) expect(by).toEqual(['job'])
})

test.each(leadStatuses)(
  'the closing of an office takes a lead along that is %s, whatever waits in it',
  (status) => {
    const waits = { status, proposal: 'referral', statementUntil: '2026-12-01' } as const
    expect(leadHindrance('succeed', { ...reviewer, ...waits, relations: ['job'] })).toBeNull()
    expect(leadHindrance('succeed', { ...head, ...waits })).toBe('relation')
    expect(leadStatusAfter('succeed', status)).toBe(status)
  },
)

test('neither rung is reached but by its confirmation', () => {
  const ways = (to: string) =>
    Object.entries(leadMoves)
      .filter(([, move]) => [move.to].flat().some((each) => each === to))
      .map(([name]) => name)
  // These keep, or give back, what a head has confirmed.
  const keeping = ['unfile', 'unmatch', 'urge', 'revokeReferral']
  const reaching = (to: string) => ways(to).filter((name) => !keeping.includes(name))
  expect(reaching('platform')).toEqual(['confirmPlatform'])
  expect(reaching('referred')).toEqual(['confirmReferral'])
})

test.each(leadStatuses)('%s can be left, or ends filed', (status) => {
  const anybody: LeadSituation = {
    ...reviewer,
    status,
    relations: ['reviewer', 'head', 'cityHead', 'job'],
    delivered: true,
  }
  const ways = leadMovesNow(anybody).filter((move) =>
    [leadMoves[move].to].flat().some((to) => to !== 'same' && to !== status),
  )
  expect(ways).not.toEqual([])
})

test('a state that the move does not lead to', () => {
  expect(leadStatusAfter('reopen', 'outOfScope')).toBe('open')
  expect(leadStatusAfter('reopen', 'outOfScope', 'urged')).toBe('urged')
  expect(() => leadStatusAfter('reopen', 'outOfScope', 'platform')).toThrow(RangeError)
})

test('a move of a lead leads to no state but its own', () => {
  const same = (Object.keys(leadMoves) as LeadMoveName[]).find((name) => {
    const { to }: { to: unknown } = leadMoves[name]
    return to === 'same'
  })
  if (same === undefined) throw new Error('no move that stays')
  expect(leadStatusAfter(same, 'urged')).toBe('urged')
  expect(() => leadStatusAfter(same, 'urged', 'filed')).toThrow(RangeError)
  const onward = (Object.keys(leadMoves) as LeadMoveName[]).flatMap((name) => {
    const { to }: { to: unknown } = leadMoves[name]
    return typeof to === 'string' && to !== 'same' ? [[name, to] as const] : []
  })
  expect(onward.length).toBeGreaterThan(0)
  for (const [name, to] of onward) expect(leadStatusAfter(name, 'open')).toBe(to)
})
