import { Text, View } from '@tarojs/components'

export default function Receipt() {
  return (
    <View>
      <Text>已提交</Text>
    </View>
  )
}
