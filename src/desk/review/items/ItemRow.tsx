import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../../components/controls/Icon'
import { TextButton } from '../../../components/controls/TextButton'
import type { ReviewItem } from '../../../domain/api/desk'
import { ReturnForm } from '../moves/ReturnForm'
import type { Bench } from '../useBench'
import { Decide } from './Decide'
import { itemId } from './itemId'
import './ItemRow.scss'
import { New } from './New'

/** One item to check: label over value, what was before, what the machine knows about it, and 无误 or 退回. */
export const ItemRow = ({
  item,
  bench,
  decide,
  earlier,
  fullText,
  onReveal,
  onLook,
}: {
  item: ReviewItem
  bench: Bench
  /** There is something to decide. */
  decide: boolean
  /** Why it was returned: 上次退回：不完整，写到门牌号. */
  earlier: string | null
  /** What 查看全号 brought. */
  fullText: string | null
  /** Null when there is nothing to reveal. */
  onReveal: (() => void) | null
  onLook: () => void
}) => {
  const { key, label, text, remark, change, files } = item
  const decision = decide ? bench.decisions.on(key) : null
  const here = key === bench.here ? 'item-here' : ''
  const back = decision === 'return' ? 'item-return tone-act' : ''
  const look = key === 'signature' ? '看签名' : '看照片'
  return (
    <View id={itemId(key)} className={`item ${here} ${back}`}>
      <View className="item-main">
        <View className="t-note">{label}</View>
        <View className={text === '' ? 'item-text t-sub' : 'item-text'}>
          {fullText ?? (text === '' ? '未填' : text)}
          {files.some(({ isNew }) => isNew) ? <New /> : null}
        </View>
        {change === null ? null : (
          <View className="item-was t-sub">
            原为 {change.before === '' ? '未填' : change.before}
          </View>
        )}
        {fullText === null ? null : (
          <View className="item-logged t-note">查看已记入日志，离开后不再显示</View>
        )}
        {earlier === null ? null : <Remark icon="return" tone="act" text={earlier} />}
        {remark === null ? null : (
          <Remark
            icon={remark.level === 'ok' ? 'tick' : 'warning'}
            tone={remark.level === 'ok' ? 'done' : 'act'}
            text={remark.text}
          />
        )}
        {onReveal === null || fullText !== null ? null : (
          <TextButton onTap={onReveal}>查看全号</TextButton>
        )}
        {files.length === 0 ? null : (
          <TextButton icon="picture" label={`${look}：${label}`} onTap={onLook}>
            {look}
          </TextButton>
        )}
      </View>
      {decide ? (
        <Decide
          label={label}
          decision={decision}
          onDecide={(next) => {
            bench.decisions.decide(key, next)
          }}
        />
      ) : null}
      {decision === 'return' ? <ReturnForm item={item} bench={bench} /> : null}
    </View>
  )
}

const Remark = ({ icon, tone, text }: { icon: IconName; tone: 'done' | 'act'; text: string }) => (
  <View className={`item-remark tone-${tone}`}>
    <Icon name={icon} />
    <View className="item-remark-text">{text}</View>
  </View>
)
