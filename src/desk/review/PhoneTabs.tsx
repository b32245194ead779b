import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import './PhoneTabs.scss'

export type PhoneTab = 'values' | 'photos' | 'events'

/** 填报内容, 材料 n, 经过. */
export const PhoneTabs = ({
  tab,
  photos,
  onTab,
}: {
  tab: PhoneTab
  /** How many pictures there are. */
  photos: number
  onTab: (tab: PhoneTab) => void
}) => {
  const tabs: readonly [PhoneTab, string][] = [
    ['values', '填报内容'],
    ['photos', `材料 ${String(photos)}`],
    ['events', '经过'],
  ]
  return (
    <View className="phone-tabs" role="tablist" aria-label="这件备案">
      {tabs.map(([name, word]) => (
        <Tap
          key={name}
          role="tab"
          checked={name === tab}
          className={`phone-tab ${name === tab ? 'phone-tab-on' : ''}`}
          onTap={() => {
            onTab(name)
          }}
        >
          {word}
        </Tap>
      ))}
    </View>
  )
}
