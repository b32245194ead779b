import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/controls/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import { useActs } from '../../cloud/useActs'
import type { Review } from '../../domain/api/desk'
import { type CallResult, callResults, LONGEST_NOTE } from '../../domain/messages/notes'
import { TextInput } from '../../platform/input/TextInput'
import './Notes.scss'

const NO_CALL = 'none'

const calls = [
  { value: NO_CALL, label: '没有打电话，只记一笔' },
  ...Object.entries(callResults).map(([value, label]) => ({ value, label: `打过电话，${label}` })),
]

/** The way to write something down for colleagues (G2, F5); its owner never reads it. */
export const Notes = ({ id, onNoted }: { id: string; onNoted: (review: Review) => void }) => {
  const [open, setOpen] = useState(false)
  return (
    <View className="notes">
      <TextButton
        onTap={() => {
          setOpen(true)
        }}
      >
        记一笔
      </TextButton>
      {open ? (
        <NoteSheet
          id={id}
          onNoted={(review) => {
            setOpen(false)
            onNoted(review)
          }}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </View>
  )
}

const NoteSheet = ({
  id,
  onNoted,
  onClose,
}: {
  id: string
  onNoted: (review: Review) => void
  onClose: () => void
}) => {
  const [called, setCalled] = useState<string>(NO_CALL)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const acts = useActs()
  const result = called === NO_CALL ? null : (called as CallResult)
  const empty = text.trim() === '' && result === null
  const message =
    tried && empty ? '请写几个字，或选电话的结果' : (acts.refusal?.fields['note'] ?? null)
  const save = () => {
    setTried(true)
    if (empty) return
    acts.run('note', async () => {
      onNoted(await api('desk.note', { id, note: { text: text.trim(), called: result } }))
    })
  }
  return (
    <Overlay title="记一笔" onClose={onClose}>
      <View className="t-sub">只有同事看得到，写进经过，不能改。</View>
      <ChoiceList label="电话" options={calls} value={called} onChoose={setCalled} />
      <View className="notes-text">
        <FieldFrame
          id="note-text"
          label="备注"
          hint={`最多 ${String(LONGEST_NOTE)} 字，不要写证件号或手机号`}
          message={wrong(message)}
        >
          <TextInput
            label="备注"
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
    </Overlay>
  )
}
