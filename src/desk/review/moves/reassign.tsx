import { useState } from 'react'
import { api } from '../../../cloud/call'
import { FieldFrame, wrong } from '../../../components/controls/FieldFrame'
import { moves } from '../../../domain/moves/moves'
import { Chips } from '../items/Chips'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { MoveDialog } from './MoveDialog'

const ReassignForm = ({ review, bench }: MoveProps) => {
  const colleagues = review.assignTo
  const [id, setId] = useState(colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null)
  const [tried, setTried] = useState(false)
  const { id: filing, version } = review
  const chosen = colleagues.find((each) => each.id === id)
  const give = () => {
    setTried(true)
    if (chosen)
      bench.acts.run('reassign', async () => {
        bench.show(await api('desk.reassign', { id: filing, version, to: chosen.id }))
      })
  }
  return (
    <MoveDialog
      move="reassign"
      bench={bench}
      lead={`${review.claimedBy ? `现在由${review.claimedBy.name}核对。` : ''}改派后对方会收到通知。`}
      act={chosen ? `改派给${chosen.name}` : moves.reassign.button}
      busy="正在改派…"
      back="不改了"
      onAct={give}
    >
      <FieldFrame
        id="reassign-to"
        label="改派给"
        message={wrong(tried && !chosen ? '请选一位同事' : null)}
      >
        <Chips
          label="改派给"
          options={colleagues.map((each) => ({ value: each.id, label: each.name }))}
          value={id}
          onChoose={setId}
        />
      </FieldFrame>
    </MoveDialog>
  )
}

/** Gives the open filing to a colleague to check (G3). */
export const reassign: DeskMove = {
  place: 'line',
  fits: ({ review }) => review.assignTo.length > 0,
  Button: ({ bench }) => <AskButton move="reassign" bench={bench} />,
  Form: ReassignForm,
}
