import { View } from '@tarojs/components'
import '../../../components/controls/FieldFrame.scss'
import { Icon } from '../../../components/controls/Icon'
import { reasons } from '../../../domain/moves/returning/correctionReasons'
import { TextInput } from '../../../platform/input/TextInput'
import { Chips } from '../items/Chips'
import { reasonsId } from '../items/itemId'
import type { Bench } from '../useBench'
import './ReturnForm.scss'

const reasonOptions = reasons.map((each) => ({ value: each, label: each }))
const LONGEST_REASON = 60
const LONGEST_SUGGESTION = 100

/** Why one item goes back and how it could be put right, as the applicant will read it. */
export const ReturnForm = ({
  item: { key, label },
  bench: { decisions, wrong },
}: {
  item: { readonly key: string; readonly label: string }
  bench: Bench
}) => {
  const { reason, words, suggestion } = decisions.writing(key)
  const message = wrong[key]
  const input = (field: 'words' | 'suggestion', name: string, text: string, longest: number) => (
    <View className="return-input">
      <View className="t-note">{name}</View>
      <TextInput
        label={`${label}，${name}`}
        text={text}
        keyboard="text"
        lines={1}
        longest={longest}
        onType={(typed) => {
          decisions.type(key, { [field]: typed })
        }}
        onLeave={(typed) => {
          decisions.write(key, { [field]: typed })
        }}
      />
    </View>
  )
  return (
    <View className="return-form">
      <View className="t-note">原因（填报人会看到）</View>
      <View className="return-reasons">
        <Chips
          id={reasonsId(key)}
          label={`${label}，退回的原因`}
          options={reasonOptions}
          value={reason}
          onChoose={(each) => {
            decisions.choose(key, each)
          }}
        />
      </View>
      {reason === '其他' ? input('words', '写明原因', words, LONGEST_REASON) : null}
      {reason === null ? null : input('suggestion', '建议怎么改', suggestion, LONGEST_SUGGESTION)}
      {message === undefined ? null : (
        <View className="field-message tone-stop" role="alert">
          <Icon name="warning" />
          <View className="field-message-text">{message}</View>
        </View>
      )}
    </View>
  )
}
