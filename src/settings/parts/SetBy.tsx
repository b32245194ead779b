import { View } from '@tarojs/components'
import type { SettingView } from '../../domain/api/administration/settings'
import { showDay, showMoment } from '../../domain/dates/days'
import { setterWords } from '../../domain/settings/setters'
import { rowOf, valueWords } from '../../domain/settings/settings'
import { now, today } from '../../platform/wechat/clock'

/** Who set what holds, since when, and what is to come; empty while nobody set it. */
export const setWords = ({ name, changed, since, coming }: SettingView): string =>
  [
    ...(changed === null
      ? []
      : [
          `${changed.name} ${showMoment(changed.at, now())} 设置${since === null ? '' : `，${showDay(since, today())}起用`}。`,
        ]),
    ...(coming === null
      ? []
      : [`${showDay(coming.from, today())}起改为${valueWords(name, coming.value)}。`]),
  ].join('')

/** Under what holds: who set it, what is to come, and who may change it where the reader may not. */
export const SetBy = ({ setting }: { setting: SettingView }) => (
  <View className="t-sub">
    {setWords(setting)}
    {setting.mayChange ? '' : setterWords[rowOf(setting.name).by]}
  </View>
)

/** Under several that hold: of each that somebody set who did and what is to come, then who may change them. */
export const AllSetBy = ({ views }: { views: readonly SettingView[] }) => (
  <>
    {views.map((setting) => {
      const said = setWords(setting)
      return said === '' ? null : (
        <View key={setting.name} className="t-sub">
          {`${rowOf(setting.name).label}：${said}`}
        </View>
      )
    })}
    {views[0]?.mayChange === false ? (
      <View className="t-sub">{setterWords[rowOf(views[0].name).by]}</View>
    ) : null}
  </>
)
