import type { Status } from '../moves/conditions'

/** What of a filing says which work it still asks of staff. */
export type Working = {
  /** Null once the filing is gone. */
  readonly status: Status | null
  /** Somebody proposed to decline it. */
  readonly proposed: boolean
  /** Its owner asks to cancel it. */
  readonly cancelAsked: boolean
  /** Somebody asks to take it over. */
  readonly takeoverAsked: boolean
  /** Openid of who is checking it; null where nobody is. */
  readonly claimant: string | null
}

/** The work that a message can ask of staff, each by whether it is still to be done by its reader. */
const works = {
  check: ({ status }) => status === 'submitted',
  checkAsClaimant: ({ status, claimant }, reader) => status === 'submitted' && claimant === reader,
  confirmDecline: ({ status, proposed }) => status === 'submitted' && proposed,
  lookUpPaper: ({ status }) => status === 'attested',
  answerCancel: ({ status, cancelAsked }) => status === 'registered' && cancelAsked,
  answerTakeover: ({ takeoverAsked }) => takeoverAsked,
} as const satisfies Readonly<Record<string, (filing: Working, reader: string) => boolean>>

export type Work = keyof typeof works

/** What a message to staff that asks for nothing has in the place of its work. */
export const NEWS = 'news'

/** Everything that a message to staff of a filing can be. */
export const staffMessages: readonly (Work | typeof NEWS)[] = [
  ...(Object.keys(works) as Work[]),
  NEWS,
]

/** Whether the work is still to be done by a reader, given by openid. */
export const isToDo = (work: Work, filing: Working, reader: string): boolean =>
  works[work](filing, reader)
