import type { holidayCalls } from '../../../../src/domain/api/administration/holidays'
import type { settingsCalls } from '../../../../src/domain/api/administration/settings'
import type { Actions } from '../../app'
import { movedDates } from './movedDates'
import { olderThan } from './olderThan'
import { openSettings, setSettings } from './settings'

export const settingsActions: Actions<typeof settingsCalls & typeof holidayCalls> = {
  'settings.open': openSettings,
  'settings.set': setSettings,
  'settings.olderThan': olderThan,
  'settings.movedDates': movedDates,
}
