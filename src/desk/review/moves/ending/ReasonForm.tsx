import { useState } from 'react'
import { api } from '../../../../cloud/call'
import { moves } from '../../../../domain/moves/moves'
import type { MoveProps } from '../deskMove'
import { useBegun } from '../../pane/drafts'
import { MoveDialog } from '../MoveDialog'
import { ReasonWords } from './words'

/** The moves that need a reason and nothing else: what they do, and who reads why. */
const reasoned = {
  giveBack: { lead: '放回后由提请的同事接着核对，并会收到通知。', reader: '提请的同事' },
  setAside: { lead: '恢复后回到待核对，编号不变，填报人会收到通知。', reader: '填报人' },
  refuseCancel: { lead: '备案仍然有效，填报人会收到通知。', reader: '填报人' },
} as const

/** With proof beside what is refused. */
const PROOF_GOES = '证明材料的照片会删除。'

/** Asks for the reason of a move, and makes it. */
export const ReasonForm = ({
  review,
  bench,
  move,
}: MoveProps & { move: keyof typeof reasoned }) => {
  const [reason, setReason] = useBegun(`${review.id}:${move}:reason`, '')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  const { id, version } = review
  const { lead, reader } = reasoned[move]
  return (
    <MoveDialog
      move={move}
      bench={bench}
      lead={
        move === 'refuseCancel' && review.cancelProofs.length > 0 ? `${lead}${PROOF_GOES}` : lead
      }
      act={moves[move].button}
      busy="正在保存…"
      back="再看看"
      field="reason"
      onAct={() => {
        setTried(true)
        if (said.length > 1)
          bench.acts.run(move, async () => {
            bench.show(await api(`desk.${move}`, { id, version, reason: said }))
          })
      }}
    >
      <ReasonWords
        id={`${move}-reason`}
        reader={reader}
        text={reason}
        tried={tried}
        refusal={bench.acts.refusal}
        onText={setReason}
      />
    </MoveDialog>
  )
}
