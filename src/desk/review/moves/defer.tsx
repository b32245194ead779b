import { useState } from 'react'
import { api } from '../../../cloud/call'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import type { RefusalFields } from '../../../domain/api/refusal'
import { showDay, showWeekday } from '../../../domain/dates/days'
import { LONGEST_NOTE } from '../../../domain/messages/notes'
import { moves } from '../../../domain/moves/moves'
import { TextInput } from '../../../platform/input/TextInput'
import { today } from '../../../platform/wechat/clock'
import { Chips } from '../items/Chips'
import { useBegun } from '../pane/drafts'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { MoveDialog } from './MoveDialog'

/** Reasons that a tap fills in; any other is written. */
const reasons = ['等其他部门回复', '等实地核实', '电话没有接通，改日再打']

const DeferForm = ({ review, bench }: MoveProps) => {
  const { id, version, deferUntil } = review
  const [until, setUntil] = useBegun<string | null>(`${id}:defer:until`, null)
  const [reason, setReason] = useBegun(`${id}:defer:reason`, '')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  const day = deferUntil.find((each) => each === until)
  const fields: RefusalFields = bench.acts.refusal?.fields ?? {}
  return (
    <MoveDialog
      move="defer"
      bench={bench}
      lead="到那一天自动回到待核对，还是由您核对。填报人看不到，本办承诺的日期不变。"
      act={day ? `暂缓到 ${showDay(day, today())}` : moves.defer.button}
      busy="正在暂缓…"
      back="再看看"
      field={fields['reason'] === undefined ? 'until' : 'reason'}
      onAct={() => {
        setTried(true)
        if (day !== undefined && said.length > 1)
          bench.decide('defer', '已暂缓', async () => {
            await api('desk.defer', { id, version, until: day, reason: said })
            return { undoFor: 0 }
          })
      }}
    >
      <FieldFrame
        id="defer-until"
        label="暂缓到"
        message={wrong(fields['until'] ?? (tried && day === undefined ? '请选哪一天' : null))}
      >
        <Chips
          label="暂缓到"
          options={deferUntil.map((value) => ({
            value,
            label: `${showDay(value, today())} ${showWeekday(value)}`,
          }))}
          value={until}
          onChoose={setUntil}
        />
      </FieldFrame>
      <FieldFrame
        id="defer-reason"
        label="原因"
        hint="同事和负责人看得到"
        message={wrong(fields['reason'] ?? (tried && said.length < 2 ? '请写明原因' : null))}
      >
        <Chips
          label="常用原因"
          options={reasons.map((value) => ({ value, label: value }))}
          value={reason}
          onChoose={setReason}
        />
        <TextInput
          label="原因"
          text={reason}
          keyboard="text"
          lines={1}
          longest={LONGEST_NOTE}
          wrong={tried && said.length < 2}
          onType={setReason}
          onLeave={setReason}
        />
      </FieldFrame>
    </MoveDialog>
  )
}

/** Sets what the caller checks aside until a day (G13). */
export const defer: DeskMove = {
  place: 'line',
  Button: ({ bench }) => <AskButton move="defer" bench={bench} />,
  Form: DeferForm,
}
