import { View } from '@tarojs/components'
import type { Choice } from '../../domain/form/choices'
import './ChoiceList.scss'
import { Tap } from './Tap'

/** One of a few, all in sight: full-width rows with a radio mark. */
export const ChoiceList = ({
  label,
  options,
  value,
  onChoose,
}: {
  label: string
  options: readonly Choice[]
  value: string
  onChoose: (value: string) => void
}) => (
  <View className="choices" role="radiogroup" aria-label={label}>
    {options.map((option) => (
      <Tap
        key={option.value}
        role="radio"
        checked={option.value === value}
        className={`choice ${option.value === value ? 'choice-on' : ''}`}
        onTap={() => {
          onChoose(option.value)
        }}
      >
        <View className="choice-mark" aria-hidden="true" />
        <View className="choice-main">
          <View className="choice-label">{option.label}</View>
          {option.sub === undefined || option.sub === '' ? null : (
            <View className="choice-sub t-sub">{option.sub}</View>
          )}
        </View>
      </Tap>
    ))}
  </View>
)
