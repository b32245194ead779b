import { type LeadStatus, leadStatuses } from './status'

/**
 * What the caller is to one lead. `reviewer` and `head` are staff of the office that has it, `city` holds the city-wide
 * right, `cityHead` heads the city office; `proposer` proposed what waits to be confirmed; `owner` is the person whom it
 * urges through the program; `job` is what follows by itself from a filing, or from the closing of an office.
 */
export type LeadRelation = 'reviewer' | 'head' | 'city' | 'cityHead' | 'proposer' | 'owner' | 'job'

/** The two rungs of notice 四.3, in its order. */
export type Rung = 'platform' | 'referral'

/** What the table asks about a lead and the caller. */
export type LeadSituation = {
  readonly status: LeadStatus | 'none'
  readonly relations: readonly LeadRelation[]
  /** What somebody proposed and nobody has decided. */
  readonly proposal: Rung | null
  /** The day up to which who was urged may say something; null while no such time runs. */
  readonly statementUntil: string | null
  /** The last day for filing has passed, as far as the opening day is known. */
  readonly late: boolean
  /** One of its urges was delivered. */
  readonly delivered: boolean
}

export type LeadCondition =
  | 'statementOver'
  | 'statementOpen'
  | 'unproposed'
  | 'platformProposed'
  | 'referralProposed'
  | 'proposed'
  | 'notProposer'
  | 'late'
  | 'delivered'

/** Each by whether it holds. */
export const leadConditions: Readonly<Record<LeadCondition, (of: LeadSituation) => boolean>> = {
  statementOver: ({ statementUntil }) => statementUntil === null,
  statementOpen: ({ statementUntil }) => statementUntil !== null,
  unproposed: ({ proposal }) => proposal === null,
  platformProposed: ({ proposal }) => proposal === 'platform',
  referralProposed: ({ proposal }) => proposal === 'referral',
  proposed: ({ proposal }) => proposal !== null,
  notProposer: ({ relations }) => !relations.includes('proposer'),
  late: ({ late }) => late,
  delivered: ({ delivered }) => delivered,
}

/** A row of the table; of several states the move chooses. */
type LeadMove = {
  readonly button: string
  readonly from: readonly (LeadStatus | 'none')[]
  readonly to: LeadStatus | 'same' | readonly [LeadStatus, ...LeadStatus[]]
  readonly by: readonly LeadRelation[]
  readonly when?: readonly LeadCondition[]
  /** The move asks for a reason in words. */
  readonly reason?: true
}

const staff = ['reviewer', 'head'] as const
const worked = ['open', 'urged'] as const
const onRung = ['platform', 'referred'] as const
const standing = [...worked, ...onRung] as const

/**
 * Who may do what with a lead, and when (I1 to I3). Notice 四.3 has two rungs: the first is decided by the city's office
 * alone, the second needs an urge that was delivered; each is confirmed by a head who did not propose it, and can be taken
 * back.
 */
