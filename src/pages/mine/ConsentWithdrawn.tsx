import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import type { FilingCard } from '../../domain/api/filing'
import './Consents.scss'
import { KeptByOffices } from './WithdrawConsent'

/** What was deleted, and what the office keeps. */
export const ConsentWithdrawn = ({
  deleted,
  kept,
  onClose,
}: {
  deleted: number
  kept: readonly FilingCard[]
  onClose: () => void
}) => (
  <>
    <View role="status">
      {deleted === 0 ? '已撤回同意。' : `已撤回同意，删除了 ${String(deleted)} 件草稿。`}
      {'再次填写前会重新征求您的同意。'}
    </View>
    {kept.length === 0 ? null : (
      <>
        <View className="consents-head t-strong">下面的已经提交，由网信办保存</View>
        <View className="t-sub">需要更正或删除，请向办理的网信办提出</View>
        <KeptByOffices filings={kept} />
      </>
    )}
    <View className="consents-act">
      <Button look="outline" onTap={onClose}>
        知道了
      </Button>
    </View>
  </>
)
