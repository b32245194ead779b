import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { LEAST_TYPED } from '../../domain/ledger/filter'
import { comparable } from '../../domain/text/comparable'
import { TextInput } from '../../platform/input/TextInput'

const LABEL = '名称、主体、原始ID、姓名、编号'
const LONGEST = 40

const isTooShort = (typed: string): boolean => {
  const { length } = comparable(typed)
  return length > 0 && length < LEAST_TYPED
}

/** The field in which a lead is looked for among those of every state; it looks when it is left, or by Enter. */
export const LeadFind = ({ text, onFind }: { text: string; onFind: (text: string) => void }) => {
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  const find = (wanted: string) => {
    if (wanted !== text && !isTooShort(wanted)) onFind(wanted.trim())
  }
  return (
    <View className="leads-find">
      <View className="t-sub" aria-hidden="true">
        {isTooShort(typed) ? '请至少写两个字' : LABEL}
      </View>
      <View className="leads-find-line">
        <View className="leads-find-input">
          <TextInput
            label={LABEL}
            keyboard="text"
            text={typed}
            longest={LONGEST}
            onType={setTyped}
            onLeave={find}
            onEnter={find}
          />
        </View>
        <Tap
          className="leads-state"
          onTap={() => {
            find(typed)
          }}
        >
          查找
        </Tap>
      </View>
    </View>
  )
}
