import type { Move } from '../move'

/** The office asks whether what is registered still is so, and its owner answers (J1). */
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
} as const satisfies Record<string, Move>