export const leadMoves = {
  add: { button: '加一条', from: ['none'], to: 'open', by: [...staff, 'city'] },
  edit: { button: '修改', from: worked, to: 'same', by: staff },
  handOn: {
    button: '转交',
    from: worked,
    to: 'same',
    by: ['head', 'city'],
    when: ['unproposed'],
    reason: true,
  },
  /** Its office was closed: who goes on for that has it, whatever is open in it (D5). */
  succeed: { button: '转由接着办', from: leadStatuses, to: 'same', by: ['job'] },
  exclude: {
    button: '不在范围',
    from: worked,
    to: 'outOfScope',
    by: staff,
    when: ['unproposed'],
    reason: true,
  },
  reopen: { button: '重新核实', from: ['outOfScope'], to: worked, by: staff, reason: true },
  /** Somebody sees which filing it is. */
  match: { button: '就是这件', from: [...worked, 'outOfScope', ...onRung], to: 'filed', by: staff },
  /** Its account is filed. */
  file: { button: '已备案', from: [...worked, 'outOfScope', ...onRung], to: 'filed', by: ['job'] },
  /** The filing by which it was filed is none any more. */
  unfile: { button: '没有备案', from: ['filed'], to: standing, by: ['job'] },
  /** It was matched by mistake. */
  unmatch: { button: '不是这件', from: ['filed'], to: standing, by: ['head'], reason: true },
  /** A second rung needs one that was delivered, so that it may come after the first, too. */
  urge: {
    button: '记一次督促',
    from: [...worked, 'platform'],
    to: ['urged', 'platform'],
    by: staff,
    when: ['statementOver'],
  },
  /** What became of an urge. */
  result: { button: '记送达', from: ['urged', 'platform'], to: 'same', by: staff },
  addEvidence: { button: '加凭证', from: ['urged', ...onRung], to: 'same', by: staff },
  strike: {
    button: '划去',
    from: ['urged', 'filed', ...onRung],
    to: 'same',
    by: staff,
    reason: true,
  },
  /** Who was urged opens it. */
  read: { button: '打开', from: ['urged', ...onRung], to: 'same', by: ['owner'] },
  state: {
    button: '说明情况',
    from: ['urged', ...onRung],
    to: 'same',
    by: ['owner'],
    when: ['statementOpen'],
  },
  proposePlatform: {
    button: '建议提请平台处置',
    from: worked,
    to: 'same',
    by: staff,
    when: ['unproposed', 'late', 'statementOver'],
    reason: true,
  },
  confirmPlatform: {
    button: '提请平台处置',
    from: worked,
    to: 'platform',
    by: ['cityHead'],
    when: ['platformProposed', 'notProposer', 'late', 'statementOver'],
  },
  proposeReferral: {
    button: '建议移送',
    from: ['urged', 'platform'],
    to: 'same',
    by: staff,
    when: ['unproposed', 'delivered', 'statementOver'],
    reason: true,
  },
  confirmReferral: {
    button: '移送',
    from: ['urged', 'platform'],
    to: 'referred',
    by: ['head', 'cityHead'],
    when: ['referralProposed', 'notProposer', 'delivered', 'statementOver'],
  },
  refuseProposal: {
    button: '不同意',
    from: [...worked, 'platform'],
    to: 'same',
    by: ['head', 'cityHead'],
    when: ['proposed', 'notProposer'],
    reason: true,
  },
  dropProposal: {
    button: '收回建议',
    from: [...worked, 'platform'],
    to: 'same',
    by: ['proposer'],
    when: ['proposed'],
  },
  revokePlatform: {
    button: '撤回提请',
    from: ['platform'],
    to: worked,
    by: ['cityHead'],
    when: ['unproposed'],
    reason: true,
  },
  revokeReferral: {
    button: '撤回移送',
    from: ['referred'],
    to: ['urged', 'platform'],
    by: ['head', 'cityHead'],
    reason: true,
  },
} as const satisfies Readonly<Record<string, LeadMove>>

export type LeadMoveName = keyof typeof leadMoves

export type LeadHindrance = 'relation' | 'status' | LeadCondition

/** Why the caller may not make the move now, or null when they may; relation, status, condition, the first one wins. */
export const leadHindrance = (
  name: LeadMoveName,
  situation: LeadSituation,
): LeadHindrance | null => {
  const move: LeadMove = leadMoves[name]
  if (!move.by.some((relation) => situation.relations.includes(relation))) return 'relation'
  if (!move.from.includes(situation.status)) return 'status'
  return move.when?.find((condition) => !leadConditions[condition](situation)) ?? null
}

/** The moves that the caller may make now, in the table's order. */
export const leadMovesNow = (situation: LeadSituation): readonly LeadMoveName[] =>
  (Object.keys(leadMoves) as LeadMoveName[]).filter(
    (name) => leadHindrance(name, situation) === null,
  )

/** The state after a move; of several the `wanted` one, else the first. Throws a RangeError for one that it does not lead to. */
export const leadStatusAfter = (
  name: LeadMoveName,
  status: LeadStatus,
  wanted?: LeadStatus,
): LeadStatus => {
  const { to }: LeadMove = leadMoves[name]
  const states = to === 'same' ? [status] : typeof to === 'string' ? [to] : to
  const after = wanted ?? states[0]
  if (!states.some((each) => each === after)) throw new RangeError(`${name} does not lead there`)
  return after
}
