import { View } from '@tarojs/components'
import { useCopying } from '../../components/controls/copying'
import { TextButton } from '../../components/controls/TextButton'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail, Receipt } from '../../domain/api/filing'
import { showMoment } from '../../domain/dates/days'
import { statusWords } from '../../domain/moves/status'
import { now } from '../../platform/wechat/clock'

/** What was received, under which number, when and by whom (D2). */
export const ReceiptHead = ({ filing, receipt }: { filing: FilingDetail; receipt: Receipt }) => {
  const copying = useCopying(receipt.number)
  return (
    <Sheet>
      <StatusMark
        name={statusOf(filing)}
        {...(filing.status === 'submitted' ? { word: statusWords.submitted.onPaper } : {})}
      />
      <View className="receipt-number">
        <View className="t-hero receipt-digits" role="heading" aria-level={1}>
          {receipt.number}
        </View>
        <TextButton icon="copy" label={`${copying.word}编号`} onTap={copying.copy}>
          {copying.word}
        </TextButton>
      </View>
      {copying.refused}
      <View>{filing.accountName}</View>
      <View className="t-sub">{showMoment(receipt.submittedAt, now())} 提交</View>
      {receipt.resubmittedAt === null ? null : (
        <View className="t-sub">{showMoment(receipt.resubmittedAt, now())} 重新提交</View>
      )}
      <View className="t-sub">{receipt.office.name}</View>
      {receipt.late === null ? null : (
        <View className="receipt-late">
          <StatusMark name="late" word={receipt.late} />
        </View>
      )}
    </Sheet>
  )
}
