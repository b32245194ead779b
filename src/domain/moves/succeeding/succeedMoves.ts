import type { Move } from '../move'

/**
 * What a closed office had goes to who goes on for it (D5), whatever is open in it. Each row tells others: what is worked on
 * owner and office, what is registered its owner, what has ended nobody.
 */
export const succeedMoves = {
  succeed: { button: '转由接着办', from: ['submitted', 'returned'], to: 'same', by: ['job'] },
  succeedSaid: { button: '转由接着办', from: ['attested'], to: 'same', by: ['job'] },
  succeedRegistered: { button: '转由接着办', from: ['registered'], to: 'same', by: ['job'] },
  succeedEnded: { button: '转由接着办', from: ['declined', 'cancelled'], to: 'same', by: ['job'] },
} as const satisfies Record<string, Move>
