import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import { useKeys } from '../../platform/input/useKeys'
import { focusOn } from '../../platform/screen/focus'
import type { BenchProps } from './benchProps'
import { ReviewHead, ReviewWhy } from './Head'
import { itemId, reasonsId } from './items/itemId'
import { Values } from './items/Values'
import { Messages } from './Messages'
import { decides } from './moves/deskMove'
import { MoveForm, moveKeys } from './moves/registry'
import { pictureShowing } from './photos/photoNames'
import { PhotoPanel } from './photos/PhotoPanel'
import { Events } from './events/Events'
import { Papers } from './Papers'
import { ReviewBar } from './ReviewBar'
import { useBench } from './useBench'
import './WideBench.scss'

/** The open filing in a wide window: pictures and values side by side, each scrolling alone. */
export const WideBench = (props: BenchProps) => {
  const { review } = props
  const [shown, setShown] = useState('')
  const bench = useBench(review, {
    ...props,
    onGoTo: (key) => {
      setShown(itemId(key))
    },
    onStandAt: (key) => {
      const item = review.items.find((each) => each.key === key)
      const file =
        item && decides(review) ? pictureShowing(review, item, bench.photos.fileID) : null
      if (file !== null) bench.photos.look(file)
    },
    onLook: () => undefined,
  })
  const decide = decides(review)
  const { changed, rest } = bench.groups
  const keys = [...changed, ...(bench.fold?.folded === true ? [] : rest)].map(({ key }) => key)
  const at = bench.here === null ? -1 : keys.indexOf(bench.here)
  const to = (index: number) => {
    const next = keys[index]
    if (next !== undefined) bench.goTo(next)
  }
  /** Before the first item nothing is decided unseen; the key shows where one is. */
  const onItem = (act: (key: string) => void) => () => {
    if (bench.here === null) to(0)
    else if (decide) act(bench.here)
  }
  useKeys({
    acts: { ...(decide ? { a: bench.restRight } : {}), ...moveKeys({ review, bench }) },
    ticks: {
      ...(decide ? { p: bench.lookOn } : {}),
      y: onItem((key) => {
        bench.decisions.decide(key, 'right')
        to(at + 1)
      }),
      n: onItem((key) => {
        bench.decisions.decide(key, 'return')
        // Once they are drawn.
        setTimeout(() => {
          focusOn(reasonsId(key))
        }, 50)
      }),
    },
    moves: {
      j: () => {
        to(at + 1)
      },
      k: () => {
        to(Math.max(0, at - 1))
      },
    },
  })
  return (
    <>
      <MoveForm review={review} bench={bench} />
      <Messages
        refusal={bench.acts.refusal}
        decided={props.decided}
        onSee={() => {
          bench.acts.clear()
          setShown('bench-events')
          props.onReload()
        }}
        onDesk={props.onDesk}
        onUndone={props.onUndone}
      />
      <ReviewHead short review={review} done={review.items.length - bench.decisions.open.length} />
      <View className="bench-panes">
        <View className="bench-photos">
          <PhotoPanel review={review} bench={bench} />
        </View>
        <View className="bench-side">
          <ScrollView className="bench-values" scrollY scrollIntoView={shown}>
            <View className="bench-why">
              <ReviewWhy review={review} />
            </View>
            <Values review={review} bench={bench} onLook={bench.photos.look} follows={decide} />
            <View id="bench-events" className="bench-events">
              <View className="t-head" role="heading" aria-level={2}>
                经过
              </View>
              <Events review={review} bench={bench} />
            </View>
            <View className="bench-papers">
              <View className="t-head" role="heading" aria-level={2}>
                打印
              </View>
              <Papers review={review} />
            </View>
          </ScrollView>
          <ReviewBar review={review} bench={bench} />
        </View>
      </View>
    </>
  )
}
