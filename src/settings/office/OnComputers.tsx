import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { OfficeCode } from '../../domain/city/city'
import { settings } from '../../domain/settings/settings'
import { settingIn } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'

/** Whether the office's staff see full numbers and photos on computers alone. Its head says so. */
export const OnComputers = ({ office }: { office: OfficeCode }) => {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: office }))
  const { busy, save, notSaved } = useSaving({ settings: data, onChange: set, onStale: reload })
  const setting = settingIn(data, 'onComputers')
  if (setting === undefined) return <Failure refusal={refusal} onRetry={reload} />
  const alone = setting.value === true
  return (
    <Sheet title={settings.onComputers.label}>
      <Title>{alone ? '只在电脑上查看' : '手机和电脑上都能查看'}</Title>
      <View className="t-sub office-mail-sub">
        {alone
          ? '手机上身份证号、手机号只显示一部分，照片、备案表和归档件请在电脑版微信的宽窗口里打开'
          : '每次查看都记入日志'}
      </View>
      <SetBy setting={setting} />
      {setting.mayChange ? (
        <View className="office-mail-act">
          {notSaved}
          <Button
            look="outline"
            busy={busy === null ? null : '正在保存…'}
            onTap={() => {
              save([{ name: 'onComputers', value: !alone }])
            }}
          >
            {alone ? '手机上也能查看' : '改为只在电脑上查看'}
          </Button>
        </View>
      ) : null}
    </Sheet>
  )
}
