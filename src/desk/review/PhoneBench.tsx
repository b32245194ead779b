import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { focusOn } from '../../platform/screen/focus'
import type { BenchProps } from './benchProps'
import type { ShownDuplicates } from './duplicates/useDuplicates'
import { Events } from './events/Events'
import { ReviewHead } from './Head'
import { itemId } from './items/itemId'
import { New } from './items/New'
import { Items, Values } from './items/Values'
import { Messages } from './Messages'
import { decides, type MoveProps } from './moves/deskMove'
import { MoveForm } from './moves/registry'
import { Papers } from './Papers'
import { itemsOfPicture, viewsOf } from './photos/photoNames'
import { PhotoPanel } from './photos/PhotoPanel'
import { ReviewBar } from './ReviewBar'
import { useBench } from './useBench'
import './PhoneBench.scss'
import './duplicates/Duplicates.scss'

/** Leads to what may be of the same account from where it is not in sight. */
const DuplicatesHint = ({
  duplicates: { open },
  onSee,
}: {
  duplicates: ShownDuplicates
  onSee: () => void
}) =>
  open === 0 ? null : (
    <View className="duplicates-hint tone-act">
      <View>{`有 ${String(open)} 件可能是同一账号`}</View>
      <TextButton onTap={onSee}>看一看</TextButton>
    </View>
  )

/** The open filing on a phone: a picture with the values it shows, all values, and the events behind three tabs. */
export const PhoneBench = (props: BenchProps) => {
  const { review } = props
  const hasPictures = viewsOf(review).length > 0 && review.onComputers !== true
  const [tab, setTab] = useState<'compare' | 'values' | 'events'>(
    decides(review) && hasPictures ? 'compare' : 'values',
  )
  const compare = () => {
    setTab('compare')
  }
  const bench = useBench(review, {
    ...props,
    onGoTo: (key) => {
      setTab('values')
      // Once the tab is drawn.
      setTimeout(() => {
        focusOn(itemId(key))
      }, 50)
    },
    onStandAt: () => undefined,
    onLook: compare,
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
          ...(hasPictures ? ([['compare', '对照']] as const) : []),
          ['values', `全部 ${String(review.items.length)} 项`],
          ['events', '经过'],
        ]}
        chosen={tab}
        onChoose={setTab}
      />
      {tab === 'compare' ? (
        <DuplicatesHint
          duplicates={bench.duplicates}
          onSee={() => {
            setTab('values')
          }}
        />
      ) : null}
      {tab === 'compare' ? <Compare review={review} bench={bench} /> : null}
      {tab === 'values' ? (
        <Values
          review={review}
          bench={bench}
          onLook={(fileID) => {
            compare()
            bench.photos.look(fileID)
          }}
        />
      ) : null}
      {tab === 'events' ? (
        <>
          <Sheet>
            <Events review={review} bench={bench} />
          </Sheet>
          <Sheet title="打印" flush>
            <Papers review={review} />
          </Sheet>
        </>
      ) : null}
      <MoveForm review={review} bench={bench} />
    </Shell>
  )
}

/** One picture, and below it only what it shows; the next picture changes both. */
const Compare = ({ review, bench }: MoveProps) => {
  const views = viewsOf(review)
  const at = views.findIndex(({ fileID }) => fileID === bench.photos.fileID)
  const view = views[at]
  const items = view ? itemsOfPicture(review.items, view) : []
  return (
    <View className="compare">
      <PhotoPanel
        review={review}
        bench={bench}

        onNext={views.length > 1 ? bench.lookOn : null}
      />
      {view ? (
        <View className="compare-head">
          <View className="compare-name">
            {view.name}
            {view.isNew ? <New /> : null}
          </View>
          <View className="t-note">
            {`对照 ${String(items.length)} 项，第 ${String(at + 1)} 张，共 ${String(views.length)} 张`}
          </View>
        </View>
      ) : null}
      <Items review={review} bench={bench} onLook={null} items={items} />
    </View>
  )
}
