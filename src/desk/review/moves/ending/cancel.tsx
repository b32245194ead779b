import { useState } from 'react'
import { api } from '../../../../cloud/call'
import { Button } from '../../../../components/controls/Button'
import { FieldFrame, wrong } from '../../../../components/fields/FieldFrame'
import {
  cancelLines,
  type CancelReason,
  cancelReasons,
} from '../../../../domain/moves/ending/cancel'
import { moves } from '../../../../domain/moves/moves'
import { Chips } from '../../items/Chips'
import { useBegun } from '../../pane/drafts'
import { AskButton } from '../AskButton'
import type { DeskMove, MoveProps } from '../deskMove'
import { MoveDialog } from '../MoveDialog'
import { ReasonForm } from './ReasonForm'
import { OwnersLines, Words } from './words'

const done = '已注销备案'
const lead = '注销备案，账号本身不受影响。注销备案后编号不再使用，记录保留可查，填报人会收到通知。'

/** Confirms what the owner asked for, after a look at what they will read. */
const ConfirmForm = ({ review, bench }: MoveProps) => {
  const { id, version, office, cancelGrounds } = review
  return (
    <MoveDialog
      move="cancel"
      bench={bench}
      lead={lead}
      act="确认注销备案"
      busy="正在办理…"
      look="stop"
      back="再看看"
      onAct={() => {
        bench.decide('cancel', done, () => api('desk.cancel', { id, version, grounds: null }))
      }}
    >
      {cancelGrounds === null ? null : (
        <OwnersLines lines={cancelLines(cancelGrounds, office.code)} />
      )}
    </MoveDialog>
  )
}

/** Begins it for the office: why, and by what it is known. */
const OfficeForm = ({ review, bench }: MoveProps) => {
  const { id, version, office } = review
  const [reason, setReason] = useBegun<CancelReason | null>(`${id}:cancel:reason`, null)
  const [words, setWords] = useBegun(`${id}:cancel:words`, '')
  const [tried, setTried] = useState(false)
  const said = words.trim()
  const grounds = reason === null || said.length < 2 ? null : { reason, words: said }
  return (
    <MoveDialog
      move="cancel"
      bench={bench}
      lead={lead}
      act={moves.cancel.button}
      busy="正在办理…"
      look="stop"
      back="再看看"
      field="words"
      onAct={() => {
        setTried(true)
        if (grounds !== null)
          bench.decide('cancel', done, () => api('desk.cancel', { id, version, grounds }))
      }}
    >
      <FieldFrame
        id="cancel-reason"
        label="原因"
        message={wrong(tried && reason === null ? '请选一个原因' : null)}
      >
        <Chips label="原因" options={cancelReasons} value={reason} onChoose={setReason} />
      </FieldFrame>
      <Words
        id="cancel-words"
        label="依据（怎么知道的）"
        text={words}
        message={
          bench.acts.refusal?.fields.words ?? (tried && said.length < 2 ? '请写明依据' : null)
        }
        onText={setWords}
      />
      {grounds === null ? null : <OwnersLines lines={cancelLines(grounds, office.code)} />}
    </MoveDialog>
  )
}

const isAsked = ({ cancelAskedAt }: MoveProps['review']) => cancelAskedAt !== null

/** J3, large where the owner asks for it. */
export const cancel: DeskMove = {
  place: (review) => (isAsked(review) ? 'bottom' : 'line'),
  Button: ({ review, bench }) =>
    isAsked(review) ? (
      <Button
        look="stop"
        onTap={() => {
          bench.ask('cancel')
        }}
      >
        确认注销备案
      </Button>
    ) : (
      <AskButton move="cancel" bench={bench} />
    ),
  Form: (props) => (isAsked(props.review) ? <ConfirmForm {...props} /> : <OfficeForm {...props} />),
}

/** Leaves it registered, with a reason that the owner reads. */
export const refuseCancelMove: DeskMove = {
  place: 'line',
  Button: ({ bench }) => <AskButton move="refuseCancel" bench={bench} />,
  Form: (props) => <ReasonForm move="refuseCancel" {...props} />,
}
