import { Text, View } from '@tarojs/components'

export default function Tasks() {
  return (
    <View>
      <Text>填写备案表</Text>
    </View>
  )
}
