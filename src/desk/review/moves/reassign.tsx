import { useState } from 'react'
import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import { LONGEST_NOTE } from '../../../domain/messages/notes'
import { SECOND_RETURN } from '../../../domain/moves/conditions'
import { moves } from '../../../domain/moves/moves'
import { asReturned } from '../../../domain/moves/returning/correction'
import { TextInput } from '../../../platform/input/TextInput'
import { Chips } from '../items/Chips'
import { useBegun } from '../pane/drafts'
import { AskButton } from './AskButton'
import { type DeskMove, lacksDecision, type MoveProps } from './deskMove'
import { MoveDialog } from './MoveDialog'
import { previewed } from './return'

const ReassignForm = ({ review, bench }: MoveProps) => {
  const colleagues = review.assignTo
  const [id, setId] = useBegun(
    `${review.id}:reassign:to`,
    colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null,
  )
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

/** What the reviewer would return, as the head reads it first. */
const foundIn = ({ review, bench }: MoveProps): string => {
  const lines = previewed(bench).map((item) => {
    const { key, reason, suggestion } = asReturned(item)
    const label = review.items.find((each) => each.key === key)?.label ?? ''
    return `${label}：${[reason, suggestion, item.late].filter(Boolean).join('，')}`
  })
  return Array.from(lines.join('；')).slice(0, LONGEST_NOTE).join('')
}

const AskHeadForm = (props: MoveProps) => {
  const { review, bench } = props
  const { id: filing, version, heads } = review
  const [id, setId] = useBegun(
    `${filing}:askHead:to`,
    heads.length === 1 ? (heads[0]?.id ?? null) : null,
  )
  const [note, setNote] = useBegun(`${filing}:askHead:note`, foundIn(props))
  const [tried, setTried] = useState(false)
  const chosen = heads.find((each) => each.id === id)
  const lacking = note.trim().length < 2
  const { refusal } = bench.acts
  return (
    <MoveDialog
      move="askHead"
      bench={bench}
      lead={
        heads.length === 0
          ? '现在没有可以请的负责人，请联系市网信办。'
          : `${SECOND_RETURN}。对方会收到通知，这件由对方接着核对。`
      }
      act={chosen ? `请${chosen.name}看` : moves.askHead.button}
      busy="正在转给负责人…"
      back="再看看"
      field="note"
      onAct={() => {
        setTried(true)
        if (chosen && !lacking)
          bench.acts.run('askHead', async () => {
            const next = await api('desk.askHead', {
              id: filing,
              version,
              to: chosen.id,
              note: note.trim(),
            })
            bench.decisions.forget()
            bench.show(next)
          })
      }}
    >
      {heads.length < 2 ? null : (
        <FieldFrame
          id="ask-head"
          label="请哪一位"
          message={wrong(tried && !chosen ? '请选一位负责人' : null)}
        >
          <Chips
            label="请哪一位"
            options={heads.map((each) => ({ value: each.id, label: each.name }))}
            value={id}
            onChoose={setId}
          />
        </FieldFrame>
      )}
      <FieldFrame
        id="ask-head-note"
        label="想退回什么"
        hint="写给负责人看，填报人看不到"
        message={wrong(refusal?.fields.note ?? (tried && lacking ? '请写明想退回什么' : null))}
      >
        <TextInput
          label="想退回什么"
          text={note}
          keyboard="text"
          lines={3}
          longest={LONGEST_NOTE}
          wrong={tried && lacking}
          onType={setNote}
          onLeave={setNote}
        />
      </FieldFrame>
    </MoveDialog>
  )
}

/** Gives a filing that would go back again to a head, who alone returns it (G6). */
export const askHeadMove: DeskMove = {
  place: 'bottom',
  fits: ({ bench: { decisions } }) => decisions.returned.length > 0,
  Button: ({ bench }) => (
    <Button
      onTap={() => {
        if (!lacksDecision(bench)) bench.ask('askHead')
      }}
    >
      {moves.askHead.button}
    </Button>
  ),
  Form: AskHeadForm,
}
