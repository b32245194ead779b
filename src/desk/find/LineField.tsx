import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import { TextInput } from '../../platform/input/TextInput'
import '../ledger/FilterParts.scss'
import './LineField.scss'

/** A line by which a list is narrowed: it is taken when it is left, or by Enter, and may have a button beside it. */
export const LineField = ({
  label,
  said = label,
  text,
  longest,
  focus = false,
  onType,
  onTake,
  act,
}: {
  label: string
  /** Stands above instead of the label, where something is wrong with the text. */
  said?: string
  text: string
  longest: number
  focus?: boolean
  onType: (text: string) => void
  onTake: (text: string) => void
  act: { readonly word: string; readonly onTap: () => void } | null
}) => (
  <>
    <View className="t-sub" aria-hidden="true">
      {said}
    </View>
    <View className="find-line">
      <View className="find-input">
        <TextInput
          label={label}
          keyboard="text"
          text={text}
          longest={longest}
          focus={focus}
          onType={onType}
          onLeave={onTake}
          onEnter={onTake}
        />
      </View>
      {act === null ? null : (
        <Tap className="ledger-chip" onTap={act.onTap}>
          {act.word}
        </Tap>
      )}
    </View>
  </>
)
