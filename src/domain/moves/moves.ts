/** The states of a filing. Who is checking it (the claim) is an attribute of `submitted`, not a state. */
export type Status =
  'draft' | 'attested' | 'submitted' | 'returned' | 'registered' | 'declined' | 'cancelled'

/**
 * What the caller is to one filing. `reviewer` and `head` are staff of the office that has it; `claimant` is the
 * one of them who is checking it; `city` holds the city-wide right; `job` is a timer.
 */
export type Relation = 'applicant' | 'reviewer' | 'head' | 'claimant' | 'city' | 'job'

export type Condition = 'unclaimed' | 'notOwn' | 'neverSubmitted' | 'onceSubmitted'

export type Move = {
  /** The button. */
  readonly label: string
  readonly from: readonly (Status | 'none')[]
  /** `same` keeps the state; `gone` deletes the filing. */
  readonly to: Status | 'same' | 'gone'
  readonly by: readonly Relation[]
  readonly when?: readonly Condition[]
  /** The move asks for a reason in words. */
  readonly reason?: true
}

/** The moves table of the product: buttons and permission checks read the same row. */
export const moves = {
  save: { label: '保存', from: ['draft', 'returned'], to: 'same', by: ['applicant'] },
  attest: {
    label: '已登记过',
    from: ['draft'],
    to: 'attested',
    by: ['applicant'],
    when: ['neverSubmitted'],
  },
  confirm: {
    label: '台账中有',
    from: ['attested'],
    to: 'registered',
    by: ['reviewer', 'head'],
    when: ['notOwn'],
  },
  askAgain: {
    label: '请重新填报',
    from: ['attested'],
    to: 'draft',
    by: ['reviewer', 'head'],
    when: ['notOwn'],
    reason: true,
  },
  submit: { label: '提交', from: ['draft'], to: 'submitted', by: ['applicant'] },
  enter: { label: '录入纸质表', from: ['none'], to: 'submitted', by: ['reviewer', 'head'] },
  withdraw: {
    label: '撤回修改',
    from: ['submitted'],
    to: 'draft',
    by: ['applicant'],
    when: ['unclaimed'],
  },
  claim: {
    label: '领取并核对',
    from: ['submitted'],
    to: 'same',
    by: ['reviewer', 'head'],
    when: ['unclaimed', 'notOwn'],
  },
  release: { label: '放回待核对', from: ['submitted'], to: 'same', by: ['claimant'] },
  reassign: {
    label: '改派',
    from: ['submitted'],
    to: 'same',
    by: ['head'],
    when: ['notOwn'],
  },
  transfer: {
    label: '转办',
    from: ['submitted'],
    to: 'same',
    by: ['claimant', 'head'],
    when: ['notOwn'],
    reason: true,
  },
  return: {
    label: '退回补正',
    from: ['submitted'],
    to: 'returned',
    by: ['claimant'],
    reason: true,
  },
  resubmit: { label: '签名并重新提交', from: ['returned'], to: 'submitted', by: ['applicant'] },
  register: { label: '登记', from: ['submitted'], to: 'registered', by: ['claimant'] },
  decline: {
    label: '不予登记',
    from: ['submitted'],
    to: 'declined',
    by: ['claimant'],
    reason: true,
  },
  setAside: {
    label: '撤销不予登记',
    from: ['declined'],
    to: 'submitted',
    by: ['head', 'city'],
    reason: true,
  },
  change: { label: '办理变更', from: ['registered', 'attested'], to: 'same', by: ['applicant'] },
  discard: {
    label: '删除草稿',
    from: ['draft'],
    to: 'gone',
    by: ['applicant', 'job'],
    when: ['neverSubmitted'],
  },
  takeBack: { label: '改为重新填报', from: ['attested'], to: 'draft', by: ['applicant'] },
  giveUp: {
    label: '不再登记',
    from: ['draft', 'returned'],
    to: 'cancelled',
    by: ['applicant'],
    when: ['onceSubmitted'],
    reason: true,
  },
  import: { label: '导入历史台账', from: ['none'], to: 'registered', by: ['head'] },
  askToCancel: {
    label: '申请注销',
    from: ['registered'],
    to: 'same',
    by: ['applicant'],
    reason: true,
  },
  cancel: {
    label: '注销',
    from: ['registered'],
    to: 'cancelled',
    by: ['reviewer', 'head'],
    reason: true,
  },
  handOver: {
    label: '移交填报人',
    from: ['draft', 'attested', 'submitted', 'returned', 'registered', 'declined'],
    to: 'same',
    by: ['applicant', 'reviewer', 'head'],
  },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof moves

export type Situation = {
  readonly status: Status | 'none'
  readonly claimed: boolean
  readonly onceSubmitted: boolean
  /** Everything the caller is to the filing. */
  readonly relations: readonly Relation[]
}

export type Hindrance = 'relation' | 'status' | Condition

const conditions: Record<Condition, (situation: Situation) => boolean> = {
  unclaimed: ({ claimed }) => !claimed,
  notOwn: ({ relations }) => !relations.includes('applicant'),
  neverSubmitted: ({ onceSubmitted }) => !onceSubmitted,
  onceSubmitted: ({ onceSubmitted }) => onceSubmitted,
}

/** Why the caller may not make the move now, or null when it may. The first hindrance wins: relation, status, condition. */
export const hindrance = (name: MoveName, situation: Situation): Hindrance | null => {
  const move: Move = moves[name]
  if (!move.by.some((relation) => situation.relations.includes(relation))) return 'relation'
  if (!move.from.includes(situation.status)) return 'status'
  return move.when?.find((condition) => !conditions[condition](situation)) ?? null
}

/** The moves the caller may make now, in the table's order: the buttons. */
export const movesNow = (situation: Situation): readonly MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => hindrance(name, situation) === null)

/** The state after a move that keeps the filing. */
export const statusAfter = (name: MoveName, status: Status): Status => {
  const to: Move['to'] = moves[name].to
  return to === 'same' || to === 'gone' ? status : to
}
