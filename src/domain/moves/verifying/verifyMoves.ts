import type { Move } from '../move'

/** An owner is asked whether what is registered still is so, by the office (J1) or once a year by the city (J2), and answers. */
export const verifyMoves = {
  askToVerify: {
    button: '请核实变更',
    from: ['registered'],
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['notOwn', 'onceSubmitted', 'standsAlone', 'verifyUnasked'],
    reason: true,
  },
  stillRight: {
    button: '信息仍准确',
    from: ['registered'],
    to: 'same',
    by: ['applicant'],
    when: ['verifyAsked'],
  },
  /** Nobody has to: where it is not answered nothing follows. */
  affirm: {
    button: '都准确',
    from: ['registered'],
    to: 'same',
    by: ['applicant'],
    when: ['questionOpen', 'unchanging', 'cancelUnasked', 'verifyUnasked'],
    refusal: () => ({ code: 'not-allowed', message: '这一项现在不用答' }),
  },
} as const satisfies Record<string, Move>
