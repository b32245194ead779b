import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../cloud/call'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import { type ChangeKey, changeKinds } from '../../../domain/moves/change'
import { verifyLines } from '../../../domain/moves/verifying/verifying'
import { today } from '../../../platform/wechat/clock'
import '../items/Chip.scss'
import { useBegun } from '../pane/drafts'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { OwnersLines, ReasonWords } from './ending/words'
import { MoveDialog } from './MoveDialog'

/** What to look at, any number of them. */
const Kinds = ({
  kinds,
  onToggle,
}: {
  kinds: readonly ChangeKey[]
  onToggle: (key: ChangeKey) => void
}) => (
  <View className="chips" role="group" aria-label="请填报人核实">
    {changeKinds.map(({ key, label }) => {
      const on = kinds.includes(key)
      return (
        <Tap
          key={key}
          role="checkbox"
          checked={on}
          className={`chip ${on ? 'chip-on' : ''}`}
          onTap={() => {
            onToggle(key)
          }}
        >
          {on ? (
            <View className="chip-mark">
              <Icon name="tick" />
            </View>
          ) : null}
          <View>{label}</View>
        </Tap>
      )
    })}
  </View>
)

const Form = ({ review, bench }: MoveProps) => {
  const [kinds, setKinds] = useBegun<readonly ChangeKey[]>(`${review.id}:askToVerify:kinds`, [])
  const [reason, setReason] = useBegun(`${review.id}:askToVerify:reason`, '')
  const [tried, setTried] = useState(false)
  const { id, version, ifReturnedNow } = review
  const said = reason.trim()
  const asked = changeKinds.flatMap(({ key }) => (kinds.includes(key) ? [key] : []))
  const ready = asked.length > 0 && said.length > 1
  return (
    <MoveDialog
      move="askToVerify"
      bench={bench}
      lead="备案仍然有效。填报人会收到通知，可以办理变更，也可以答复信息仍准确。"
      act={asked.length === 0 ? '请填报人核实' : `请填报人核实 ${String(asked.length)} 项`}
      busy="正在通知…"
      back="再看看"
      field="reason"
      onAct={() => {
        setTried(true)
        if (ready)
          bench.acts.run('askToVerify', async () => {
            bench.show(await api('desk.askToVerify', { id, version, kinds: asked, reason: said }))
          })
      }}
    >
      <FieldFrame
        id="verify-kinds"
        label="请核实哪几项"
        message={wrong(tried && asked.length === 0 ? '请选要核实的' : null)}
      >
        <Kinds
          kinds={kinds}
          onToggle={(key) => {
            setKinds(kinds.includes(key) ? kinds.filter((each) => each !== key) : [...kinds, key])
          }}
        />
      </FieldFrame>
      <ReasonWords
        id="verify-reason"
        reader="填报人"
        text={reason}
        tried={tried}
        refusal={bench.acts.refusal}
        onText={setReason}
      />
      {ready ? (
        <OwnersLines
          lines={verifyLines(
            { kinds: asked, reason: said, on: ifReturnedNow.correctionOn },
            today(),
          )}
        />
      ) : null}
    </MoveDialog>
  )
}

/** J1: asks the owner whether some of what is registered changed. */
export const askToVerifyMove: DeskMove = {
  place: 'line',
  Button: ({ bench }) => <AskButton move="askToVerify" bench={bench} />,
  Form,
}
