import { View } from '@tarojs/components'
import { useCopying } from '../../components/controls/copying'
import { TextButton } from '../../components/controls/TextButton'
import { LateClause } from '../../components/filing/LateClause'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { showMoment } from '../../domain/dates/days'
import { officeFor } from '../../domain/moves/standing'
import { statusWords } from '../../domain/moves/status'
import { now } from '../../platform/wechat/clock'

/** What was received, under which number, when and by whom (D2). */
export const ReceiptHead = ({ filing, number }: { filing: FilingDetail; number: string }) => {
  const copying = useCopying(number)
  const { status, receipt } = filing
  const onPaper = status === 'submitted' || status === 'draft'
  return (
    <Sheet>
      <StatusMark
        name={statusOf(filing)}
        {...(onPaper ? { word: statusWords[status].onPaper } : {})}
      />
      <View className="receipt-number">
        <View className="t-hero receipt-digits" role="heading" aria-level={1}>
          {number}
        </View>
        <TextButton icon="copy" label={`${copying.word}编号`} onTap={copying.copy}>
          {copying.word}
        </TextButton>
      </View>
      {copying.refused}
      <View>{filing.accountName}</View>
      {receipt === null ? null : (
        <View className="t-sub">{showMoment(receipt.submittedAt, now())} 提交</View>
      )}
      {receipt === null || receipt.resubmittedAt === null ? null : (
        <View className="t-sub">{showMoment(receipt.resubmittedAt, now())} 重新提交</View>
      )}
      <View className="t-sub">{officeFor(filing).name}</View>
      {receipt === null || receipt.late === null ? null : (
        <View className="receipt-late">
          <StatusMark name="late" word={receipt.late} />
          <LateClause />
        </View>
      )}
    </Sheet>
  )
}
