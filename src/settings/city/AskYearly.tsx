import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { Sheet } from '../../components/layout/Sheet'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'
import './AskYearly.scss'

/** Whether owners of registered filings are asked 信息仍准确？ once a year (J2). */
export const AskYearly = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'yearlyQuestion')
  if (setting === undefined) return null
  const asks = setting.value === true
  return (
    <Sheet title="信息仍准确？">
      <View className="t-strong">{asks ? '现在每年问一次' : '现在不问'}</View>
      <View className="t-sub">
        登记、变更或上次答复满一年后，在进度页问一次。不是通告的要求：不推送、不提醒，不答没有影响。
      </View>
      <SetBy setting={setting} />
      {setting.mayChange ? (
        <View className="yearly-set">
          {notSaved}
          <Button
            look="outline"
            busy={busy === null ? null : '正在保存…'}
            onTap={() => {
              save([{ name: 'yearlyQuestion', value: !asks }])
            }}
          >
            {asks ? '不再问' : '每年问一次'}
          </Button>
        </View>
      ) : null}
    </Sheet>
  )
}
