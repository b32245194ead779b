import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import type { Refusal } from '../../domain/api/refusal'
import { useWide } from '../../platform/screen/useWide'
import { backTo, goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { useFramed } from '../frames/useFramed'
import { handOver } from '../queue/handover'
import { knownOffices } from '../queue/myOffices'
import type { BenchProps } from './benchProps'
import { PhoneBench } from './PhoneBench'
import { QueuePane } from './QueuePane'
import type { MadeDecision } from './useBench'
import { useReview } from './useReview'
import { WideBench } from './WideBench'
import './index.scss'

definePageConfig({ navigationBarTitleText: '核对' })

/** While a filing is read, and when it cannot be. */
const NotOpen = ({
  refusal,
  onRetry,
  onDesk,
}: {
  refusal: Refusal | null
  onRetry: () => void
  onDesk: () => void
}) => {
  if (refusal === null) return <Loading />
  const passing = ['offline', 'busy', 'broken'].includes(refusal.code)
  return (
    <Banner
      tone="act"
      act={passing ? { label: '重试', onTap: onRetry } : { label: '回到待办', onTap: onDesk }}
    >
      {refusal.message}
    </Banner>
  )
}

/** One filing on the desk; after 登记 or 退回 the next waiting one opens in its place. A wide window has picture and values side by side, a wider one the queue beside them. */
export default function ReviewPage() {
  const [id, setId] = useState(useParameters('id').id)
  /** What was decided last, in one sentence. */
  const [decided, setDecided] = useState<BenchProps['decided']>(null)
  const [changes, setChanges] = useState(0)
  const { data: me } = useAnswer(() => api('me', {}))
  const wide = useWide('panes')
  const open = useReview(id, wide)
  // With less room the picture keeps it.
  const beside = useWide('queue')
  const framed = useFramed()
  const toDesk = () => {
    if (framed) backTo('desk/queue', {})
    else goTab('office')
  }

  const announce = (now: BenchProps['decided']) => {
    setDecided(now)
    setChanges((before) => before + 1)
  }
  const { review } = open
  const bench = review && {
    review,
    decided,
    onReload: () => {
      announce(null)
      open.reload()
    },
    onChanged: (next: typeof review) => {
      announce(null)
      open.put(next)
    },
    onRead: open.put,
    onReleased: () => {
      announce({ sentence: '已放回待核对。', act: '回到待办', undo: null })
      open.reopen()
    },
    onDecided: ({ id: decidedId, did, undoFor, next }: MadeDecision) => {
      const undo = undoFor > 0 ? { id: decidedId, time: undoFor } : null
      announce(
        next
          ? { sentence: `${did}。接着核对「${next.accountName}」`, act: '停一停', undo }
          : { sentence: `${did}。没有可以领取的备案了。`, act: '回到待办', undo },
      )
      if (next) setId(next.id)
      else open.reload()
    },
    onUndone: (undone: typeof review) => {
      announce(null)
      if (undone.id === id) {
        open.put(undone)
        return
      }
      handOver(undone)
      setId(undone.id)
    },
    onDesk: toDesk,
  }
  const notOpen = <NotOpen refusal={open.refusal} onRetry={open.reload} onDesk={toDesk} />
  if (!wide) return bench ? <PhoneBench key={id} {...bench} /> : <Shell>{notOpen}</Shell>
  return (
    <Shell fill>
      <View className="bench">
        {beside ? (
          <QueuePane
            office={me?.staff?.office.code ?? knownOffices().desk}
            here={id}
            change={changes}
            onOpen={(next) => {
              setDecided(null)
              setId(next)
            }}
          />
        ) : null}
        <View className="bench-main">{bench ? <WideBench key={id} {...bench} /> : notOpen}</View>
      </View>
    </Shell>
  )
}
