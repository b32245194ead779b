import { View } from '@tarojs/components'
import { TextButton } from '../controls/TextButton'
import './Banner.scss'

/** One sentence that matters now, with at most one act; at most one a page. */
export const Banner = ({
  tone,
  children,
  act,
}: {
  tone: 'wait' | 'act' | 'stop'
  children: string
  act?: { label: string; onTap: () => void }
}) => (
  <View className={`banner tone-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
    <View className="banner-text">{children}</View>
    {act ? <TextButton onTap={act.onTap}>{act.label}</TextButton> : null}
  </View>
)
