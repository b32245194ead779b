import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { LEAST_TYPED } from '../../domain/ledger/filter'
import { comparable } from '../../domain/text/comparable'
import { TextInput } from '../../platform/input/TextInput'

const LABEL = '编号、名称、主体、姓名、手机后四位'
const LONGEST = 40

/** The field by which a filing is looked for in the ledger; it looks when it is left. */
export const Find = ({ text, onFind }: { text: string; onFind: (text: string) => void }) => {
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  const length = comparable(typed).length
  const short = length > 0 && length < LEAST_TYPED
  const find = (wanted: string) => {
    const count = comparable(wanted).length
    if (wanted !== text && (count === 0 || count >= LEAST_TYPED)) onFind(wanted.trim())
  }
  return (
    <View className="ledger-find">
      <View className="ledger-find-label t-sub" aria-hidden="true">
        {short ? '请至少写两个字' : LABEL}
      </View>
      <View className="ledger-find-line">
        <View className="ledger-find-input">
          <TextInput
            label={LABEL}
            keyboard="text"
            text={typed}
            longest={LONGEST}
            onType={setTyped}
            onLeave={find}
          />
        </View>
        <Tap
          className="ledger-chip"
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
