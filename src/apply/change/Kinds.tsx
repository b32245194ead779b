import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { type ChangeKey, changeKinds } from '../../domain/moves/change'

/** What may have changed, each with what is registered; any number of them is ticked. */
export const Kinds = ({
  kinds,
  nowOf,
  onToggle,
}: {
  kinds: readonly ChangeKey[]
  nowOf: (key: ChangeKey) => string
  onToggle: (key: ChangeKey) => void
}) => (
  <View role="group" aria-label="变了的内容">
    {changeKinds.map(({ key, label, hint }) => {
      const on = kinds.includes(key)
      const now = nowOf(key)
      return (
        <Tap
          key={key}
          role="checkbox"
          checked={on}
          says={label}
          className={`change-kind ${on ? 'change-on' : ''}`}
          onTap={() => {
            onToggle(key)
          }}
        >
          <View className="change-mark">
            <Icon name={on ? 'ticked-box' : 'box'} />
          </View>
          <View className="change-text">
            <View className="change-label">{label}</View>
            <View className="t-sub change-now">
              {hint ?? (now === '' ? '没有填' : `现在是 ${now}`)}
            </View>
          </View>
        </Tap>
      )
    })}
  </View>
)
