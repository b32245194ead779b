import { View } from '@tarojs/components'
import '../../../components/fields/FieldFrame.scss'
import { Icon } from '../../../components/controls/Icon'
import type { ReviewItem } from '../../../domain/api/review/items'
import {
  LONGEST_EXPLANATION,
  LONGEST_LATE,
  LONGEST_SUGGESTION,
  RAISED_LATE,
} from '../../../domain/moves/returning/correction'
import { itemKeys, reasonWords } from '../../../domain/moves/returning/correctionReasons'
import { kindsFor } from '../../../domain/moves/returning/suggestions'
import { TextInput } from '../../../platform/input/TextInput'
import { Chips } from '../items/Chips'
import { reasonsId } from '../items/itemId'
import type { Bench } from '../useBench'
import './ReturnForm.scss'

/** The reasons that fit an item. */
const reasonsOf = (key: string) =>
  itemKeys
    .filter((each) => each === key)
    .flatMap(kindsFor)
    .map((value) => ({ value, label: reasonWords[value] }))

/** Why one item goes back and how it could be put right, as the applicant will read it. */
export const ReturnForm = ({
  item: { key, label, wasRight },
  bench: { decisions, wrong },
}: {
  item: Pick<ReviewItem, 'key' | 'label' | 'wasRight'>
  bench: Bench
}) => {
  const { reason, words, suggestion, late } = decisions.writing(key)
  const message = wrong[key]
  const input = (
    field: 'words' | 'suggestion' | 'late',
    name: string,
    text: string,
    longest: number,
  ) => (
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
          options={reasonsOf(key)}
          value={reason}
          onChoose={(each) => {
            decisions.choose(key, each)
          }}
        />
      </View>
      {reason === null ? null : input('words', '说明（可以不写）', words, LONGEST_EXPLANATION)}
      {reason === null ? null : input('suggestion', '建议怎么改', suggestion, LONGEST_SUGGESTION)}
      {wasRight && reason !== null ? (
        <View className="return-late">
          {message === RAISED_LATE ? null : <View className="t-note">{RAISED_LATE}</View>}
          {input('late', '现在提出的原因（填报人看不到）', late, LONGEST_LATE)}
        </View>
      ) : null}
      {message === undefined ? null : (
        <View className="field-message tone-stop" role="alert">
          <Icon name="warning" />
          <View className="field-message-text">{message}</View>
        </View>
      )}
    </View>
  )
}
