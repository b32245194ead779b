import { canonicalize } from 'json-canonicalize'
import type { ApiInput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { ScopeSettings, SettingView } from '../../../../src/domain/api/administration/settings'
import { addDays, type Day, showMoment } from '../../../../src/domain/dates/days'
import { LONGEST_AHEAD, maySet, setterWords } from '../../../../src/domain/settings/setters'
import {
  comingAfter,
  type Scope,
  scopeOf,
  settingNames,
  setOn,
  type SettingName,
  valueOn,
  type SettingValues,
  withValue,
} from '../../../../src/domain/settings/settings'
import { settings } from '../../../../src/domain/settings/table'
import { wrongHolidays } from '../../../../src/domain/settings/holidays/calendar'
import { contradiction } from '../../../../src/domain/settings/servings'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingMember } from '../../filing/access'
import type { Staff } from '../../store/staff'
import { valuesNow } from '../../store/settings'

/** What is set in an office or the city, as it is now. */
export const openSettings = async (
  context: Context,
  { scope }: ApiInput<'settings.open'>,
): Promise<ScopeSettings> => {
  const staff = await callingMember(context)
  if (scope !== 'city' && scope !== staff.office && !staff.city)
    throw new Refusal('not-allowed', '这里只看得到本办的设置')
  return shown(await valuesNow(context.ports), scope, staff, context.today)
}

/** Changes settings of one place, all or none, each with before and after in the audit. The same value once more changes nothing. */
export const setSettings = async (
  context: Context,
  { scope, version, from, set }: ApiInput<'settings.set'>,
): Promise<ScopeSettings> => {
  const { ports, openid, now, today } = context
  const staff = await callingMember(context)
  for (const { name } of set) refuseSetting(name, { scope, from }, staff, today)
  const record = await ports.transaction(async (stores) => {
    const stored = await settingsWithin(stores)
    if (scopeOf(stored.values, scope).version !== version)
      throw changedBefore(stored.values, scope, now)
    const changes = set.flatMap(({ name, value }) => {
      const held = valueOn(stored.values, scope, name, from ?? today)
      const coming = comingAfter(stored.values, scope, name, from ?? today)
      return same(held, value) && coming === null ? [] : [{ name, value, held, coming }]
    })
    if (changes.length === 0) return stored
    for (const { name, value } of changes) {
      const toSet = { name, value, from: from ?? today }
      const wrong = settings[name].wrong as ((value: unknown) => string | null) | undefined
      const refused =
        wrong?.(value) ??
        contradiction(stored.values, scope, toSet) ??
        wrongHolidays(stored.values, toSet)
      if (refused !== null) throw new Refusal('input', refused, { [name]: refused })
    }
    const after = changes.reduce(
      (so, { name, value }) => withValue(so, name, { value, from, at: now, name: staff.name }),
      scopeOf(stored.values, scope),
    )
    await administered(
      ports.vault,
      stores,
      actorOf(openid, staff),
      ...changes.map(({ name, value, held, coming }) => ({
        act: 'set' as const,
        at: now,
        office: scope === 'city' ? null : scope,
        about: name,
        before: { value: held, ...(coming && { coming: coming.value, from: coming.from }) },
        after: { value, from },
      })),
    )
    return settingsChanged(stores, { ...stored, values: { ...stored.values, [scope]: after } })
  })
  return shown(record.values, scope, staff, today)
}

/** Refuses what may not be set there, by them, or from that day. */
export const refuseSetting = (
  name: SettingName,
  { scope, from }: Pick<ApiInput<'settings.set'>, 'scope' | 'from'>,
  staff: Staff,
  today: Day,
): void => {
  if (settings[name].of !== (scope === 'city' ? 'city' : 'office'))
    throw new Refusal('input', '提交的内容格式不对，请更新小程序后再试')
  if (!maySet(name, scope, staff))
    throw new Refusal('not-allowed', `${settings[name].label}${setterWords[settings[name].by]}`)
  refuseDay(name, from, today)
}

const same = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other)

const refuseDay = (name: SettingName, from: Day | null, today: Day): void => {
  if ((from !== null) !== settings[name].fromDay)
    throw new Refusal('input', '提交的内容格式不对，请更新小程序后再试')
  if (from === null) return
  const wrong =
    from < today
      ? '请选今天或以后的一天'
      : from > addDays(today, LONGEST_AHEAD)
        ? '请选一年以内的一天'
        : null
  if (wrong !== null) throw new Refusal('input', wrong, { from: wrong })
}

const changedBefore = (values: SettingValues, scope: Scope, now: number): Refusal => {
  const sets = Object.values(scopeOf(values, scope).values).flat()
  const last = sets.reduce((newest, each) => (each.at > newest.at ? each : newest), {
    at: 0,
    name: '',
  })
  return new Refusal(
    'stale',
    `${last.name} ${showMoment(last.at, now)} 已改过，您这次没有保存。请看过再改`,
  )
}

const shown = (values: SettingValues, scope: Scope, staff: Staff, today: Day): ScopeSettings => ({
  scope,
  version: scopeOf(values, scope).version,
  settings: settingNames
    .filter((name) => settings[name].of === (scope === 'city' ? 'city' : 'office'))
    .map((name) => viewOf(values, scope, name, staff, today)),
})

const viewOf = (
  values: SettingValues,
  scope: Scope,
  name: SettingName,
  staff: Staff,
  today: Day,
): SettingView => {
  const set = setOn(values, scope, name, today)
  const coming = comingAfter(values, scope, name, today)
  return {
    name,
    value: valueOn(values, scope, name, today),
    since: set && set.from,
    changed: set && { at: set.at, name: set.name },
    coming: coming?.from ? { value: coming.value, from: coming.from } : null,
    mayChange: maySet(name, scope, staff),
  }
}
