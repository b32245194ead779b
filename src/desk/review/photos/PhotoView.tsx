import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import { Banner } from '../../../components/layout/Banner'
import type { View as Picture } from './photoNames'
import { PhotoStage } from './PhotoStage'
import './PhotoView.scss'
import type { ShownPhotos } from './usePhotos'
import { useTurn } from './useTurn'
import { Zoom } from './Zoom'

/** One picture with 放大 and 旋转. */
export const PhotoView = ({
  view,
  photos,
  viewer,
}: {
  view: Picture
  photos: ShownPhotos
  viewer: string
}) => {
  const { link, refusal, look, zoomed, zoom } = photos
  const turn = useTurn('#photo-frame', null, link?.orientation ?? 1)
  const [broken, setBroken] = useState(false)
  const failed = broken || refusal !== null
  return (
    <>
      <View id="photo-frame" className="photo-frame">
        {link !== null && !failed ? (
          <PhotoStage
            turning={turn.turning}
            box={turn.box}
            url={link.url}
            name={view.name}
            viewer={viewer}
            onBroken={() => {
              setBroken(true)
            }}
          />
        ) : (
          <View className="photo-wait t-sub" role="status">
            {failed ? '照片没有取到' : '正在取照片…'}
          </View>
        )}
      </View>
      {failed ? (
        <Banner
          tone="act"
          act={{
            label: '重试',
            onTap: () => {
              setBroken(false)
              look(view.fileID)
            },
          }}
        >
          {refusal?.message ?? '照片没有读出来'}
        </Banner>
      ) : null}
      {view.mark === null ? null : (
        <Banner tone="act">{`${view.mark}。填报人重拍后仍用了这张。`}</Banner>
      )}
      <View className="photo-tools">
        <Tap
          className="photo-tool"
          onTap={() => {
            zoom(link !== null)
          }}
        >
          <Icon name="zoom" />
          <View className="photo-tool-word">放大</View>
        </Tap>
        <Tap className="photo-tool" onTap={turn.rotate}>
          <Icon name="rotate" />
          <View className="photo-tool-word">旋转</View>
        </Tap>
        <View className="photo-logged t-note">查看已记入日志</View>
      </View>
      {zoomed && link !== null ? (
        <Zoom
          link={link}
          name={view.name}
          viewer={viewer}
          onClose={() => {
            zoom(false)
          }}
        />
      ) : null}
    </>
  )
}
