import type { RefusalCode } from '../api/refusal'

/** The states of a filing. Who is checking it (the claim) is an attribute of `submitted`, not a state. */
export type Status =
  | 'draft'
  | 'attested'
  | 'submitted'
  | 'returned'
  | 'registered'
  | 'declined'
  | 'cancelled'

const unsettled: readonly Status[] = ['draft', 'submitted', 'returned']

/** Whether a filing in this state is still to be decided: filled in, checked or corrected. */
export const isUnsettled = (status: Status): boolean => unsettled.includes(status)

/**
 * What the caller is to one filing. `reviewer` and `head` are staff of the office that has it; `claimant` is the
 * one of them who is checking it; `decider` made its last decision; `cityHead` heads the city office where that stands in for an office without a head
 * for it; `city` holds the city-wide right; `asker` asks to take it over; `job` is a timer.
 */
export type Relation =
  | 'applicant'
  | 'reviewer'
  | 'head'
  | 'claimant'
  | 'decider'
  | 'cityHead'
  | 'city'
  | 'asker'
  | 'job'

export type Condition =
  | 'unclaimed'
  | 'notOwn'
  | 'unproposed'
  | 'secondByHead'
  | 'headNeeded'
  | 'proposed'
  | 'notProposer'
  | 'neverSubmitted'
  | 'onceSubmitted'
  | 'undoable'
  | 'undoOver'
  | 'unchanging'
  | 'noOpenChange'
  | 'standsAlone'
  | 'cancelAsked'
  | 'cancelUnasked'
  | 'takeoverAsked'
  | 'verifyAsked'
  | 'verifyUnasked'
  | 'questionOpen'
  | 'owned'
  | 'unowned'

export type Situation = {
  readonly status: Status | 'none'
  readonly claimed: boolean
  readonly onceSubmitted: boolean
  /** It went back to its applicant before. */
  readonly onceReturned: boolean
  /** Its applicant is changing it in a filing of its own (J1). */
  readonly changing: boolean
  /** It is a change of another filing. */
  readonly isChange: boolean
  /** Nothing happened since the last decision, and its time to be undone is not over. */
  readonly undoable: boolean
  /** Whether it is proposed to end without a registration, by the caller or by somebody else. */
  readonly proposal: 'none' | 'own' | 'others'
  /** Its owner asks to cancel it (J3). */
  readonly cancelAsked: boolean
  /** Somebody asks to take it over (J4). */
  readonly takeoverAsked: boolean
  /** The office asks its owner whether it still is right (J1). */
  readonly verifyAsked: boolean
  /** The city has its owner asked once a year whether it still is right, and a year went by (J2). */
  readonly questionOpen: boolean
  /** Somebody fills it in: false of what came from an old ledger (D10) or from paper (D8). */
  readonly owned: boolean
  /** Everything the caller is to the filing. */
  readonly relations: readonly Relation[]
}

export type RefusalWords = { readonly code: RefusalCode; readonly message: string }

/** What a refusal may speak of. */
export type RefusalFacts = {
  readonly status: Status
  /** The office that has the filing, else the city's. */
  readonly office: { readonly shortName: string; readonly phone: string }
  /** Who is checking it since when, '15:20'; null when nobody is. */
  readonly claim: { readonly name: string; readonly at: string } | null
}

export type ConditionRow = {
  readonly holds: (situation: Situation) => boolean
  /** What is said when it does not hold; without one what the state says. */
  readonly refusal?: (facts: RefusalFacts) => RefusalWords
}

const notAllowed = (message: string) => (): RefusalWords => ({ code: 'not-allowed', message })

/** Said where a filing would go back again (G6). */
export const SECOND_RETURN = '第二次退回由负责人办理'

/** It would go back again, and the caller heads neither its office nor, where that has no head for it, the city's. */
const needsHead = ({ onceReturned, relations }: Situation): boolean =>
  onceReturned && !relations.includes('head') && !relations.includes('cityHead')

