import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import '../../platform/input/TextInput.scss'
import './PickRow.scss'

/** What a picker is opened by: the chosen value over the rule of an input, or 请选择. */
export const PickRow = ({ label, text }: { label: string; text: string }) => (
  <View
    className="pick-row text-box"
    role="button"
    aria-label={`${label}，${text === '' ? '请选择' : text}`}
    {...focusable}
  >
    <View className={text === '' ? 'pick-row-text pick-row-empty' : 'pick-row-text'}>
      {text === '' ? '请选择' : text}
    </View>
    <Icon name="go" />
  </View>
)

// Taro's types have no tabIndex; browsers need it, WeChat drops it.
const focusable: object = { tabIndex: 0 }
