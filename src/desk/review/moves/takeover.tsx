import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import type { Review } from '../../../domain/api/desk'
import type { TakeoverRequest } from '../../../domain/api/review/requests'
import { moves } from '../../../domain/moves/moves'
import { Chips } from '../items/Chips'
import { requestLines } from '../items/Takeovers'
import { useBegun } from '../pane/drafts'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import { ReasonWords } from './ending/words'
import { MoveDialog } from './MoveDialog'

/** Those that the caller may answer. */
const answerable = ({ takeovers }: Review): readonly TakeoverRequest[] =>
  takeovers.filter(({ givenAt, own }) => givenAt === null && !own)

/** The asking that is answered: the only one, or the one that is chosen. */
const useRequest = (review: Review, move: 'giveToAsker' | 'refuseTakeover') => {
  const open = answerable(review)
  const [chosen, setChosen] = useBegun<string | null>(`${review.id}:${move}:who`, null)
  const id = open.length === 1 ? (open[0]?.id ?? null) : chosen
  return { open, id, request: open.find((each) => each.id === id) ?? null, setChosen }
}

/** Whose asking, where several people ask, and what to compare. */
const Which = ({ of, tried }: { of: ReturnType<typeof useRequest>; tried: boolean }) => (
  <>
    {of.open.length > 1 ? (
      <FieldFrame
        id="takeover-who"
        label="哪一位的申请"
        message={wrong(tried && of.request === null ? '请选一位' : null)}
      >
        <Chips
          label="哪一位的申请"
          options={of.open.map(({ id, name }) => ({ value: id, label: name }))}
          value={of.id}
          onChoose={of.setChosen}
        />
      </FieldFrame>
    ) : null}
    {of.request === null ? null : (
      <View className="move-act">
        {requestLines(of.request).map((line) => (
          <View key={line} className="move-lead">
            {line}
          </View>
        ))}
      </View>
    )}
  </>
)

const GiveForm = ({ review, bench }: MoveProps) => {
  const of = useRequest(review, 'giveToAsker')
  const [tried, setTried] = useState(false)
  const { id, version } = review
  return (
    <MoveDialog
      move="giveToAsker"
      bench={bench}
      lead="核实证明材料和备案一致后再移交。移交后由申请人办理，编号和经过不变，原填报人不再看到，双方都会收到通知。"
      act={of.request === null ? moves.giveToAsker.button : `核实无误，移交给${of.request.name}`}
      busy="正在移交…"
      back="再看看"
      onAct={() => {
        setTried(true)
        if (of.id !== null) {
          const takeover = of.id
          bench.decide('giveToAsker', '已移交给申请人', () =>
            api('desk.giveToAsker', { id, version, takeover }),
          )
        }
      }}
    >
      <Which of={of} tried={tried} />
    </MoveDialog>
  )
}

const RefuseForm = ({ review, bench }: MoveProps) => {
  const of = useRequest(review, 'refuseTakeover')
  const [reason, setReason] = useBegun(`${review.id}:refuseTakeover:reason`, '')
  const [tried, setTried] = useState(false)
  const { id, version } = review
  const said = reason.trim()
  return (
    <MoveDialog
      move="refuseTakeover"
      bench={bench}
      lead="备案还由原填报人办理，申请人会收到通知，可以补充证明再申请。证明材料的照片会删除。"
      act={moves.refuseTakeover.button}
      busy="正在保存…"
      back="再看看"
      field="reason"
      onAct={() => {
        setTried(true)
        if (of.id !== null && said.length > 1) {
          const takeover = of.id
          bench.acts.run('refuseTakeover', async () => {
            bench.show(await api('desk.refuseTakeover', { id, version, takeover, reason: said }))
          })
        }
      }}
    >
      <Which of={of} tried={tried} />
      <ReasonWords
        id="refuseTakeover-reason"
        reader="申请人"
        text={reason}
        tried={tried}
        refusal={bench.acts.refusal}
        onText={setReason}
      />
    </MoveDialog>
  )
}

/** J4: hands the filing over to who asks for it, large where nothing else is to be decided. */
export const giveToAskerMove: DeskMove = {
  place: ({ status }) => (status === 'registered' ? 'bottom' : 'line'),
  fits: ({ review }) => answerable(review).length > 0,
  Button: ({ review, bench }) =>
    review.status === 'registered' ? (
      <Button
        onTap={() => {
          bench.ask('giveToAsker')
        }}
      >
        {moves.giveToAsker.button}
      </Button>
    ) : (
      <AskButton move="giveToAsker" bench={bench} />
    ),
  Form: GiveForm,
}

/** Leaves it with its applicant, with a reason that who asks reads. */
export const refuseTakeoverMove: DeskMove = {
  place: 'line',
  fits: ({ review }) => answerable(review).length > 0,
  Button: ({ bench }) => <AskButton move="refuseTakeover" bench={bench} />,
  Form: RefuseForm,
}
