import { View } from '@tarojs/components'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import './Chip.scss'

/** One of several short words, side by side. */
export const Chips = <Value extends string>({
  id,
  label,
  options,
  value,
  onChoose,
}: {
  id?: string
  label: string
  options: readonly { readonly value: Value; readonly label: string }[]
  value: string | null
  onChoose: (value: Value) => void
}) => (
  <View
    {...(id === undefined ? {} : { id })}
    className="chips"
    role="radiogroup"
    aria-label={label}
  >
    {options.map((option) => {
      const on = option.value === value
      return (
        <Tap
          key={option.value}
          role="radio"
          checked={on}
          className={`chip ${on ? 'chip-on' : ''}`}
          onTap={() => {
            onChoose(option.value)
          }}
        >
          {on ? (
            <View className="chip-mark">
              <Icon name="tick" />
            </View>
          ) : null}
          <View>{option.label}</View>
        </Tap>
      )
    })}
  </View>
)
