import { View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import './Decide.scss'

/** 无误: on or off for one item. */
export const Decide = ({
  label,
  on,
  onSet,
}: {
  label: string
  on: boolean
  onSet: (on: boolean) => void
}) => (
  <Tap
    className={`decide ${on ? 'decide-on tone-done' : ''}`}
    role="checkbox"
    checked={on}
    label={`${label}，无误`}
    onTap={() => {
      onSet(!on)
    }}
  >
    {on ? <Icon name="tick" /> : null}
    <View className="decide-word">无误</View>
  </Tap>
)
