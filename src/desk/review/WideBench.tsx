import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Timeline } from '../../components/Timeline'
import { now } from '../../platform/clock'
import { focusOn } from '../../platform/focus'
import { onKey } from '../../platform/keys'
import type { BenchProps } from './benchProps'
import { Head } from './Head'
import { itemId, reasonsId } from './itemId'
import { Messages } from './Messages'
import { Photos } from './Photos'
import { Previewed } from './Previewed'
import { ReviewBar } from './ReviewBar'
import { useBench } from './useBench'
import { Values } from './Values'
import './WideBench.scss'

/** The open filing in a wide window: pictures and values side by side, each scrolling alone. */
export const WideBench = (props: BenchProps) => {
  const { review } = props
  const [shown, setShown] = useState('')
  const bench = useBench(review, {
    ...props,
    onGoTo: (key) => {
      setShown(itemId(key))
      const [file] = review.items.find((item) => item.key === key)?.files ?? []
      if (file && review.may.decide) bench.photos.look(file.fileID)
    },
  })
  const press = (key: string) => {
    if (bench.photos.zoomed || bench.previewed !== null) return
    const keys = review.items.map((item) => item.key)
    const at = bench.here === null ? -1 : keys.indexOf(bench.here)
    const to = (index: number) => {
      const next = keys[index]
      if (next !== undefined) bench.goTo(next)
    }
    // Before the first item nothing is decided unseen; the key shows where one is.
    if (at < 0 && (key === 'y' || key === 'n')) to(0)
    if (key === 'j') to(at + 1)
    if (key === 'k') to(Math.max(0, at - 1))
    if (key === 'y' && review.may.decide && bench.here !== null) {
      bench.decisions.decide(bench.here, 'right')
      to(at + 1)
    }
    if (key === 'n' && review.may.decide && bench.here !== null) {
      const reasons = reasonsId(bench.here)
      bench.decisions.decide(bench.here, 'return')
      // Once they are drawn.
      setTimeout(() => {
        focusOn(reasons)
      }, 50)
    }
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(
    () =>
      onKey((key) => {
        latest.current(key)
      }),
    [],
  )
  return (
    <>
      <Messages
        refusal={bench.acts.refusal}
        decided={props.decided}
        onSee={() => {
          bench.acts.clear()
          setShown('bench-events')
          props.onReload()
        }}
        onDesk={props.onDesk}
      />
      <Head review={review} done={review.items.length - bench.decisions.open.length} />
      <View className="bench-panes">
        <View className="bench-photos">
          <Photos
            review={review}
            bench={bench}
            viewer={props.viewer}
            lookAtOnce={review.may.decide}
            decide={false}
          />
        </View>
        <View className="bench-side">
          <ScrollView className="bench-values" scrollY scrollIntoView={shown}>
            <Values review={review} bench={bench} onLook={bench.photos.look} />
            <View id="bench-events" className="bench-events">
              <View className="t-head" role="heading" aria-level={2}>
                经过
              </View>
              <Timeline events={review.events} now={now()} />
            </View>
          </ScrollView>
          <ReviewBar review={review} bench={bench} />
        </View>
      </View>
      <Previewed review={review} bench={bench} />
    </>
  )
}
