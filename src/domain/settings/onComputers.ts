import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import { type SettingValues, valueOn } from './settings'

/** Where a call comes from, as the program that makes it says. */
export type Screen = 'computer' | 'phone'

/** What stands where a phone shows no whole number and no photo. */
export const ON_COMPUTERS = '本办公室规定：完整号码和照片在电脑上查看'

/** Systems that WeChat runs on as a program of a computer, and its own simulator of a phone, where it is tried. */
const computers: readonly string[] = ['windows', 'mac', 'ohos_pc', 'devtools']

/** A window of a computer that has room for panes; the system is as wx.getDeviceInfo names it. */
export const screenOf = (system: string, wide: boolean): Screen =>
  wide && computers.includes(system) ? 'computer' : 'phone'

/** Whether an office shows its staff full numbers and photos on computers alone, and this is none. */
export const hidesFull = (
  values: SettingValues,
  office: OfficeCode,
  day: Day,
  screen: Screen,
): boolean => screen !== 'computer' && valueOn(values, office, 'onComputers', day)
