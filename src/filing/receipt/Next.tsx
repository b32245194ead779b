import { View } from '@tarojs/components'
import { Sheet } from '../../components/layout/Sheet'
import type { Receipt } from '../../domain/api/filing'
import { showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'

const groups = (hash: string): string => (hash.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

/** What happens now, and the hash that proves what was signed. */
export const Next = ({ receipt }: { receipt: Receipt }) => {
  const steps = [
    {
      text: `核对，最晚 ${showDay(receipt.replyBy, today())}答复`,
      note: '本办承诺',
    },
    { text: '需要补正时在这里告诉您', note: null },
    { text: '登记后在这里看到结果，可以下载备案表', note: null },
  ]
  return (
    <Sheet title="接下来">
      <View role="list">
        {steps.map(({ text, note }, index) => (
          <View key={text} className="receipt-step" role="listitem">
            <View className="receipt-step-number">{index + 1}</View>
            <View>{text}</View>
            {note === null ? null : <View className="t-note">{note}</View>}
          </View>
        ))}
      </View>
      <View className="receipt-hash">
        <View className="t-note">校验码，由签名时的内容算出，改动一个字就会不同</View>
        <View className="t-note receipt-digest">{groups(receipt.hash)}</View>
      </View>
    </Sheet>
  )
}
