import { View } from '@tarojs/components'
import type { DueWords } from '../../domain/moves/status'
import './Hero.scss'

/** The one big thing of a screen, with the line over it and what stands beside and under it. */
export const Hero = ({ words }: { words: DueWords }) => (
  <View className="hero">
    <View className="t-sub">{words.lead}</View>
    <View className="hero-line">
      <View className="hero-day">
        <View className="t-hero hero-big">{words.hero}</View>
        {words.aside === null ? null : <View className="t-sub hero-aside">{words.aside}</View>}
      </View>
      {words.left === null ? null : (
        <View className={`hero-left tone-${words.left.near ? 'act' : 'wait'}`}>
          {words.left.text}
        </View>
      )}
    </View>
    {words.sub === null ? null : <View className="t-sub hero-sub">{words.sub}</View>}
  </View>
)
