import { View } from '@tarojs/components'

/** How long a text of several lines is (现在 32 个字), in the tone of a warning once it is too long. */
export const Counter = ({ text, longest }: { text: string; longest: number }) => {
  const length = Array.from(text).length
  return (
    <View className={length > longest ? 'section-count t-note tone-act' : 'section-count t-note'}>
      {`现在 ${String(length)} 个字，最多 ${String(longest)} 个字`}
    </View>
  )
}
