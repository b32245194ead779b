import { View } from '@tarojs/components'
import { useState } from 'react'
import { LEAST_TYPED, wholeNumber } from '../../domain/ledger/filter'
import { comparable } from '../../domain/text/comparable'
import { LineField } from './LineField'

const LONGEST = 40

/**
 * The field in which a filing is looked for; it looks when it is left, or by Enter. `numbers`: also by the whole number of a
 * person.
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
}) => {
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  const label = `编号、名称、主体、姓名、${numbers ? '手机、身份证号' : '手机后四位'}`
  const find = (wanted: string) => {
    if (wanted !== text && hindrance(wanted, numbers) === null) onFind(wanted.trim())
  }
  return (
    <View className="find-field">
      <LineField
        label={label}
        said={hindrance(typed, numbers) ?? label}
        text={typed}
        longest={LONGEST}
        focus={focus}
        onType={setTyped}
        onTake={find}
        act={{
          word: '查找',
          onTap: () => {
            find(typed)
          },
        }}
      />
    </View>
  )
}

/** Why nothing is looked for; null for what is, and for nothing at all. */
const hindrance = (typed: string, numbers: boolean): string | null => {
  const { length } = comparable(typed)
  if (length > 0 && length < LEAST_TYPED) return '请至少写两个字'
  return !numbers && wholeNumber(typed) !== null ? '整个的身份证号、手机号，请到「查找」里找' : null
}
