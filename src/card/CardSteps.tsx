import { View } from '@tarojs/components'
import { Sheet } from '../components/layout/Sheet'
import './CardSteps.scss'

/** How a card goes its way, step by step, and what it can and cannot. */
export const CardSteps = ({ steps, note }: { steps: readonly string[]; note: string }) => (
  <Sheet>
    <View role="list">
      {steps.map((step, index) => (
        <View key={step} className="send-step" role="listitem">
          <View className="send-number">{index + 1}</View>
          <View className="send-text">{step}</View>
        </View>
      ))}
    </View>
    <View className="t-sub send-note">{note}</View>
  </Sheet>
)
