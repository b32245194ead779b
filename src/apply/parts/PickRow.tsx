import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import '../../platform/input/TextInput.scss'
import './PickRow.scss'

/** What a choice is opened by: the chosen value over the rule of an input, or 请选择. A picker around it takes the tap itself. */
export const PickRow = ({
  label,
  text,
  onTap,
}: {
  label: string
  text: string
  onTap?: () => void
}) => {
  const name = `${label}，${text === '' ? '请选择' : text}`
  const content = (
    <>
      <View className={text === '' ? 'pick-row-text pick-row-empty' : 'pick-row-text'}>
        {text === '' ? '请选择' : text}
      </View>
      <Icon name="go" />
    </>
  )
  return onTap ? (
    <Tap className="pick-row text-box" label={name} says={label} onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className="pick-row text-box" role="button" aria-label={name} {...focusable}>
      {content}
    </View>
  )
}

// Taro's types have no tabIndex; browsers need it, WeChat drops it.
const focusable: object = { tabIndex: 0 }
