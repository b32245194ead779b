import { Text, View } from '@tarojs/components'

export default function Check() {
  return (
    <View>
      <Text>核对后提交</Text>
    </View>
  )
}
