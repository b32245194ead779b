import type { RefusalFacts, RefusalWords } from './conditions'
import type { Move } from './move'
import { succeedMoves } from './succeeding/succeedMoves'
import { takeoverMoves } from './takeover/takeoverMoves'
import { verifyMoves } from './verifying/verifyMoves'

export type { Relation, Situation, Status } from './conditions'

/** Why it is too late to take a filing back (D7); no staff member is named to its owner. */
const tooLate = ({ status, office, claim }: RefusalFacts): RefusalWords | null => {
  if (status === 'draft') return null
  if (status === 'returned') return { code: 'not-allowed', message: '已退回补正，直接补正就可以' }
  const since = claim === null ? '已办结' : ` ${claim.at} 已开始核对`
  return {
    code: 'claimed',
    message: `${office.shortName}${since}，不能撤回。需要改动请打电话 ${office.phone}`,
  }
}

/**
 * The moves table of the product: buttons, permission checks and `makeMove` read the same row. What a move leaves in the
 * timeline and who is told of it stands in messages/moveWords.ts, which phones do not load.
 */
export const moves = {
  start: { button: '开始填写', from: ['none'], to: 'draft', by: ['applicant'] },
  save: { button: '保存', from: ['draft', 'returned'], to: 'same', by: ['applicant'] },
  attest: {
    button: '以前登记过',
    from: ['none', 'draft'],
    to: 'attested',
    by: ['applicant'],
    when: ['neverSubmitted', 'unchanging'],
  },
  confirm: {
    button: '台账中有',
    from: ['attested'],
    to: 'registered',
    by: ['reviewer', 'head'],
    when: ['notOwn', 'noOpenChange'],
    undoable: true,
  },
  askAgain: {
    button: '请补报',
    from: ['attested'],
    to: 'draft',
    by: ['reviewer', 'head'],
    when: ['notOwn', 'noOpenChange'],
    reason: true,
  },
  /** Said to another office than the one whose ledger has it. */
  transferPaper: {
    button: '转办',
    from: ['attested'],
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['notOwn', 'noOpenChange'],
    reason: true,
    undoable: true,
  },
  /** Registered by mistake, as what the ledger does not have. */
  correctPaper: {
    button: '更正登记',
    from: ['registered'],
    to: 'draft',
    by: ['head'],
    when: ['owned', 'notOwn', 'neverSubmitted', 'noOpenChange', 'undoOver'],
    reason: true,
  },
  submit: {
    button: '提交',
    from: ['draft'],
    to: 'submitted',
    by: ['applicant'],
    refusal: ({ status }) =>
      status === 'returned'
        ? { code: 'not-allowed', message: '已退回补正，请补正后重新提交' }
        : null,
  },
  /** What an office keyed from paper (D8) is handed in by who keyed it. */
  enter: {
    button: '录入',
    from: ['draft'],
    to: 'submitted',
    by: ['reviewer', 'head'],
    when: ['unowned'],
  },
  withdraw: {
    button: '撤回修改',
    from: ['submitted'],
    // One that came back corrected is to be corrected again, or the return would open everything (G5).
    to: ['draft', 'returned'],
    by: ['applicant'],
    when: ['unclaimed'],
    refusal: tooLate,
  },
  claim: {
    button: '领取并核对',
    from: ['submitted'],
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['unclaimed', 'notOwn'],
  },
  release: {
    button: '放回待核对',
    from: ['submitted'],
    to: 'same',
    by: ['claimant', 'job'],
    when: ['unproposed'],
  },
  /** Off the queue until a day (G13), which the claim says; its promise goes on, and its owner reads nothing of it. */
  defer: {
    button: '暂缓',
    from: ['submitted'],
    to: 'same',
    by: ['claimant'],
    when: ['notOwn', 'unproposed'],
    reason: true,
  },
  reassign: {
    button: '改派',
    from: ['submitted'],
    to: 'same',
    by: ['head'],
    when: ['notOwn', 'unproposed'],
  },
  transfer: {
    button: '转办',
    from: ['submitted', 'registered'],
    to: 'same',
    by: ['claimant', 'head'],
    when: ['notOwn', 'unproposed', 'standsAlone', 'onceSubmitted'],
    reason: true,
    undoable: true,
  },
  return: {
    button: '退回补正',
    from: ['submitted'],
    to: 'returned',
    by: ['claimant'],
    when: ['notOwn', 'unproposed', 'secondByHead'],
    reason: true,
    undoable: true,
  },
  /** Gives it to a head, who alone returns a filing again (G6). */
  askHead: {
    button: '请负责人看',
    from: ['submitted'],
    to: 'same',
    by: ['claimant'],
    when: ['notOwn', 'unproposed', 'headNeeded'],
    reason: true,
  },
  resubmit: { button: '签名并重新提交', from: ['returned'], to: 'submitted', by: ['applicant'] },
  register: {
    button: '登记',
    from: ['submitted'],
    to: 'registered',
    by: ['claimant'],
    when: ['notOwn', 'unproposed'],
    undoable: true,
  },
  proposeDecline: {
    button: '终止办理',
    from: ['submitted'],
    to: 'same',
    by: ['claimant'],
    when: ['notOwn', 'unproposed'],
    reason: true,
  },
  decline: {
    button: '确认终止办理',
    from: ['submitted'],
    to: 'declined',
    by: ['head', 'cityHead'],
    when: ['proposed', 'notProposer', 'notOwn'],
    reason: true,
    undoable: true,
  },
  giveBack: {
    button: '不同意，放回',
    from: ['submitted'],
    to: 'same',
    by: ['head', 'cityHead', 'claimant'],
    when: ['proposed', 'notOwn'],
    reason: true,
  },
  undo: {
    button: '撤销',
    from: ['registered', 'returned', 'declined', 'submitted', 'cancelled', 'attested'],
    to: ['submitted', 'registered', 'returned', 'attested'],
    by: ['decider'],
    when: ['undoable'],
  },
  setAside: {
    button: '恢复办理',
    from: ['declined', 'registered'],
    to: 'submitted',
    by: ['head'],
    when: ['notOwn', 'standsAlone', 'onceSubmitted'],
    reason: true,
  },
  change: {
    button: '办理变更',
    from: ['registered', 'attested'],
    to: 'same',
    by: ['applicant'],
    when: ['unchanging', 'cancelUnasked'],
  },
  /** Its change was registered: it says so from then on. */
  adopt: {
    button: '变更登记',
    from: ['registered', 'attested'],
    to: 'registered',
    by: ['job'],
    undoable: true,
  },
  discard: {
    button: '删除草稿',
    from: ['draft', 'attested'],
    to: 'gone',
    by: ['applicant', 'job'],
    when: ['neverSubmitted', 'noOpenChange'],
  },
  takeBack: {
    button: '改为重新填报',
    from: ['attested'],
    to: 'draft',
    by: ['applicant'],
    when: ['noOpenChange'],
  },
  giveUp: {
    button: '不再登记',
    from: ['draft', 'returned'],
    to: 'cancelled',
    by: ['applicant'],
    when: ['onceSubmitted'],
    reason: true,
  },
  import: { button: '导入历史台账', from: ['none'], to: 'registered', by: ['head', 'job'] },
  /** A row of an old ledger that a claim of its account stands for from now on (A5). */
  join: {
    button: '并入自述已备案',
    from: ['registered'],
    to: 'gone',
    by: ['job'],
    when: ['unowned', 'neverSubmitted', 'noOpenChange'],
  },
  /** A row of an old ledger that should not stand there: nobody else holds it. */
  strike: {
    button: '从台账删去',
    from: ['registered'],
    to: 'gone',
    by: ['head'],
    when: ['unowned', 'neverSubmitted', 'noOpenChange'],
    reason: true,
  },
  askToCancel: {
    button: '申请注销备案',
    from: ['registered'],
    to: 'same',
    by: ['applicant'],
    when: ['onceSubmitted', 'unchanging', 'cancelUnasked'],
    reason: true,
  },
  takeCancelBack: {
    button: '收回申请',
    from: ['registered'],
    to: 'same',
    by: ['applicant'],
    when: ['cancelAsked'],
  },
  refuseCancel: {
    button: '不注销备案',
    from: ['registered'],
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['cancelAsked', 'notOwn'],
    reason: true,
  },
  /** Asked for by the owner, or begun by the office. */
  cancel: {
    button: '注销备案',
    from: ['registered'],
    to: 'cancelled',
    by: ['reviewer', 'head'],
    when: ['notOwn', 'standsAlone', 'onceSubmitted'],
    reason: true,
    undoable: true,
  },
  handOver: {
    button: '移交填报人',
    from: ['draft', 'attested', 'submitted', 'returned', 'registered', 'declined'],
    to: 'same',
    by: ['applicant', 'reviewer', 'head'],
  },
  ...succeedMoves,
  ...takeoverMoves,
  ...verifyMoves,
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof moves

/** For so many milliseconds a decision may be undone by who made it (G9). */
export const UNDO_TIME = 2 * 60_000

export const isUndoable = (name: MoveName): boolean => {
  const move: Move = moves[name]
  return move.undoable === true
}
