import { View } from '@tarojs/components'
import type { Status } from '../../domain/moves/moves'
import { HANDED_IN, statusWords, submittedWords } from '../../domain/moves/status'
import { Icon, type IconName } from '../controls/Icon'
import './StatusMark.scss'

type Look = {
  readonly icon: IconName
  readonly word: string
  readonly tone: 'wait' | 'act' | 'done' | 'stop' | 'idle'
  readonly plain?: true
}

const filling = { icon: 'half', word: statusWords.draft.word, tone: 'wait' } as const

/** How each state of a filing looks, of a part of it, and of a message. */
const looks = {
  draft: filling,
  attested: { icon: 'paper', word: statusWords.attested.word, tone: 'idle' },
  submitted: { icon: 'clock', word: statusWords.submitted.word, tone: 'wait' },
  checking: { icon: 'target', word: submittedWords.checking, tone: 'wait' },
  correctionBack: { icon: 'return', word: submittedWords.correctionBack, tone: 'act' },
  late: { icon: 'calendar', word: submittedWords.late, tone: 'idle' },
  returned: { icon: 'return', word: statusWords.returned.word, tone: 'act' },
  formAsked: { icon: 'return', word: '请补报', tone: 'act' },
  changing: { icon: 'half', word: '变更中', tone: 'wait' },
  registered: { icon: 'ticked-box', word: statusWords.registered.word, tone: 'done' },
  declined: { icon: 'barred', word: statusWords.declined.word, tone: 'idle' },
  cancelled: { icon: 'slashed', word: statusWords.cancelled.word, tone: 'idle' },
  notStarted: { icon: 'ring', word: '未开始', tone: 'idle' },
  filling,
  handedIn: { icon: 'paper', word: HANDED_IN, tone: 'idle' },
  done: { icon: 'tick', word: '已完成', tone: 'done', plain: true },
  unsent: { icon: 'warning', word: '没有传上去', tone: 'act' },
  alarm: { icon: 'warning', word: '要处理', tone: 'stop' },
  unread: { icon: 'mail', word: '未读', tone: 'wait' },
} as const satisfies Readonly<Record<Status, Look> & Record<string, Look>>

export type StatusName = keyof typeof looks

/** How a filing's state is shown; a claimed one is 核对中, one that is being changed 变更中. */
export const statusOf = ({
  status,
  claimed,
  change,
  handedIn = null,
  formAsked = false,
}: {
  status: Status
  claimed: boolean
  change?: unknown
  handedIn?: string | null
  formAsked?: boolean
}): StatusName => {
  if (status === 'draft' && handedIn !== null) return 'handedIn'
  if (status === 'draft' && change) return 'changing'
  if (formAsked) return 'formAsked'
  return status === 'submitted' && claimed ? 'checking' : status
}

/** A state as glyph, word and tint; `word` says it more exactly (核对中 · 王敏). */
export const StatusMark = ({ name, word }: { name: StatusName; word?: string }) => {
  const look: Look = looks[name]
  return (
    <View className={`status tone-${look.tone} ${look.plain ? 'status-plain' : ''}`}>
      <Icon name={look.icon} />
      <View className="status-word">{word ?? look.word}</View>
    </View>
  )
}
