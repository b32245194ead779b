import { View } from '@tarojs/components'
import { Icon } from '../controls/Icon'
import { looks, type StatusLook, type StatusName } from './statusLooks'
import './StatusMark.scss'

/** A state as glyph, word and tint; `word` says it more exactly (核对中 · 王敏). */
export const StatusMark = ({ name, word }: { name: StatusName; word?: string }) => {
  const look: StatusLook = looks[name]
  return (
    <View className={`status tone-${look.tone} ${look.plain ? 'status-plain' : ''}`}>
      <Icon name={look.icon} />
      <View className="status-word">{word ?? look.word}</View>
    </View>
  )
}
