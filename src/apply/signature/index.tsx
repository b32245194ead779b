import { Text, View } from '@tarojs/components'

export default function Signature() {
  return (
    <View>
      <Text>签名</Text>
    </View>
  )
}
