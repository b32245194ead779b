import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import type { FilingCard } from '../../domain/api/filing'
import { nameOf } from '../../domain/moves/standing'
import './Consents.scss'

/** Says what taking the consent back does before it is done. */
export const WithdrawConsent = ({
  filings,
  busy,
  onWithdraw,
  onBack,
}: {
  filings: readonly FilingCard[]
  busy: boolean
  onWithdraw: () => void
  onBack: () => void
}) => {
  const drafts = filings.filter((card) => card.number === null)
  const submitted = filings.filter((card) => card.number !== null)
  return (
    <>
      <View className="t-strong">
        {drafts.length === 0
          ? '您没有还没提交的草稿'
          : `下面 ${String(drafts.length)} 件草稿会删除，不能恢复`}
      </View>
      {drafts.map((card) => (
        <View key={card.id} className="consents-line">
          {nameOf(card)}
        </View>
      ))}
      {submitted.length === 0 ? null : (
        <>
          <View className="consents-head t-strong">已提交的由网信办保存，撤回后仍可查看进度</View>
          <View className="t-sub">需要更正或删除，请向办理的网信办提出</View>
          <KeptByOffices filings={submitted} />
        </>
      )}
      <View className="consents-act">
        <Button look="stop" busy={busy ? '正在撤回…' : null} onTap={onWithdraw}>
          {drafts.length === 0 ? '撤回同意' : '撤回同意并删除草稿'}
        </Button>
      </View>
      <View className="consents-act">
        <Button look="outline" onTap={onBack}>
          再看看
        </Button>
      </View>
    </>
  )
}

/** What the office keeps, and whom to ask. */
export const KeptByOffices = ({ filings }: { filings: readonly FilingCard[] }) => (
  <>
    {filings.map((card) => (
      <View key={card.id} className="consents-line">
        <View>{nameOf(card)}</View>
        <View className="t-sub">{card.number}</View>
        {card.office ? (
          <View className="t-sub">
            {card.office.name} {card.office.phone}
          </View>
        ) : null}
      </View>
    ))}
  </>
)
