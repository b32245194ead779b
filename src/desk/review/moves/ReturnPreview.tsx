import { View } from '@tarojs/components'
import { Button } from '../../../components/controls/Button'
import type { Review } from '../../../domain/api/desk'
import type { ReturnedItem } from '../../../domain/moves/returning/correction'
import { labelledMessage } from '../../../domain/moves/returning/returnMessage'
import { today } from '../../../platform/wechat/clock'
import { DecisionSheet } from '../pane/DecisionSheet'
import './ReturnPreview.scss'

/** The message of a return as the applicant will read it, before it is sent (G4). */
export const ReturnPreview = ({
  review,
  items,
  busy,
  onReturn,
  onClose,
}: {
  review: Review
  items: readonly ReturnedItem[]
  busy: boolean
  onReturn: () => void
  onClose: () => void
}) => {
  const labels = new Map(review.items.map((item) => [item.key, item.label]))
  const message = labelledMessage(
    items.map((item) => ({ ...item, label: labels.get(item.key) ?? '' })),
    review.office,
    review.ifReturnedNow.correctionOn,
    today(),
  )
  return (
    <DecisionSheet title="填报人会看到" onClose={onClose}>
      <View className="preview-title">{message.title}</View>
      <View role="list">
        {message.items.map(({ key, label, reason, suggestion }, index) => (
          <View key={key} className="preview-item" role="listitem">
            <View className="preview-number">{index + 1}</View>
            <View className="preview-main">
              <View className="preview-label">{label}</View>
              <Line name="原因" text={reason} />
              {suggestion === '' ? null : <Line name="建议" text={suggestion} />}
            </View>
          </View>
        ))}
      </View>
      <View className="preview-contact t-sub">{message.contact}</View>
      <Button busy={busy ? '正在退回…' : null} onTap={onReturn}>
        退回
      </Button>
      <View className="preview-back">
        <Button look="outline" onTap={onClose}>
          再看看
        </Button>
      </View>
    </DecisionSheet>
  )
}

const Line = ({ name, text }: { name: string; text: string }) => (
  <View className="preview-line">
    <View className="preview-name">{name}</View>
    <View className="preview-text">{text}</View>
  </View>
)
