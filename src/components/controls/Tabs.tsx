import { View } from '@tarojs/components'
import { Tap } from './Tap'
import './Tabs.scss'

/** One of a few lists or parts, each by the word on its tab; `label` is spoken for all of them. */
export const Tabs = <Name extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string
  tabs: readonly (readonly [name: Name, word: string])[]
  chosen: Name
  onChoose: (name: Name) => void
}) => (
  <View className="tabs" role="tablist" aria-label={label}>
    {tabs.map(([name, word]) => (
      <Tap
        key={name}
        role="tab"
        checked={name === chosen}
        className={`tab ${name === chosen ? 'tab-on' : ''}`}
        onTap={() => {
          onChoose(name)
        }}
      >
        {word}
      </Tap>
    ))}
  </View>
)
