import { Text, View } from '@tarojs/components'

export default function Office() {
  return (
    <View>
      <Text>网信办</Text>
    </View>
  )
}
