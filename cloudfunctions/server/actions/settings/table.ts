import type { settingsCalls } from '../../../../src/domain/api/administration/settings'
import type { Actions } from '../../app'
import { openSettings, setSettings } from './settings'

export const settingsActions: Actions<typeof settingsCalls> = {
  'settings.open': openSettings,
  'settings.set': setSettings,
}
