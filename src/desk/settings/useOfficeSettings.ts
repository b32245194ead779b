import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import type { SettingView } from '../../domain/api/administration/settings'
import { CITY_OFFICE, isOfficeCode } from '../../domain/city/city'
import { useParameters } from '../../platform/wechat/useParameters'

/** The settings of the office that the page names, else of the caller's own; `manages` is who sets those of every office. */
export const useOfficeSettings = () => {
  const { office } = useParameters('office')
  return useAnswer(async () => {
    const { staff, servings } = await api('me', {})
    const scope = isOfficeCode(office) ? office : (staff?.office.code ?? CITY_OFFICE)
    const manages = staff?.city === true && staff.role === 'head'
    return { scope, servings, manages, settings: await api('settings.open', { scope }) }
  })
}

/** What is to come, else what holds: a form begins with it, so that saving one setting leaves the plans for others. */
export const latest = ({ value, coming }: SettingView): unknown =>
  coming === null ? value : coming.value

export const isNews = (setting: SettingView, wanted: unknown): boolean =>
  JSON.stringify(latest(setting)) !== JSON.stringify(wanted)
