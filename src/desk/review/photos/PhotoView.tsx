import { ScrollView, View, Image } from '@tarojs/components'
import { useState, useEffect } from 'react'
import { Icon, type IconName } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import { Banner } from '../../../components/layout/Banner'
import {
  type Orientation,
  type Quarters,
  type Turning,
  turningOf,
} from '../../../domain/form/orientation'
import { useKeys } from '../../../platform/input/useKeys'
import { decides, type MoveProps } from '../moves/deskMove'
import type { View as Picture } from './photoNames'
import { type ElementSize, elementSize, turnStyle } from './turning'
import { useZoom } from './useZoom'
import { percent } from './zooming'
import './PhotoView.scss'
import './PhotoStage.scss'

type PhotoTurn = {
  readonly turning: Turning
  /** The room of the picture; null until it was turned. */
  readonly box: ElementSize | null
}

/**
 * How a picture stands inside the element `selector`, whose size changes with `size`: as its `orientation` has it, and
 * turned on by `more` quarters.
 */
const useTurn = (
  selector: string,
  size: unknown,
  orientation: Orientation,
  more: Quarters,
): PhotoTurn => {
  const upright = turningOf(orientation)
  const quarters = upright.quarters + more
  const [box, setBox] = useState<ElementSize | null>(null)
  useEffect(() => {
    if (quarters > 0) void elementSize(selector).then(setBox)
  }, [selector, size, quarters])
  return { turning: { ...upright, quarters }, box }
}

/** A picture, turned. `box` is the room it has, in px, once it is turned. */
const PhotoStage = ({
  url,
  name,
  turning,
  box,
  onShown,
  onBroken,
}: {
  url: string
  name: string
  turning: Turning
  box: ElementSize | null
  onShown: () => void
  onBroken: () => void
}) => (
  <View className="photo-turn" style={turnStyle(turning, box)} role="img" aria-label={name}>
    <Image
      className="photo-image"
      src={url}
      mode="aspectFit"
      aria-hidden="true"
      onLoad={onShown}
      onError={onBroken}
    />
  </View>
)

/** One picture, enlarged and pushed about in its pane, so that the values stay in sight; our own in WeChat too: its previewer covers them. */
export const PhotoView = ({
  review,
  bench,
  view,
  onNext,
}: MoveProps & {
  view: Picture
  /** Null where the next picture is reached otherwise. */
  onNext: (() => void) | null
}) => {
  const { link, refusal, look, rotate, turned, zoomOf, keepZoom } = bench.photos
  const { fileID } = view
  const [broken, setBroken] = useState(false)
  const failed = broken || refusal !== null
  const pane = { id: 'photo-scroll', there: link !== null && !failed }
  const { zoom, scrolling, step, fit } = useZoom(pane, zoomOf(fileID), (next) => {
    keepZoom(fileID, next)
  })
  const turn = useTurn('#photo-room', zoom.times, link?.orientation ?? 1, link?.quarters ?? 0)
  const turnOn = () => {
    rotate(decides(review))
  }
  const nearer = () => {
    step(1)
  }
  const farther = () => {
    step(-1)
  }
  // Where + shares its key with =, people press it without Shift.
  useKeys({ ticks: { r: turnOn }, moves: { '+': nearer, '=': nearer, '-': farther, '0': fit } })
  const size = `${String(zoom.times * 100)}%`
  return (
    <View className="photo-pane">
      <View className="photo-frame">
        {link !== null && !failed ? (
          <ScrollView
            id="photo-scroll"
            className="photo-scroll"
            scrollX
            scrollY
            {...scrolling}
            {...focusable}
          >
            <View id="photo-room" className="photo-room" style={`width:${size};height:${size}`}>
              <PhotoStage
                turning={turn.turning}
                box={turn.box}
                url={link.url}
                name={view.name}
                onShown={() => {
                  bench.decisions.see(fileID)
                }}
                onBroken={() => {
                  setBroken(true)
                }}
              />
            </View>
          </ScrollView>
        ) : (
          <View className="photo-wait t-sub" role="status">
            {failed ? '图没有取到' : '正在准备带水印的图…'}
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
              look(fileID)
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
        <Tool icon="zoom-out" label="缩小" onTap={farther} />
        <View className="photo-percent" role="status" aria-label={`放大到 ${percent(zoom)}`}>
          {percent(zoom)}
        </View>
        <Tool icon="zoom" label="放大" onTap={nearer} />
        <Tool word="适合" onTap={fit} />
        <Tool icon="rotate" word="旋转" onTap={turnOn} />
        {onNext === null ? null : (
          <View className="photo-next">
            <Tool word="下一张" onTap={onNext} />
          </View>
        )}
        <View className="photo-logged t-note" role="status">
          {turned ? '已转正，打印也按这个方向' : '查看已记入日志'}
        </View>
      </View>
    </View>
  )
}

const Tool = ({
  icon,
  word,
  label,
  onTap,
}: {
  icon?: IconName
  word?: string
  label?: string
  onTap: () => void
}) => (
  <Tap className="photo-tool" onTap={onTap} {...(label === undefined ? {} : { label })}>
    {icon === undefined ? null : <Icon name={icon} />}
    {word === undefined ? null : (
      <View className={icon === undefined ? '' : 'photo-tool-word'}>{word}</View>
    )}
  </Tap>
)

// Taro's types have no tabIndex; browsers scroll by keyboard only what can have the focus.
const focusable: object = { tabIndex: 0 }
