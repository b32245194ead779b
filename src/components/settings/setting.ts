import type { ApiInput } from '../../domain/api/api'
import type { ScopeSettings, SettingView } from '../../domain/api/administration/settings'

/** What shows settings of a scope and changes them: hears what is saved, and that somebody else was first. */
export type SettingsPart = {
  readonly settings: ScopeSettings
  readonly onChange: (settings: ScopeSettings) => void
  readonly onStale: () => void
}

/** What is saved at once: all of them or none. */
export type Sets = ApiInput<'settings.set'>['set']

/** A setting among those of its scope; undefined while they are not there. */
export const settingIn = (
  settings: ScopeSettings | null,
  wanted: SettingView['name'],
): SettingView | undefined => settings?.settings.find(({ name }) => name === wanted)

/** Those of these settings that are there. */
export const viewsIn = (
  settings: ScopeSettings,
  names: readonly SettingView['name'][],
): readonly SettingView[] =>
  names.flatMap((name) => {
    const view = settingIn(settings, name)
    return view === undefined ? [] : [view]
  })

/** What is to come, else what holds: a form begins with it, so that saving one setting leaves the plans for others. */
export const latest = ({ value, coming }: SettingView): unknown =>
  coming === null ? value : coming.value

export const isNews = (setting: SettingView, wanted: unknown): boolean =>
  JSON.stringify(latest(setting)) !== JSON.stringify(wanted)
