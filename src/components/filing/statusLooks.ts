import type { Status } from '../../domain/moves/moves'
import { statusWords, submittedWords } from '../../domain/moves/status'
import type { IconName } from '../controls/Icon'

export type StatusLook = {
  readonly icon: IconName
  readonly word: string
  readonly tone: 'wait' | 'act' | 'done' | 'stop' | 'idle'
  readonly plain?: true
}

/** How each state of a filing, of a part of it or of a message looks. */
export const looks = {
  notStarted: { icon: 'ring', word: '未开始', tone: 'idle' },
  filling: { icon: 'half', word: statusWords.draft.word, tone: 'wait' },
  done: { icon: 'tick', word: '已完成', tone: 'done', plain: true },
  fix: { icon: 'return', word: statusWords.returned.word, tone: 'act' },
  waiting: { icon: 'clock', word: statusWords.submitted.word, tone: 'wait' },
  checking: { icon: 'target', word: submittedWords.checking, tone: 'wait' },
  correctionBack: { icon: 'return', word: submittedWords.correctionBack, tone: 'act' },
  registered: { icon: 'ticked-box', word: statusWords.registered.word, tone: 'done' },
  declined: { icon: 'barred', word: statusWords.declined.word, tone: 'idle' },
  attested: { icon: 'paper', word: statusWords.attested.word, tone: 'idle' },
  cancelled: { icon: 'slashed', word: statusWords.cancelled.word, tone: 'idle' },
  late: { icon: 'calendar', word: submittedWords.late, tone: 'idle' },
  unread: { icon: 'mail', word: '未读', tone: 'wait' },
} as const satisfies Readonly<Record<string, StatusLook>>

export type StatusName = keyof typeof looks

const names: Readonly<Record<Status, StatusName>> = {
  draft: 'filling',
  attested: 'attested',
  submitted: 'waiting',
  returned: 'fix',
  registered: 'registered',
  declined: 'declined',
  cancelled: 'cancelled',
}

/** How a filing's state is shown; a claimed one is 核对中. */
export const statusOf = (filing: { status: Status; claimed: boolean }): StatusName =>
  filing.status === 'submitted' && filing.claimed ? 'checking' : names[filing.status]
