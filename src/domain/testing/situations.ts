import type { Situation } from '../moves/moves'

/** Nothing is under way; each test says what differs. */
const quiet = {
  claimed: false,
  onceReturned: false,
  proposal: 'none',
  undoable: false,
  changing: false,
  isChange: false,
  cancelAsked: false,
  takeoverAsked: false,
  verifyAsked: false,
  questionOpen: false,
  owned: true,
} as const

/** A draft that was never submitted, before its applicant. */
export const draft: Situation = {
  ...quiet,
  status: 'draft',
  onceSubmitted: false,
  relations: ['applicant'],
}

/** Handed in and taken by nobody, before a reviewer of its office. */
export const submitted: Situation = {
  ...quiet,
  status: 'submitted',
  onceSubmitted: true,
  relations: ['reviewer'],
}

/** Registered, before a reviewer of its office. */
export const registered: Situation = { ...submitted, status: 'registered' }
