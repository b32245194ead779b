import { Text, View } from '@tarojs/components'

export default function Scope() {
  return (
    <View>
      <Text>要不要备案</Text>
    </View>
  )
}
