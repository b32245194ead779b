import { Text, View } from '@tarojs/components'

export default function Consent() {
  return (
    <View>
      <Text>填写前请看一看</Text>
    </View>
  )
}
