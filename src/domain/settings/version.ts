import { type Day, instantOf } from '../dates/days'
import type { SettingValues } from './settings'

const DAY = 24 * 60 * 60 * 1000
/** More days than a version of the settings will ever live. */
const DAYS = 1e6

/** Of what holds on a day: greater with each change and each day, so that who holds a smaller one asks again. */
export const settingsVersion = (values: SettingValues, day: Day): number =>
  Object.values(values).reduce((sum, { version }) => sum + version, 0) * DAYS +
  Math.floor(instantOf(day) / DAY)
