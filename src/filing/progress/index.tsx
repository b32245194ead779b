import { Text, View } from '@tarojs/components'

export default function Progress() {
  return (
    <View>
      <Text>进度</Text>
    </View>
  )
}
