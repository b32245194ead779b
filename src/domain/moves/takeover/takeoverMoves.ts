import type { Status } from '../conditions'
import type { Move } from '../move'

/** The states in which an office has what can be taken over. */
const withOffice = ['submitted', 'returned', 'registered'] as const satisfies readonly Status[]

/** A hand-over that is asked for with proof and verified by the office (J4). */
export const takeoverMoves = {
  askTakeover: {
    button: '申请接管',
    from: withOffice,
    to: 'same',
    by: ['asker'],
    when: ['notOwn', 'standsAlone'],
  },
  takeTakeoverBack: { button: '收回申请', from: withOffice, to: 'same', by: ['asker'] },
  /** What an office keyed from paper, by its number and the mobile in it (D8). */
  takeEntered: {
    button: '接到自己的微信',
    from: [...withOffice, 'declined'],
    to: 'same',
    by: ['asker'],
    when: ['unowned', 'onceSubmitted'],
  },
  giveToAsker: {
    button: '移交给申请人',
    from: withOffice,
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['takeoverAsked', 'notOwn'],
    undoable: true,
  },
  refuseTakeover: {
    button: '不移交',
    from: withOffice,
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['takeoverAsked', 'notOwn'],
    reason: true,
  },
} as const satisfies Record<string, Move>
