import { View } from '@tarojs/components'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Wrong } from '../parts/Wrong'

const options = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
]

/** A question with 是 and 不是, both in sight; `missing` says that it still wants an answer. */
export const YesNo = ({
  question,
  answer,
  missing = false,
  onAnswer,
}: {
  question: string
  answer: boolean | null
  missing?: boolean
  onAnswer: (yes: boolean) => void
}) => (
  <View>
    <ChoiceList
      label={question}
      options={options}
      value={answer === null ? '' : answer ? 'yes' : 'no'}
      onChoose={(value) => {
        onAnswer(value === 'yes')
      }}
    />
    {missing && answer === null ? <Wrong>请选择「是」或「不是」</Wrong> : null}
  </View>
)
