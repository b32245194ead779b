import { Text, View } from '@tarojs/components'

export default function Notice() {
  return (
    <View>
      <Text>通告原文</Text>
    </View>
  )
}
