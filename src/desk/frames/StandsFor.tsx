import { View } from '@tarojs/components'
import { showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { useDeskNow } from './deskNow'

/** Those whom the caller stands in for today (AB角). */
export const StandsFor = () =>
  (useDeskNow().settings?.standsFor ?? []).map(({ name, to }) => (
    <View key={name} className="t-sub">
      {`您替${name}办理，到${showDay(to, today())}（含当日）`}
    </View>
  ))
