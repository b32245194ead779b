import { Text, View } from '@tarojs/components'

export default function Materials() {
  return (
    <View>
      <Text>材料</Text>
    </View>
  )
}
