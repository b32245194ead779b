import type { ApiAction } from '../../../src/domain/api/api'
import type { Situation, Status } from '../../../src/domain/moves/moves'

/** Staff of the office that has most of the filings, of another one, and of the city. */
export const staff = {
  'reviewer-bazhou': { office: '131081', role: 'reviewer', city: false },
  'colleague-bazhou': { office: '131081', role: 'reviewer', city: false },
  'head-bazhou': { office: '131081', role: 'head', city: false },
  'reviewer-guan': { office: '131022', role: 'reviewer', city: false },
  'head-guan': { office: '131022', role: 'head', city: false },
  'city-staff': { office: '131000', role: 'head', city: true },
  'city-reviewer': { office: '131000', role: 'reviewer', city: true },
} as const

export type StaffName = keyof typeof staff

/** An owner of other filings. */
export const ANOTHER = 'owner-hu'

export const CLERK = 'reviewer-bazhou'

export const HEAD = 'head-bazhou'

type Facts = Partial<Omit<Situation, 'status' | 'relations' | 'claimed' | 'proposal'>>

/** One filing as it was made: what the table of moves asks about it, written down by hand. */
export type MadeFiling = {
  readonly status: Status
  /** Where staff see it: on the desk, among what was filed on paper, or nowhere. */
  readonly seen: 'desk' | 'paper' | 'nowhere'
  /** Bazhou's where nothing is said. */
  readonly office?: '131022'
  readonly facts?: Facts
  readonly claimedBy?: StaffName
  readonly proposedBy?: StaffName
  readonly decidedBy?: StaffName
  /** The head of the city office stands in for an office without another head. */
  readonly lent?: true
  /** What was done last, and by whom: the same once more is answered as done. */
  readonly last?: readonly [action: ApiAction, by: StaffName | 'owner']
  /** The counter of Bazhou holds it, so that its staff act as its applicant. */
  readonly atCounter?: true
}

const never = { onceSubmitted: false }
const unowned = { owned: false }

