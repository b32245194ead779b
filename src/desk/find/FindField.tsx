import { View } from '@tarojs/components'
import { FindLine, tooShort } from '../../components/fields/FindLine'
import { wholeNumber } from '../../domain/ledger/filter'
import '../ledger/FilterParts.scss'
import './FindField.scss'

/**
 * The field in which a filing is looked for. `numbers`: also by the whole number of a person.
 */
export const FindField = ({
  text,
  numbers,
  focus = false,
  onFind,
}: {
  text: string
  numbers: boolean
  focus?: boolean
  onFind: (text: string) => void
}) => (
  <View className="find-field">
    <FindLine
      label={`编号、名称、主体、姓名、${numbers ? '手机、身份证号' : '手机后四位'}`}
      text={text}
      focus={focus}
      chip="ledger-chip"
      hindrance={(typed) => tooShort(typed) ?? (numbers ? null : elsewhere(typed))}
      onFind={onFind}
    />
  </View>
)

/** Where the whole number of a person is looked for. */
const elsewhere = (typed: string): string | null =>
  wholeNumber(typed) === null ? null : '整个的身份证号、手机号，请到「查找」里找'
