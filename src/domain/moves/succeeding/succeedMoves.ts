import type { Move } from '../move'

/**
 * What a closed office had goes to who goes on for it (D5), whatever is open in it. Each row tells others: what is worked on
 * owner and office, what is registered its owner, what has ended and what a counter still keys from paper nobody.
 */
export const succeedMoves = {
  succeed: { button: '转由接着办', from: ['submitted', 'returned'], to: 'same', by: ['job'] },
  succeedSaid: { button: '转由接着办', from: ['attested'], to: 'same', by: ['job'] },
  succeedRegistered: { button: '转由接着办', from: ['registered'], to: 'same', by: ['job'] },
  succeedKeyed: {
    button: '转由接着办',
    from: ['draft'],
    to: 'same',
    by: ['job'],
    when: ['unowned'],
  },
  succeedEnded: { button: '转由接着办', from: ['declined', 'cancelled'], to: 'same', by: ['job'] },
} as const satisfies Record<string, Move>
