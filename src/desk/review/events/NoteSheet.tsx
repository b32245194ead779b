import { View } from '@tarojs/components'
import { type ComponentType, type ReactNode, useState } from 'react'
import { api } from '../../../cloud/call'
import { useActs } from '../../../cloud/useActs'
import { Button } from '../../../components/controls/Button'
import { ChoiceList } from '../../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import { Overlay } from '../../../components/layout/Overlay'
import { Failure } from '../../../components/layout/Trouble'
import type { Review } from '../../../domain/api/desk'
import { type CallResult, callResults, LONGEST_NOTE } from '../../../domain/messages/notes'
import { TextInput } from '../../../platform/input/TextInput'
import './Notes.scss'
import { forgetDrafts, useBegun } from '../pane/drafts'

const NO_CALL = 'none'

const results = Object.entries(callResults)
const mayCalls = [
  { value: NO_CALL, label: '没有打电话，只记一笔' },
  ...results.map(([value, label]) => ({ value, label: `打过电话，${label}` })),
]
const calls = results.map(([value, label]) => ({ value, label }))

/** What is written down: with `called` it is about a call that was made, and says what came of it. */
export const NoteSheet = ({
  id,
  called: wasCalled = false,
  about = '',
  In = Overlay,
  onNoted,
  onClose,
}: {
  id: string
  called?: boolean
  /** Whom the call was for. */
  about?: string
  /** What it stands in. */
  In?: ComponentType<{ title: string; onClose: () => void; children: ReactNode }>
  onNoted: (review: Review, result: CallResult | null) => void
  onClose: () => void
}) => {
  const draft = wasCalled ? 'call' : 'note'
  const [called, setCalled] = useBegun<string>(`${id}:${draft}:called`, wasCalled ? '' : NO_CALL)
  const [text, setText] = useBegun(`${id}:${draft}:text`, '')
  const [tried, setTried] = useState(false)
  const acts = useActs()
  const result = called === NO_CALL || called === '' ? null : (called as CallResult)
  const missing = result === null && (wasCalled || text.trim() === '')
  const message =
    tried && missing
      ? wasCalled
        ? '请选电话的结果'
        : '请写几个字，或选电话的结果'
      : (acts.refusal?.fields['note'] ?? null)
  const save = () => {
    setTried(true)
    if (missing) return
    acts.run('note', async () => {
      const note = { text: text.trim(), called: result }
      const review = await api('desk.note', { id, note })
      forgetDrafts(id, draft)
      onNoted(review, result)
    })
  }
  return (
    <In title={wasCalled ? '已电话联系' : '记一笔'} onClose={onClose}>
      {about === '' ? null : <View>{about}</View>}
      <View className="t-sub">只有同事看得到，写进经过，不能改。</View>
      <ChoiceList
        label={wasCalled ? '结果' : '电话'}
        options={wasCalled ? calls : mayCalls}
        value={called}
        onChoose={setCalled}
      />
      <View className="notes-text">
        <FieldFrame
          id="note-text"
          label={wasCalled ? '说明' : '备注'}
          hint={`${wasCalled ? '可以不写，' : ''}最多 ${String(LONGEST_NOTE)} 字，不要写证件号或手机号`}
          message={wrong(message)}
        >
          <TextInput
            label={wasCalled ? '说明' : '备注'}
            text={text}
            keyboard="text"
            lines={2}
            longest={LONGEST_NOTE}
            wrong={message !== null}
            onType={setText}
            onLeave={setText}
          />
        </FieldFrame>
      </View>
      <Failure refusal={message === null ? acts.refusal : null} onRetry={acts.repeat} />
      <View className="notes-act">
        <Button busy={acts.busy === null ? null : '正在保存…'} onTap={save}>
          记下来
        </Button>
      </View>
    </In>
  )
}
