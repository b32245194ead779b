import { View } from '@tarojs/components'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import './Decide.scss'
import type { ItemDecision } from './decisions'

const looks = {
  right: { word: '无误', icon: 'tick', tone: 'tone-done' },
  return: { word: '退回', icon: 'return', tone: 'tone-act' },
} as const

/** 无误 or 退回 for one item. A second tap takes 无误 back; 退回 is undone by 无误, since words may hang on it. */
export const Decide = ({
  label,
  decision,
  onDecide,
}: {
  label: string
  decision: ItemDecision | null
  onDecide: (decision: ItemDecision | null) => void
}) => (
  <View className="decide" role="radiogroup" aria-label={label}>
    {(['right', 'return'] as const).map((each) => {
      const { word, icon, tone } = looks[each]
      const on = each === decision
      return (
        <Tap
          key={each}
          className={`decide-half ${on ? `decide-on ${tone}` : ''}`}
          role="radio"
          checked={on}
          label={`${label}，${word}`}
          onTap={() => {
            if (on) onDecide(each === 'right' ? null : 'return')
            else onDecide(each)
          }}
        >
          {on ? <Icon name={icon} /> : null}
          <View className="decide-word">{word}</View>
        </Tap>
      )
    })}
  </View>
)
