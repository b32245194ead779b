import { View } from '@tarojs/components'
import { Icon, type IconName } from '../controls/Icon'
import './Status.scss'

export type StatusName =
  | 'notStarted'
  | 'filling'
  | 'done'
  | 'fix'
  | 'waiting'
  | 'checking'
  | 'correctionBack'
  | 'registered'
  | 'declined'
  | 'attested'
  | 'cancelled'
  | 'late'
  | 'unread'

type Tone = 'wait' | 'act' | 'done' | 'stop' | 'idle'

const looks: Record<StatusName, { icon: IconName; word: string; tone: Tone; plain?: true }> = {
  notStarted: { icon: 'ring', word: '未开始', tone: 'idle' },
  filling: { icon: 'half', word: '填写中', tone: 'wait' },
  done: { icon: 'tick', word: '已完成', tone: 'done', plain: true },
  fix: { icon: 'return', word: '待补正', tone: 'act' },
  waiting: { icon: 'clock', word: '待核对', tone: 'wait' },
  checking: { icon: 'target', word: '核对中', tone: 'wait' },
  correctionBack: { icon: 'return', word: '补正已回', tone: 'act' },
  registered: { icon: 'ticked-box', word: '已登记', tone: 'done' },
  declined: { icon: 'barred', word: '不予登记', tone: 'idle' },
  attested: { icon: 'paper', word: '已在纸上备案', tone: 'idle' },
  cancelled: { icon: 'slashed', word: '已注销', tone: 'idle' },
  late: { icon: 'calendar', word: '逾期补报', tone: 'idle' },
  unread: { icon: 'mail', word: '未读', tone: 'wait' },
}

/** A state as glyph, word and tint; `word` says it more exactly (核对中 · 王敏). */
export const Status = ({ name, word }: { name: StatusName; word?: string }) => {
  const look = looks[name]
  return (
    <View className={`status tone-${look.tone} ${look.plain ? 'status-plain' : ''}`}>
      <Icon name={look.icon} />
      <View className="status-word">{word ?? look.word}</View>
    </View>
  )
}
