import { View } from '@tarojs/components'
import type { SettingView } from '../../domain/api/administration/settings'
import { setterWords } from '../../domain/settings/setters'
import { settings } from '../../domain/settings/settings'
import { comingWords, setWords } from './words'

/** Under what holds: who set it and when, what is to come, and who may change it where the reader may not. */
export const SetBy = ({
  setting,
  wordsOf,
}: {
  setting: SettingView
  /** How a value that is to come is called; missing of what holds at once. */
  wordsOf?: (value: unknown) => string
}) => (
  <View className="t-sub">
    {setWords(setting)}
    {wordsOf === undefined ? '' : comingWords(setting, wordsOf)}
    {setting.mayChange ? '' : setterWords[settings[setting.name].by]}
  </View>
)
