import type { ApiAction, ApiInput } from '../../../src/domain/api/api'
import type { MoveName } from '../../../src/domain/moves/moves'
import { attestInput, newToken } from '../../../cloudfunctions/server/testing/filings'
import type { MadeFiling } from './madeFilings'

/** What inputs are made of: the filing as it is now, and what belongs to it. */
export type CallTarget = {
  readonly id: string
  readonly version: number
  readonly items: readonly string[]
  readonly takeover: string
  /** Somebody to give it to, and a head. */
  readonly colleague: string
  readonly head: string
}

type Side = 'owner' | 'desk' | 'paper' | 'counter'

export type MoveCall = {
  readonly action: ApiAction
  /** What it makes; null only reads. */
  readonly move: MoveName | null
  /** By whom, before which filings. */
  readonly side: Side
  /** The staff of the counter that holds a filing call it as its applicant. */
  readonly atCounter?: true
  readonly input: (of: CallTarget) => object
  /** Done already, it is answered as done to whoever may make it. */
  readonly again?: (madeFiling: MadeFiling) => boolean
  /** A filing to which another rule applies than the table's row. */
  readonly apart?: (madeFiling: MadeFiling) => boolean
}

const call = <A extends ApiAction>(
  action: A,
  side: Side,
  move: MoveName | null,
  input: (of: CallTarget) => ApiInput<A>,
  more: Pick<MoveCall, 'atCounter' | 'again' | 'apart'> = {},
): MoveCall => ({ action, side, move, input, ...more })

const one = ({ id }: CallTarget) => ({ id })
const ofVersion = ({ id, version }: CallTarget) => ({ id, version })
const reason = '账号已停用'
const grounds = { reason: 'stopped', words: reason } as const
const begun = { kinds: ['introduction' as const], changedOn: '2026-11-05' }
const counter = { atCounter: true } as const
const to = { office: '131000', reason: '属地不在本县' } as const

/** Every call that makes a move of one filing, and those that open one. */
export const moveCalls: readonly MoveCall[] = [
  call('filing.open', 'owner', null, one, counter),
  call(
    'filing.save',
    'owner',
    'save',
    ({ id }) => ({ id, answers: { introduction: '介绍胜芳' } }),
    counter,
  ),
  call('filing.discard', 'owner', 'discard', one, counter),
  call('filing.attest', 'owner', 'attest', ({ id }) =>
    attestInput({ accountName: '霸州说书场' }, { draft: id }),
  ),
  call('filing.takeBack', 'owner', 'takeBack', one),
  call(
    'filing.submit',
    'owner',
    'submit',
    (of) => ({ ...ofVersion(of), token: newToken(), toCityOffice: false, declared: true }),
    { again: ({ seen, status }) => seen === 'desk' && status !== 'returned' },
  ),
  call(
    'filing.resubmit',
    'owner',
    'resubmit',
    (of) => ({ ...ofVersion(of), token: newToken(), declared: true }),
    {
      again: ({ status, facts }) => status === 'submitted' && facts?.onceReturned === true,
      // What was just returned is not corrected yet.
      apart: ({ facts }) => facts?.undoable === true,
    },
  ),
  call('filing.withdraw', 'owner', 'withdraw', one),
  call('filing.change', 'owner', 'change', ({ id }) => ({ id, ...begun })),
  call('filing.giveUp', 'owner', 'giveUp', ({ id }) => ({ id, reason })),
  call('filing.askToCancel', 'owner', 'askToCancel', ({ id }) => ({ id, grounds })),
  call('filing.takeCancelBack', 'owner', 'takeCancelBack', one),
  call('filing.stillRight', 'owner', 'stillRight', one),
  call('filing.affirm', 'owner', 'affirm', one),
  call('handOver.make', 'owner', 'handOver', ({ id }) => ({ ids: [id] }), {
    // A change goes with what it changes, and what was just decided is waited for.
    apart: ({ facts }) => facts?.isChange === true || facts?.undoable === true,
  }),
  call('desk.open', 'desk', null, one),
  call('desk.claim', 'desk', 'claim', ofVersion),
  call('desk.release', 'desk', 'release', ofVersion),
  call('desk.register', 'desk', 'register', (of) => ({ ...ofVersion(of), items: [...of.items] })),
  call('desk.return', 'desk', 'return', (of) => ({
    ...ofVersion(of),
    items: [
      {
        key: 'introduction',
        kind: 'missing',
        explanation: '',
        suggestion: '',
        late: '上次没有看出',
      },
    ],
  })),
  call('desk.reassign', 'desk', 'reassign', (of) => ({ ...ofVersion(of), to: of.colleague })),
  call('desk.askHead', 'desk', 'askHead', (of) => ({
    ...ofVersion(of),
    to: of.head,
    note: reason,
  })),
  call('desk.transfer', 'desk', 'transfer', (of) => ({ ...ofVersion(of), ...to })),
  call('desk.proposeDecline', 'desk', 'proposeDecline', (of) => ({
    ...ofVersion(of),
    grounds: { reason: 'outOfScope', words: reason },
  })),
  call('desk.decline', 'desk', 'decline', ofVersion),
  call('desk.giveBack', 'desk', 'giveBack', (of) => ({ ...ofVersion(of), reason })),
  call('desk.undo', 'desk', 'undo', one),
  call('desk.setAside', 'desk', 'setAside', (of) => ({ ...ofVersion(of), reason })),
  call('desk.cancel', 'desk', 'cancel', (of) => ({ ...ofVersion(of), grounds })),
  call('desk.refuseCancel', 'desk', 'refuseCancel', (of) => ({ ...ofVersion(of), reason })),
  call('desk.giveToAsker', 'desk', 'giveToAsker', (of) => ({
    ...ofVersion(of),
    takeover: of.takeover,
  })),
  call('desk.refuseTakeover', 'desk', 'refuseTakeover', (of) => ({
    ...ofVersion(of),
    takeover: of.takeover,
    reason,
  })),
  call('desk.askToVerify', 'desk', 'askToVerify', (of) => ({
    ...ofVersion(of),
    kinds: ['address'],
    reason,
  })),
  call('desk.paper', 'paper', null, one),
  call('desk.confirm', 'paper', 'confirm', (of) => ({
    ...ofVersion(of),
    number: '99',
    year: 2018,
    on: null,
  })),
  call('desk.askAgain', 'paper', 'askAgain', (of) => ({ ...ofVersion(of), reason })),
  call('desk.transferPaper', 'paper', 'transferPaper', (of) => ({ ...ofVersion(of), ...to })),
  call('desk.correctPaper', 'paper', 'correctPaper', (of) => ({ ...ofVersion(of), reason })),
  call('desk.strike', 'paper', 'strike', (of) => ({ ...ofVersion(of), reason })),
  call('desk.unconfirm', 'paper', 'undo', one),
  call('entering.enter', 'counter', 'enter', (of) => ({ ...ofVersion(of), token: newToken() }), {
    again: ({ atCounter, status }) => atCounter === true && status === 'submitted',
  }),
]
