import { View } from '@tarojs/components'
import { BottomBar } from '../../components/layout/BottomBar'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import type { Review } from '../../domain/api/desk'
import { Pass } from './moves/Pass'
import './ReviewBar.scss'
import type { Bench } from './useBench'

/** What can be done now, always in reach. */
export const ReviewBar = ({ review, bench }: { review: Review; bench: Bench }) => {
  const { acts } = bench
  if (review.may.decide) return <DecideBar review={review} bench={bench} />
  if (review.may.claim)
    return (
      <BottomBar>
        {review.assignTo.length === 0 ? null : (
          <Line said="还没有人核对" review={review} bench={bench} />
        )}
        <Button keyName="L" busy={acts.busy === 'claim' ? '正在领取…' : null} onTap={bench.claim}>
          领取并核对
        </Button>
      </BottomBar>
    )
  const why = whyNot(review)
  return why === null ? null : (
    <BottomBar>
      <Line said={why} review={review} bench={bench} />
    </BottomBar>
  )
}

const Line = ({ said, review, bench }: { said: string; review: Review; bench: Bench }) => (
  <View className="review-bar-line">
    <View className="t-sub" role="status">
      {said}
    </View>
    <View className="review-bar-more">
      <Pass review={review} bench={bench} />
    </View>
  </View>
)

const whyNot = (review: Review): string | null => {
  if (review.status === 'returned') return '已退回，等填报人补正'
  if (review.status !== 'submitted') return null
  if (review.own) return '这是您填报的，请同事核对'
  return review.claimedBy ? `${review.claimedBy.name} 正在核对，这里只能看` : '这里只能看'
}

const DecideBar = ({ review, bench }: { review: Review; bench: Bench }) => {
  const { acts, decisions, missing } = bench
  const all = review.items.length
  const back = decisions.returned.length
  const done = all - decisions.open.length
  const next =
    back > 0 ? (
      <Button keyName="T" onTap={bench.preview}>
        预览退回通知
      </Button>
    ) : (
      <Button
        keyName="D"
        busy={acts.busy === 'register' ? '正在登记…' : null}
        onTap={bench.register}
      >
        登记
      </Button>
    )
  return (
    <BottomBar>
      <View className="review-bar-line">
        {missing === null ? (
          <View className="t-sub" role="status">
            已核对 {done}/{all} 项{back > 0 ? `，其中退回 ${String(back)} 项` : ''}
          </View>
        ) : (
          <View className="review-bar-missing" role="alert">
            {missing}
          </View>
        )}
        <View className="review-bar-more">
          <Pass review={review} bench={bench} />
          <TextButton onTap={bench.release}>
            {acts.busy === 'release' ? '正在放回…' : '放回待核对'}
          </TextButton>
        </View>
      </View>
      {decisions.open.length === 0 ? (
        next
      ) : (
        <View className="review-acts">
          <Button look="outline" keyName="A" onTap={bench.restRight}>
            其余都无误
          </Button>
          {next}
        </View>
      )}
    </BottomBar>
  )
}
