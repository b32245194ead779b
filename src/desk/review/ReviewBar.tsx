import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { decides, type MoveProps } from './moves/deskMove'
import { offered } from './moves/registry'
import './ReviewBar.scss'

/** What can be done now, always in reach: the filing's moves. */
export const ReviewBar = (props: MoveProps) => {
  const { review, bench } = props
  const bottom = offered(props, 'bottom')
  const line = offered(props, 'line')
  const said = saidOf(props, line.length > 0)
  if (bottom.length === 0 && said === null) return null
  const open = decides(review) && bench.decisions.open.length > 0
  const acts = bottom.map(([name, { Button: Act }]) => <Act key={name} {...props} />)
  return (
    <BottomBar>
      {said === null ? null : (
        <View className="review-bar-line">
          {bench.missing === null ? (
            <View className="t-sub" role="status">
              {said}
            </View>
          ) : (
            <View className="review-bar-missing" role="alert">
              {bench.missing}
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
          <Button look="outline" keyName="A" onTap={bench.restRight}>
            其余都无误
          </Button>
          {acts}
        </View>
      ) : (
        acts
      )}
    </BottomBar>
  )
}

/** How far it is, or why nothing can be done here. */
const saidOf = ({ review, bench: { decisions } }: MoveProps, more: boolean): string | null => {
  if (decides(review)) {
    const all = review.items.length
    const back = decisions.returned.length
    const done = `已核对 ${String(all - decisions.open.length)}/${String(all)} 项`
    return back > 0 ? `${done}，其中退回 ${String(back)} 项` : done
  }
  if (review.moves.includes('claim')) return more ? '还没有人核对' : null
  if (review.status === 'returned') return '已退回，等填报人补正'
  if (review.status !== 'submitted') return null
  if (review.own) return '这是您填报的，请同事核对'
  return review.claimedBy ? `${review.claimedBy.name} 正在核对，这里只能看` : '这里只能看'
}
