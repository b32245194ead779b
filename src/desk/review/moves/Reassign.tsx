import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/controls/Button'
import { Field } from '../../../components/controls/Field'
import { Overlay } from '../../../components/layout/Overlay'
import type { Review } from '../../../domain/api/desk'
import { Chips } from '../items/Chips'
import { Refused } from './Refused'
import './Pass.scss'
import type { Bench } from '../useBench'

/** Gives the open filing to a colleague to check (G3). */
export const Reassign = ({ review, bench }: { review: Review; bench: Bench }) =>
  bench.asked === 'reassign' ? <ReassignForm review={review} bench={bench} /> : null

const ReassignForm = ({ review, bench }: { review: Review; bench: Bench }) => {
  const colleagues = review.assignTo
  const [id, setId] = useState(colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null)
  const [tried, setTried] = useState(false)
  const { refusal, busy } = bench.acts
  const chosen = colleagues.find((each) => each.id === id)
  const close = () => {
    bench.ask(null)
  }
  return (
    <Overlay title="改派" onClose={close}>
      <View className="pass-lead t-sub">
        {review.claimedBy ? `现在由${review.claimedBy.name}核对。` : ''}改派后对方会收到通知。
      </View>
      <Field
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
      </Field>
      <View className="pass-act">
        <Refused refusal={refusal} />
        <Button
          busy={busy === 'reassign' ? '正在改派…' : null}
          onTap={() => {
            setTried(true)
            if (chosen) bench.reassign(chosen.id)
          }}
        >
          {chosen ? `改派给${chosen.name}` : '改派'}
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
