import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { checkNumber } from '../../domain/moves/number'
import { TextInput } from '../../platform/input/TextInput'

const LABEL = '哪件，写全编号'
const LONGEST = 20

/** The number of the one filing that is read; empty for all. */
export const NumberField = ({
  number,
  onChange,
}: {
  number: string
  onChange: (number: string) => void
}) => {
  const [typed, setTyped] = useState(number)
  const wrong = typed.trim() !== '' && checkNumber(typed) === null
  const take = (text: string) => {
    const wanted = text.trim() === '' ? '' : checkNumber(text)
    if (wanted !== null && wanted !== number) onChange(wanted)
  }
  return (
    <View className="audit-number">
      <View className="t-sub" aria-hidden="true">
        {wrong && typed.replace(/[\s-]/g, '').length >= WHOLE ? '编号不对，请再看一遍' : LABEL}
      </View>
      <View className="audit-number-line">
        <View className="audit-number-input">
          <TextInput
            label={LABEL}
            keyboard="text"
            text={typed}
            longest={LONGEST}
            onType={setTyped}
            onLeave={take}
            onEnter={take}
          />
        </View>
        {number === '' ? null : (
          <Tap
            className="ledger-chip"
            onTap={() => {
              setTyped('')
              onChange('')
            }}
          >
            不限这件
          </Tap>
        )}
      </View>
    </View>
  )
}

/** Symbols of a number. */
const WHOLE = 12
