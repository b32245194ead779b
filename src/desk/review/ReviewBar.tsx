import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { showMoment } from '../../domain/dates/days'
import { SECOND_RETURN } from '../../domain/moves/conditions'
import { statusWords } from '../../domain/moves/status'
import { now } from '../../platform/wechat/clock'
import { decides, type MoveProps } from './moves/deskMove'
import { offeredMoves } from './moves/registry'
import './ReviewBar.scss'

/** What can be done now, always in reach: the filing's moves. */
export const ReviewBar = (props: MoveProps) => {
  const { review, bench } = props
  const bottom = offeredMoves(props, 'bottom')
  const line = offeredMoves(props, 'line')
  const said = saidOf(props, line.length > 0)
  if (bottom.length === 0 && said === null) return null
  const open = decides(review) && bench.decisions.open.length > 0
  const acts = bottom.map(([name, { Button: Act }]) => <Act key={name} {...props} />)
  return (
    <BottomBar tall>
      {said === null ? null : (
        <View className="review-bar-line">
          {bench.missing === null && bench.unseen === 0 ? (
            <View className="t-sub" role="status">
              {said}
            </View>
          ) : (
            <View className="review-bar-missing" role="alert">
              {bench.missing ?? `还有 ${String(bench.unseen)} 张没有看`}
            </View>
          )}
          <View className="review-bar-more">
            {line.map(([name, { Button: Act }]) => (
              <Act key={name} {...props} />
            ))}
          </View>
        </View>
      )}
      {open ? (
        <View className="review-acts">
          {bench.unseen === 0 ? (
            <Button look="outline" keyName="A" onTap={bench.restRight}>
              其余都无误
            </Button>
          ) : (
            <Button look="outline" keyName="P" onTap={bench.lookOn}>
              看下一张
            </Button>
          )}
          {acts}
        </View>
      ) : (
        acts
      )}
    </BottomBar>
  )
}

/** How far it is, or why nothing can be done here. */
const saidOf = (
  { review, bench: { decisions, duplicates } }: MoveProps,
  more: boolean,
): string | null => {
  if (decides(review)) {
    const all = review.items.length
    const back = decisions.returned.length
    const done = `已核对 ${String(all - decisions.open.length)}/${String(all)} 项`
    const unjudged = duplicates.open === 0 ? '' : `，${String(duplicates.open)} 件可能重复没有判断`
    if (back === 0) return `${done}${unjudged}`
    const again = review.moves.includes('askHead') ? `。${SECOND_RETURN}` : ''
    return `${done}，其中退回 ${String(back)} 项${again}`
  }
  const { proposal } = review
  if (proposal !== null && review.status === 'submitted') {
    const who = proposal.confirmBy === 'city' ? '市网信办负责人' : '另一位负责人'
    const by = `${proposal.by} ${showMoment(proposal.at, now())} 提请终止办理`
    return review.moves.includes('decline') ? by : `${by}，等${who}确认`
  }
  if (review.moves.includes('claim')) return more ? '还没有人核对' : null
  if (review.status === 'returned') return '已退回，等填报人补正'
  if (review.cancelAskedAt !== null)
    return `填报人 ${showMoment(review.cancelAskedAt, now())} 申请注销备案`
  if (review.takeoverAskedAt !== null && review.status === 'registered')
    return `${showMoment(review.takeoverAskedAt, now())} 有人申请接管`
  if (review.verifyAsked) return '已请填报人核实，还没有答复'
  if (review.status !== 'submitted') return more ? statusWords[review.status].word : null
  if (review.own) return '这是您填报的，请同事核对'
  return review.claimedBy ? `${review.claimedBy.name} 正在核对，这里只能看` : '这里只能看'
}
