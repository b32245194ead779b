import { Text, View } from '@tarojs/components'

export default function Section() {
  return (
    <View>
      <Text>填写备案表</Text>
    </View>
  )
}
