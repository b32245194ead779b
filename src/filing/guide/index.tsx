import { Text, View } from '@tarojs/components'

export default function Guide() {
  return (
    <View>
      <Text>办事前看一看</Text>
    </View>
  )
}
