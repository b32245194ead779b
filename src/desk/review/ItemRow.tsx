import { View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { TextButton } from '../../components/TextButton'
import type { ReviewItem } from '../../domain/api'
import { Decide } from './Decide'
import { itemId } from './itemId'
import './ItemRow.scss'

/** One item to check: label over value, what the machine knows about it, and 无误. */
export const ItemRow = ({
  item,
  here,
  ticked,
  fullText,
  onTick,
  onReveal,
  onLook,
}: {
  item: ReviewItem
  here: boolean
  /** Null when there is nothing to tick. */
  ticked: boolean | null
  /** What 查看全号 brought. */
  fullText: string | null
  onTick: (on: boolean) => void
  /** Null when there is nothing to reveal. */
  onReveal: (() => void) | null
  onLook: () => void
}) => (
  <View id={itemId(item.key)} className={`item ${here ? 'item-here' : ''}`}>
    <View className="item-main">
      <View className="t-note">{item.label}</View>
      <View className={item.text === '' ? 'item-text t-sub' : 'item-text'}>
        {fullText ?? (item.text === '' ? '未填' : item.text)}
      </View>
      {fullText === null ? null : (
        <View className="item-logged t-note">查看已记入日志，离开后不再显示</View>
      )}
      {item.remark === null ? null : (
        <View className={`item-remark tone-${item.remark.level === 'ok' ? 'done' : 'act'}`}>
          <Icon name={item.remark.level === 'ok' ? 'tick' : 'warning'} />
          <View className="item-remark-text">{item.remark.text}</View>
        </View>
      )}
      {onReveal === null || fullText !== null ? null : (
        <TextButton onTap={onReveal}>查看全号</TextButton>
      )}
      {item.files.length === 0 ? null : (
        <TextButton
          icon="picture"
          label={`${item.key === 'signature' ? '看签名' : '看照片'}：${item.label}`}
          onTap={onLook}
        >
          {item.key === 'signature' ? '看签名' : '看照片'}
        </TextButton>
      )}
    </View>
    {ticked === null ? null : <Decide label={item.label} on={ticked} onSet={onTick} />}
  </View>
)
