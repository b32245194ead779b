import { Text, View } from '@tarojs/components'

export default function Home() {
  return (
    <View>
      <Text>登记备案</Text>
    </View>
  )
}
