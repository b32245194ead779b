import { View } from '@tarojs/components'
import '../../components/fields/FieldFrame.scss'
import { Icon } from '../../components/controls/Icon'

/** What is missing or wrong, beside the thing itself. */
export const Wrong = ({ children }: { children: string }) => (
  <View className="field-message tone-stop" role="alert">
    <Icon name="warning" />
    <View className="field-message-text">{children}</View>
  </View>
)
