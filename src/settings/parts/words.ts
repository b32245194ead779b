import type { SettingView } from '../../domain/api/administration/settings'
import { showDay, showMoment } from '../../domain/dates/days'
import { now, today } from '../../platform/wechat/clock'

/** Who set what holds, and since when; empty while nobody did. */
export const setWords = ({ changed, since }: SettingView): string =>
  changed === null
    ? ''
    : `${changed.name} ${showMoment(changed.at, now())} 设置${since === null ? '' : `，${showDay(since, today())}起用`}。`

/** What is to come, and from which day; empty where nothing is. */
export const comingWords = ({ coming }: SettingView, wordsOf: (value: unknown) => string): string =>
  coming === null ? '' : `${showDay(coming.from, today())}起改为${wordsOf(coming.value)}。`
