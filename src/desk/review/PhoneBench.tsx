import { useState } from 'react'
import { Tabs } from '../../components/controls/Tabs'
import { Timeline } from '../../components/filing/Timeline'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { focusOn } from '../../platform/screen/focus'
import { now } from '../../platform/wechat/clock'
import type { BenchProps } from './benchProps'
import { ReviewHead } from './Head'
import { itemId } from './items/itemId'
import { Values } from './items/Values'
import { Messages } from './Messages'
import { decides } from './moves/deskMove'
import { MoveForm } from './moves/registry'
import { viewsOf } from './photos/photoNames'
import { PhotoPanel } from './photos/PhotoPanel'
import { ReviewBar } from './ReviewBar'
import { useBench } from './useBench'

/** The open filing on a phone: values, pictures and events behind three tabs. */
export const PhoneBench = (props: BenchProps) => {
  const { review } = props
  const [tab, setTab] = useState<'values' | 'photos' | 'events'>('values')
  const bench = useBench(review, {
    ...props,
    onGoTo: (key) => {
      setTab('values')
      // Once the tab is drawn.
      setTimeout(() => {
        focusOn(itemId(key))
      }, 50)
    },
  })
  return (
    <Shell bar={<ReviewBar review={review} bench={bench} />}>
      <Messages
        refusal={bench.acts.refusal}
        decided={props.decided}
        onSee={() => {
          bench.acts.clear()
          setTab('events')
          props.onReload()
        }}
        onDesk={props.onDesk}
        onUndone={props.onUndone}
      />
      <ReviewHead review={review} done={review.items.length - bench.decisions.open.length} />
      <Tabs
        label="这件备案"
        tabs={[
          ['values', '填报内容'],
          ['photos', `材料 ${String(viewsOf(review).length)}`],
          ['events', '经过'],
        ]}
        chosen={tab}
        onChoose={setTab}
      />
      {tab === 'values' ? (
        <Values
          review={review}
          bench={bench}
          onLook={(fileID) => {
            setTab('photos')
            bench.photos.look(fileID)
          }}
        />
      ) : null}
      {tab === 'photos' ? (
        <PhotoPanel
          review={review}
          bench={bench}
          viewer={props.viewer}
          lookAtOnce={decides(review)}
          decide={decides(review)}
        />
      ) : null}
      {tab === 'events' ? (
        <Sheet>
          <Timeline events={review.events} now={now()} />
        </Sheet>
      ) : null}
      <MoveForm review={review} bench={bench} />
    </Shell>
  )
}
