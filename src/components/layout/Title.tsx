import { View } from '@tarojs/components'

/** The one title of a page. */
export const Title = ({ children }: { children: string }) => (
  <View className="t-title" role="heading" aria-level={1}>
    {children}
  </View>
)
