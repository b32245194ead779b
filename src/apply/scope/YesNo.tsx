import { View } from '@tarojs/components'
import { Choice } from '../../components/Choice'
import { Icon } from '../../components/Icon'

const options = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
]

/** A question with 是 and 不是, both in sight; `missing` says that it still wants an answer. */
export const YesNo = ({
  id,
  question,
  answer,
  missing = false,
  onAnswer,
}: {
  id: string
  question: string
  answer: boolean | null
  missing?: boolean
  onAnswer: (yes: boolean) => void
}) => (
  <View id={id}>
    <Choice
      label={question}
      options={options}
      value={answer === null ? '' : answer ? 'yes' : 'no'}
      onChoose={(value) => {
        onAnswer(value === 'yes')
      }}
    />
    {missing && answer === null ? (
      <View className="field-message tone-stop" role="alert">
        <Icon name="warning" />
        <View className="field-message-text">请选择「是」或「不是」</View>
      </View>
    ) : null}
  </View>
)