/** A filing in every state, and in one state every way in which the table of moves tells filings apart. */
export const madeFilings = {
  draft: { status: 'draft', seen: 'nowhere', facts: never },
  withdrawn: { status: 'draft', seen: 'nowhere', last: ['filing.withdraw', 'owner'] },
  keyedDraft: {
    status: 'draft',
    seen: 'nowhere',
    facts: { ...never, ...unowned },
    atCounter: true,
  },
  attested: { status: 'attested', seen: 'paper', facts: never, last: ['filing.attest', 'owner'] },
  onPaper: { status: 'registered', seen: 'paper', facts: never, last: ['desk.confirm', CLERK] },
  oldRow: { status: 'registered', seen: 'paper', facts: { ...never, ...unowned } },
  waiting: { status: 'submitted', seen: 'desk' },
  keyed: { status: 'submitted', seen: 'desk', facts: unowned, atCounter: true },
  claimed: { status: 'submitted', seen: 'desk', claimedBy: CLERK },
  proposed: {
    status: 'submitted',
    seen: 'desk',
    claimedBy: CLERK,
    proposedBy: CLERK,
    last: ['desk.proposeDecline', CLERK],
  },
  proposedByHead: {
    status: 'submitted',
    seen: 'desk',
    claimedBy: HEAD,
    proposedBy: HEAD,
    lent: true,
    last: ['desk.proposeDecline', HEAD],
  },
  returned: {
    status: 'returned',
    seen: 'desk',
    facts: { onceReturned: true },
    last: ['desk.return', CLERK],
  },
  corrected: {
    status: 'submitted',
    seen: 'desk',
    facts: { onceReturned: true },
    claimedBy: CLERK,
  },
  registered: { status: 'registered', seen: 'desk', last: ['desk.register', CLERK] },
  declined: { status: 'declined', seen: 'desk', last: ['desk.decline', HEAD] },
  cancelled: { status: 'cancelled', seen: 'desk', last: ['desk.cancel', CLERK] },
  cancelAsked: {
    status: 'registered',
    seen: 'desk',
    facts: { cancelAsked: true },
    last: ['filing.askToCancel', 'owner'],
  },
  verifyAsked: {
    status: 'registered',
    seen: 'desk',
    facts: { verifyAsked: true },
    last: ['desk.askToVerify', CLERK],
  },
  takeoverAsked: { status: 'registered', seen: 'desk', facts: { takeoverAsked: true } },
  changing: {
    status: 'registered',
    seen: 'desk',
    facts: { changing: true },
    last: ['filing.change', 'owner'],
  },
  change: { status: 'draft', seen: 'nowhere', facts: { ...never, isChange: true } },
  changeClaimed: {
    status: 'submitted',
    seen: 'desk',
    facts: { isChange: true },
    claimedBy: CLERK,
  },
  changeRegistered: {
    status: 'registered',
    seen: 'desk',
    facts: { isChange: true },
    last: ['desk.register', CLERK],
  },
  justRegistered: {
    status: 'registered',
    seen: 'desk',
    facts: { undoable: true },
    last: ['desk.register', CLERK],
    decidedBy: CLERK,
  },
  justReturned: {
    status: 'returned',
    seen: 'desk',
    facts: { undoable: true, onceReturned: true },
    last: ['desk.return', CLERK],
    decidedBy: CLERK,
  },
  justDeclined: {
    status: 'declined',
    seen: 'desk',
    facts: { undoable: true },
    last: ['desk.decline', HEAD],
    decidedBy: HEAD,
  },
  justCancelled: {
    status: 'cancelled',
    seen: 'desk',
    facts: { undoable: true },
    last: ['desk.cancel', CLERK],
    decidedBy: CLERK,
  },
  justConfirmed: {
    status: 'registered',
    seen: 'paper',
    facts: { ...never, undoable: true },
    last: ['desk.confirm', CLERK],
    decidedBy: CLERK,
  },
  justHandedOn: {
    status: 'submitted',
    seen: 'desk',
    office: '131022',
    facts: { undoable: true },
    decidedBy: CLERK,
  },
  paperHandedOn: {
    status: 'attested',
    seen: 'paper',
    office: '131022',
    facts: { ...never, undoable: true },
    decidedBy: CLERK,
  },
} as const satisfies Record<string, MadeFiling>

export type MadeName = keyof typeof madeFilings

export const madeFiling = (name: MadeName): MadeFiling => madeFilings[name]

/** Whose the filing of that name is; nobody has that name where it came from paper or from an old ledger. */
export const ownerOf = (name: MadeName): string =>
  name === 'change' ? 'owner-of-changing' : `owner-of-${name}`

/** What the table of moves asks of a member of the staff, or of the applicant, before a filing. */
export const situationFor = (name: MadeName, who: StaffName | 'applicant'): Situation => {
  const { status, office = '131081', facts, claimedBy, proposedBy, ...more } = madeFiling(name)
  const member = who === 'applicant' ? null : staff[who]
  const isLent = more.lent === true && who === 'city-staff'
  const relations = [
    ...(who === 'applicant' ? (['applicant'] as const) : []),
    ...(member?.office === office ? [member.role] : []),
    ...(member?.office === office && claimedBy === who ? (['claimant'] as const) : []),
    ...(more.decidedBy === who ? (['decider'] as const) : []),
    ...(isLent ? (['cityHead'] as const) : []),
    ...(member?.city === true ? (['city'] as const) : []),
  ]
  return {
    onceSubmitted: true,
    onceReturned: false,
    changing: false,
    isChange: false,
    undoable: false,
    cancelAsked: false,
    takeoverAsked: false,
    verifyAsked: false,
    questionOpen: false,
    owned: true,
    ...facts,
    status,
    claimed: claimedBy !== undefined,
    proposal: proposedBy === undefined ? 'none' : proposedBy === who ? 'own' : 'others',
    relations,
  }
}
