import { Text, View } from '@tarojs/components'

export default function Review() {
  return (
    <View>
      <Text>核对</Text>
    </View>
  )
}
