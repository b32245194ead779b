import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import type { Review } from '../../../domain/api/desk'
import '../items/Chip.scss'
import { Decide } from '../items/Decide'
import type { ItemDecision } from '../items/decisions'
import { New } from '../items/New'
import { ReturnForm } from '../moves/ReturnForm'
import type { Bench } from '../useBench'
import { viewsOf } from './photoNames'
import './PhotoPanel.scss'
import { PhotoView } from './PhotoView'

/** The pictures of a filing, one at a time, with the watermark. */
export const PhotoPanel = ({
  review,
  bench,
  viewer,
  lookAtOnce,
  decide,
}: {
  review: Review
  bench: Bench
  /** Name of the person who looks. */
  viewer: string
  /** Shows the first picture without a tap. */
  lookAtOnce: boolean
  /** Shows 无误 and 退回 for the picture's item. */
  decide: boolean
}) => {
  const { photos, decisions } = bench
  const views = viewsOf(review)
  const view = views.find((each) => each.fileID === photos.fileID)
  const item = review.items.find((each) => each.key === view?.item)
  const decision = item ? decisions.on(item.key) : null
  const first = lookAtOnce ? views[0]?.fileID : undefined
  const { look } = photos
  const looked = photos.fileID !== null
  useEffect(() => {
    if (first !== undefined && !looked) look(first)
  }, [first, looked, look])
  if (views.length === 0) return <View className="photos-none t-sub">没有材料照片</View>
  return (
    <View className="photos">
      <View className="photo-chips chips" role="tablist" aria-label="材料照片">
        {views.map((each) => (
          <Tap
            key={each.fileID}
            role="tab"
            checked={each === view}
            className={`chip ${each === view ? 'chip-on' : ''}`}
            onTap={() => {
              look(each.fileID)
            }}
          >
            <Mark decision={decisions.on(each.item)} />
            <View>{each.name}</View>
            {each.isNew ? <New /> : null}
          </Tap>
        ))}
      </View>
      {decide && item ? (
        <View className={`photos-decide ${decision === 'return' ? 'item-return tone-act' : ''}`}>
          <View className="photos-decide-name">{item.label}</View>
          <Decide
            label={item.label}
            decision={decision}
            onDecide={(next) => {
              decisions.decide(item.key, next)
            }}
          />
          {decision === 'return' ? <ReturnForm item={item} bench={bench} /> : null}
        </View>
      ) : null}
      {view ? (
        <PhotoView key={view.fileID} view={view} photos={photos} viewer={viewer} />
      ) : (
        <View className="photo-frame">
          <View className="photo-wait t-sub">点上面的名称看照片，查看会记入日志</View>
        </View>
      )}
    </View>
  )
}

const Mark = ({ decision }: { decision: ItemDecision | null }) => {
  if (decision === null) return null
  return (
    <View className={`chip-mark tone-${decision === 'right' ? 'done' : 'act'}`}>
      <Icon name={decision === 'right' ? 'tick' : 'return'} />
    </View>
  )
}
