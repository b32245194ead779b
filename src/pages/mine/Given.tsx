import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { SummaryLine } from '../../components/SummaryList'
import type { Me } from '../../domain/api'
import { consentRows, idConsent } from '../../domain/consent'
import { showDay } from '../../domain/days'
import './Consents.scss'

const words = (version: string | null): string =>
  version === null ? '没有同意过，或已撤回' : `已同意，${showDay(version.slice(0, 10))}的说明`

/** What the person agreed to, with the text that was agreed to. */
export const Given = ({ me, onWithdraw }: { me: Me; onWithdraw: () => void }) => {
  const { filing, idData } = me.consents
  return (
    <>
      <SummaryLine label="填写和提交备案表" text={words(filing)} />
      <SummaryLine label="上传身份证照片" text={words(idData)} />
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
