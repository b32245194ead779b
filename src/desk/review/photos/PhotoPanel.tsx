import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import { ON_COMPUTERS } from '../../../domain/settings/onComputers'
import '../items/Chip.scss'
import { New } from '../items/New'
import { decides, type MoveProps } from '../moves/deskMove'
import { viewsOf } from './photoNames'
import './PhotoPanel.scss'
import { PhotoView } from './PhotoView'

/** The pictures of a filing, one at a time, each a marked copy. Who decides sees the first without a tap. */
export const PhotoPanel = ({
  review,
  bench,
  onNext = null,
}: MoveProps & {
  onNext?: (() => void) | null
}) => {
  const { photos, decisions } = bench
  const views = viewsOf(review)
  const view = views.find((each) => each.fileID === photos.fileID)
  const first = decides(review) ? views[0]?.fileID : undefined
  const { look } = photos
  const looked = photos.fileID !== null
  useEffect(() => {
    if (first !== undefined && !looked) look(first)
  }, [first, looked, look])
  if (review.onComputers === true) return <View className="photos-none t-sub">{ON_COMPUTERS}</View>
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
            <Mark
              returned={decisions.on(each.item) === 'return'}
              seen={decides(review) && decisions.hasSeen(each.fileID)}
            />
            <View>{each.name}</View>
            {each.isNew ? <New /> : null}
            {decides(review) && !decisions.hasSeen(each.fileID) ? (
              <View className="chip-unseen">· 未看</View>
            ) : null}
          </Tap>
        ))}
      </View>
      {view ? (
        <PhotoView key={view.fileID} review={review} bench={bench} view={view} onNext={onNext} />
      ) : (
        <View className="photo-frame">
          <View className="photo-wait t-sub">点上面的名称看照片，查看会记入日志</View>
        </View>
      )}
    </View>
  )
}

/** That a picture was looked at, or goes back. */
const Mark = ({ returned, seen }: { returned: boolean; seen: boolean }) =>
  returned || seen ? (
    <View className={`chip-mark tone-${returned ? 'act' : 'done'}`}>
      <Icon name={returned ? 'return' : 'tick'} />
    </View>
  ) : null
