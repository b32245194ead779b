import { useState } from 'react'
import { api } from '../../../cloud/call'
import { FieldFrame, wrong } from '../../../components/controls/FieldFrame'
import { moves } from '../../../domain/moves/moves'
import { LONGEST_TRANSFER_REASON, transferReasons } from '../../../domain/moves/transfer'
import { TextInput } from '../../../platform/input/TextInput'
import { Chips } from '../items/Chips'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { MoveDialog } from './MoveDialog'

const OTHER = '其他'
const reasonOptions = [...transferReasons, OTHER].map((each) => ({ value: each, label: each }))

const TransferForm = ({ review, bench }: MoveProps) => {
  const offices = review.transferTo
  const [code, setCode] = useState(offices.length === 1 ? (offices[0]?.code ?? null) : null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { refusal } = bench.acts
  const { id, version } = review
  const office = offices.find((each) => each.code === code)
  const reason = (chosen === OTHER ? words : (chosen ?? '')).trim()
  const hand = () => {
    setTried(true)
    if (office && reason.length > 1)
      bench.decide('transfer', '已转办', () =>
        api('desk.transfer', { id, version, office: office.code, reason }),
      )
  }
  return (
    <MoveDialog
      move="transfer"
      bench={bench}
      lead="编号和提交时间不变。填报人和对方办公室会收到通知。"
      act={office ? `转给${office.shortName}` : moves.transfer.button}
      busy="正在转办…"
      back="不转了"
      field="reason"
      onAct={hand}
    >
      <FieldFrame
        id="transfer-office"
        label="转给"
        message={wrong(tried && !office ? '请选转给哪个办公室' : undefined)}
      >
        <Chips
          label="转给"
          options={offices.map((each) => ({ value: each.code, label: each.shortName }))}
          value={code}
          onChoose={setCode}
        />
      </FieldFrame>
      <FieldFrame
        id="transfer-reason"
        label="原因（填报人会看到）"
        message={wrong(
          refusal?.fields.reason ?? (tried && reason.length < 2 ? '请写明原因' : undefined),
        )}
      >
        <Chips label="原因" options={reasonOptions} value={chosen} onChoose={setChosen} />
        {chosen === OTHER ? (
          <TextInput
            label="写明原因"
            text={words}
            keyboard="text"
            lines={1}
            longest={LONGEST_TRANSFER_REASON}
            onType={setWords}
            onLeave={setWords}
          />
        ) : null}
      </FieldFrame>
    </MoveDialog>
  )
}

/** Hands the open filing on to another office, with a reason that its owner reads too (D5). */
export const transfer: DeskMove = {
  place: 'line',
  fits: ({ review }) => review.transferTo.length > 0,
  Button: ({ bench }) => <AskButton move="transfer" bench={bench} />,
  Form: TransferForm,
}
