import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { FoundFilings, FoundItem } from '../../domain/api/ledger'
import { wholeNumber } from '../../domain/ledger/filter'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { go } from '../../platform/wechat/navigate'
import { FindField } from './FindField'
import { foundWords } from './findWords'
import { FoundRows, FoundTable } from './FoundRows'
import './index.scss'

definePageConfig({ navigationBarTitleText: '查找' })

const open = ({ id, of }: Pick<FoundItem, 'id' | 'of'>) => {
  go(of === 'paper' ? 'desk/paper' : 'desk/review', { id })
}

/** Looks for a filing among all that the caller may see, whatever its status (G2). What is typed stays on this page. */
export default function FindPage() {
  const [text, setText] = useState('')
  // The whole number of a person does not stay in the field: it begins anew.
  const [numbers, setNumbers] = useState(0)
  const { data, refusal, reload } = useAnswer<FoundFilings | null>(
    () => (text === '' ? Promise.resolve(null) : api('ledger.find', { text })),
    text,
  )
  // A number opens its filing once: who comes back from it reads the list.
  const opened = useRef('')
  const only = data?.only ?? null
  useEffect(() => {
    if (only === null || opened.current === text) return
    opened.current = text
    open({ id: only, of: 'ledger' })
  }, [only, text])
  const wide = useWide('columns')
  const List = !isBig(useDisplay()) && wide ? FoundTable : FoundRows
  return (
    <Shell>
      <Sheet flush>
        <View className="find-head">
          <Title>查找</Title>
        </View>
        <FindField
          key={numbers}
          text={wholeNumber(text) === null ? text : ''}
          numbers
          focus
          onFind={(wanted) => {
            setText(wanted)
            if (wholeNumber(wanted) !== null) setNumbers(numbers + 1)
          }}
        />
        <View className="find-said t-sub" role="status">
          {data === null ? '' : foundWords(text, data)}
          {data !== null && !data.more && data.items.length < FEW ? (
            <View className="t-note">刚提交的约 2 分钟后能查到</View>
          ) : null}
        </View>
        <Failure refusal={refusal} onRetry={reload} />
        {text !== '' && data === null && refusal === null ? <Loading /> : null}
        {data === null ? null : <List found={data} onOpen={open} />}
        <UnreadableRow count={data?.unreadable ?? 0} />
      </Sheet>
    </Shell>
  )
}

/** Who finds so few may miss one. */
const FEW = 3
