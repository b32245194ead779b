import { useState } from 'react'
import { api } from '../../../cloud/call'
import { knownServings } from '../../../cloud/servings'
import { moves } from '../../../domain/moves/moves'
import { handOnTargets } from '../../../domain/serving/serving'
import { useTransfer } from '../../transfer/TransferFields'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { MoveDialog } from './MoveDialog'

const TransferForm = ({ review, bench }: MoveProps) => {
  const { id, version, transferTo } = review
  const { office, target, fields } = useTransfer(transferTo, 'form', id)
  const [tried, setTried] = useState(false)
  const hand = () => {
    setTried(true)
    if (target)
      bench.decide('transfer', '已转办', () =>
        api('desk.transfer', { id, version, office: target.office.code, reason: target.reason }),
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
      {fields(tried, bench.acts.refusal)}
    </MoveDialog>
  )
}

/** Hands the open filing on to another office, with a reason that its owner reads too (D5). */
export const transfer: DeskMove = {
  place: 'line',
  fits: ({ review }) => handOnTargets(knownServings(), review.transferTo, 'form').length > 0,
  Button: ({ bench }) => <AskButton move="transfer" bench={bench} />,
  Form: TransferForm,
}
