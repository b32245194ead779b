import { View } from '@tarojs/components'
import type { SettingView } from '../../domain/api/administration/settings'
import { settings } from '../../domain/settings/settings'
import { comingWords, setWords } from './words'

/** Who set it and when, and what is to come; nothing while nobody did. */
export const SetAndComing = ({
  setting,
  wordsOf,
}: {
  setting: SettingView
  wordsOf: (value: unknown) => string
}) => {
  const said = `${setWords(setting)}${comingWords(setting, wordsOf)}`
  return said === '' ? null : (
    <View className="t-sub">{`${settings[setting.name].label}：${said}`}</View>
  )
}
