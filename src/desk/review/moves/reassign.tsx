import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { FieldFrame } from '../../../components/controls/FieldFrame'
import { Overlay } from '../../../components/layout/Overlay'
import { moves } from '../../../domain/moves/moves'
import { Chips } from '../items/Chips'
import { AskButton } from './AskButton'
import type { DeskMove, MoveProps } from './deskMove'
import './moveForm.scss'
import { Refused } from './Refused'

const ReassignForm = ({ review, bench }: MoveProps) => {
  const colleagues = review.assignTo
  const [id, setId] = useState(colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null)
  const [tried, setTried] = useState(false)
  const { refusal, busy } = bench.acts
  const { id: filing, version } = review
  const chosen = colleagues.find((each) => each.id === id)
  const close = () => {
    bench.ask(null)
  }
  return (
    <Overlay title={moves.reassign.button} onClose={close}>
      <View className="pass-lead t-sub">
        {review.claimedBy ? `现在由${review.claimedBy.name}核对。` : ''}改派后对方会收到通知。
      </View>
      <FieldFrame
        id="reassign-to"
        label="改派给"
        message={tried && !chosen ? { level: 'error', message: '请选一位同事' } : null}
      >
        <Chips
          label="改派给"
          options={colleagues.map((each) => ({ value: each.id, label: each.name }))}
          value={id}
          onChoose={setId}
        />
      </FieldFrame>
      <View className="pass-act">
        <Refused refusal={refusal} />
        <Button
          busy={busy === 'reassign' ? '正在改派…' : null}
          onTap={() => {
            setTried(true)
            if (chosen)
              bench.acts.run('reassign', async () => {
                bench.show(await api('desk.reassign', { id: filing, version, to: chosen.id }))
              })
          }}
        >
          {chosen ? `改派给${chosen.name}` : moves.reassign.button}
        </Button>
      </View>
      <View className="pass-back">
        <Button look="outline" onTap={close}>
          不改了
        </Button>
      </View>
    </Overlay>
  )
}

/** Gives the open filing to a colleague to check (G3). */
export const reassign: DeskMove = {
  place: 'line',
  fits: ({ review }) => review.assignTo.length > 0,
  Button: ({ bench }) => <AskButton move="reassign" bench={bench} />,
  Form: ReassignForm,
}
