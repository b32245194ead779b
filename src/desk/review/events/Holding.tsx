import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../cloud/call'
import { useActs } from '../../../cloud/useActs'
import { Button } from '../../../components/controls/Button'
import { TextButton } from '../../../components/controls/TextButton'
import { Overlay } from '../../../components/layout/Overlay'
import { Failure } from '../../../components/layout/Trouble'
import type { Review } from '../../../domain/api/desk'
import { showDay, showMoment } from '../../../domain/dates/days'
import { endedKeptWords, LONGEST_HOLD } from '../../../domain/keeping/keeping'
import { isFinished } from '../../../domain/moves/status'
import { now } from '../../../platform/wechat/clock'
import { TypedField } from '../../../components/fields/TypedField'
import type { MoveProps } from '../moves/deskMove'
import './Notes.scss'

/** That a filing is kept beyond its period (暂不删除, K6), with who wanted it and why; a head of its office begins and ends it. */
export const Holding = ({ review, bench }: MoveProps) => {
  const [isAsked, setAsked] = useState(false)
  const acts = useActs()
  const { id, endedKeptUntil, hold, mayHold, status } = review
  const mayBegin = mayHold === true && hold === undefined && isFinished(status)
  if (endedKeptUntil === null && hold === undefined && !mayBegin) return null
  return (
    <View className="notes">
      {endedKeptUntil === null ? null : <View>{endedKeptWords(showDay(endedKeptUntil))}</View>}
      {hold === undefined ? null : (
        <>
          <View>{`暂不删除：${hold.reason}`}</View>
          <View className="t-sub">{`${hold.name}，${showMoment(hold.at, now())}`}</View>
        </>
      )}
      {mayBegin ? (
        <TextButton
          onTap={() => {
            setAsked(true)
          }}
        >
          暂不删除
        </TextButton>
      ) : null}
      {hold !== undefined && mayHold === true ? (
        <TextButton
          decides
          onTap={() => {
            acts.run('keep', async () => {
              bench.put(await api('desk.keep', { id, reason: null }))
            })
          }}
        >
          {acts.busy === null ? '恢复按期删除' : '正在恢复…'}
        </TextButton>
      ) : null}
      <Failure refusal={acts.refusal} onRetry={acts.repeat} />
      {isAsked ? (
        <HoldSheet
          id={id}
          onHeld={(next) => {
            setAsked(false)
            bench.put(next)
          }}
          onClose={() => {
            setAsked(false)
          }}
        />
      ) : null}
    </View>
  )
}

const HoldSheet = ({
  id,
  onHeld,
  onClose,
}: {
  id: string
  onHeld: (review: Review) => void
  onClose: () => void
}) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const acts = useActs()
  const isShort = reason.trim().length < 2
  const message = tried && isShort ? '请写明为什么' : (acts.refusal?.fields['reason'] ?? null)
  return (
    <Overlay title="暂不删除" onClose={onClose}>
      <View className="t-sub">保存期限到了也不删除，直到恢复。原因写进经过，填报人看不到。</View>
      <View className="notes-text">
        <TypedField
          id="hold-reason"
          label="原因"
          hint={`最多 ${String(LONGEST_HOLD)} 字，不要写证件号或手机号`}
          said={message}
          text={reason}
          lines={2}
          longest={LONGEST_HOLD}
          onType={setReason}
        />
      </View>
      <Failure refusal={message === null ? acts.refusal : null} onRetry={acts.repeat} />
      <View className="notes-act">
        <Button
          busy={acts.busy === null ? null : '正在保存…'}
          onTap={() => {
            setTried(true)
            if (isShort) return
            acts.run('keep', async () => {
              onHeld(await api('desk.keep', { id, reason: reason.trim() }))
            })
          }}
        >
          暂不删除
        </Button>
      </View>
    </Overlay>
  )
}
