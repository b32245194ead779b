import { View } from '@tarojs/components'
import { TextButton } from '../controls/TextButton'
import './More.scss'

/** Under a list that goes on: the way to its next part; `ruled` where no line ends the row above. */
export const More = ({
  children = '再看一些',
  ruled = false,
  onTap,
}: {
  children?: string
  ruled?: boolean
  onTap: () => void
}) => (
  <View className={ruled ? 'more more-ruled' : 'more'}>
    <TextButton onTap={onTap}>{children}</TextButton>
  </View>
)
