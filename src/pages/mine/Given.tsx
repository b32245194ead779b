import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { Me } from '../../domain/api/me'
import { consentRows, idConsent } from '../../domain/form/consent'
import { showDay, showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import './Consents.scss'

const words = (version: string | null, at: number | null): string =>
  version === null || at === null
    ? '没有同意过，或已撤回'
    : `${showMoment(at, now())}已同意，说明是 ${showDay(version.slice(0, 10))}的`

/** What the person agreed to, with the text that was agreed to. */
export const Given = ({ me, onWithdraw }: { me: Me; onWithdraw: () => void }) => {
  const { filing, idData } = me.consents
  return (
    <>
      <SummaryLine label="填写和提交备案表" text={words(filing, me.agreedAt.filing)} />
      <SummaryLine label="上传身份证照片" text={words(idData, me.agreedAt.idData)} />
      <View className="consents-head t-strong">说明的内容</View>
      {consentRows.map(({ label, text }) => (
        <SummaryLine key={label} label={label} text={text} />
      ))}
      <SummaryLine label="身份证照片" text={idConsent.text} />
      {filing === null && idData === null ? null : (
        <View className="consents-act">
          <Button look="outline" onTap={onWithdraw}>
            撤回同意
          </Button>
        </View>
      )}
    </>
  )
}