/** What a move may need beside its state and its mover. */
export const conditions: Readonly<Record<Condition, ConditionRow>> = {
  unclaimed: {
    holds: ({ claimed }) => !claimed,
    refusal: ({ claim }) => ({
      code: 'claimed',
      message:
        claim === null
          ? '这件已有同事在核对'
          : `${claim.name} ${claim.at} 已开始核对，这件由${claim.name}办理。`,
    }),
  },
  notOwn: {
    holds: ({ relations }) => !relations.includes('applicant'),
    refusal: notAllowed('这是您自己填报的，请由其他同事核对'),
  },
  unproposed: {
    holds: ({ proposal }) => proposal === 'none',
    refusal: notAllowed('已提请终止办理，要接着核对请先放回'),
  },
  secondByHead: {
    holds: (situation) => !needsHead(situation),
    refusal: notAllowed(SECOND_RETURN),
  },
  headNeeded: {
    holds: needsHead,
    refusal: notAllowed('这件不用请负责人看，您可以直接办理'),
  },
  proposed: {
    holds: ({ proposal }) => proposal !== 'none',
    refusal: notAllowed('没有待确认的终止办理'),
  },
  notProposer: {
    holds: ({ proposal }) => proposal !== 'own',
    refusal: notAllowed('您提请的终止办理，由另一位负责人确认'),
  },
  neverSubmitted: { holds: ({ onceSubmitted }) => !onceSubmitted },
  onceSubmitted: {
    holds: ({ onceSubmitted }) => onceSubmitted,
    refusal: ({ status, office }) => ({
      code: 'not-allowed',
      message:
        status === 'registered'
          ? `这件按纸质台账登记，要注销备案请打电话给${office.shortName} ${office.phone}`
          : '这件还没有提交',
    }),
  },
  undoable: {
    holds: ({ undoable }) => undoable,
    refusal: notAllowed('已过撤销的时间，或这件已有新的办理，不能再撤销'),
  },
  undoOver: {
    holds: ({ undoable }) => !undoable,
    refusal: notAllowed('这件刚刚办理过，请由办理的人撤销，或两分钟后再更正'),
  },
  unchanging: {
    holds: ({ changing, isChange }) => !changing && !isChange,
    refusal: notAllowed('已有一件变更在办'),
  },
  noOpenChange: {
    holds: ({ changing }) => !changing,
    refusal: notAllowed('正在从这件办理变更，请先办完或删除那件变更'),
  },
  standsAlone: {
    holds: ({ isChange, status }) => !isChange || status !== 'registered',
    refusal: notAllowed('这件变更已登记到原备案，请在原备案上办理'),
  },
  cancelAsked: {
    holds: ({ cancelAsked }) => cancelAsked,
    refusal: notAllowed('没有注销备案的申请，或申请已收回'),
  },
  cancelUnasked: {
    holds: ({ cancelAsked }) => !cancelAsked,
    refusal: notAllowed('已申请注销备案。要接着用这份备案，请先收回申请'),
  },
  takeoverAsked: {
    holds: ({ takeoverAsked }) => takeoverAsked,
    refusal: notAllowed('没有接管的申请，或申请已收回'),
  },
  verifyAsked: {
    holds: ({ verifyAsked }) => verifyAsked,
    refusal: notAllowed('没有请您核实的，或已答复'),
  },
  verifyUnasked: {
    holds: ({ verifyAsked }) => !verifyAsked,
    refusal: notAllowed('已请填报人核实，还没有答复'),
  },
  questionOpen: { holds: ({ questionOpen }) => questionOpen },
  owned: {
    holds: ({ owned }) => owned,
    refusal: notAllowed('这条由历史台账导入，没有填报人'),
  },
  unowned: {
    holds: ({ owned }) => !owned,
    refusal: notAllowed('只有历史台账导入的可以这样删去'),
  },
}
