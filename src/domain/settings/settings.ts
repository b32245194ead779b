import type { OfficeCode } from '../city/city'
import { type Day, DAY_MS, instantOf } from '../dates/days'
import type { FilledIn, Here, Texts } from './controls'
import { type Setting, settings } from './table'

/** Whose a setting is: the whole city's or an office's. */
export type Scope = OfficeCode | 'city'

export type SettingName = keyof typeof settings
export type ValueOf<Name extends SettingName> = (typeof settings)[Name]['initial']

export const settingNames = Object.keys(settings) as readonly SettingName[]

/** The row of a setting whose value is not known beforehand. */
export const rowOf = (name: SettingName): Setting<unknown> => settings[name] as Setting<unknown>

/** A value in words. */
export const valueWords = (name: SettingName, value: unknown): string =>
  rowOf(name).show?.(value) ?? ''

/** What is said below a value. */
export const hintOf = (name: SettingName, value: unknown): string => {
  const { hint = '' } = rowOf(name)
  return typeof hint === 'string' ? hint : hint(value)
}

/** The fields by which a setting is set; null of what is set otherwise. */
export const settingFields = (name: SettingName) => {
  const { control } = rowOf(name)
  return control !== undefined && 'fields' in control ? control : null
}

/** The value that texts in the fields of a setting make, or what is wrong with them. */
export const filledIn = (name: SettingName, texts: Texts, here: Here): FilledIn<unknown> => {
  const read = settingFields(name)?.read(texts, here) ?? { wrong: {} }
  const wrong = 'value' in read ? (rowOf(name).wrong?.(read.value) ?? null) : null
  return wrong === null ? read : { wrong: { '': wrong } }
}

/** The settings of each sheet of a page, in its order: 'city' and 'office' list what names no other page. */
export const sheetsOf = (
  page: NonNullable<Setting<unknown>['page']> | 'city' | 'office',
): readonly (readonly SettingName[])[] => {
  const listed = settingNames.filter((name) => (rowOf(name).page ?? rowOf(name).of) === page)
  const sheets = new Map<unknown, readonly SettingName[]>()
  for (const name of listed) {
    const sheet = rowOf(name).sheet ?? name
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), name])
  }
  return [...sheets.values()]
}

/** One value as it was set: `from` is null where it held at once. */
export type SetValue<Value = unknown> = {
  readonly value: Value
  readonly from: Day | null
  readonly at: number
  /** Who set it. */
  readonly name: string
}

/** What was set in one scope. `version` counts its changes. */
export type ScopeValues = {
  readonly version: number
  /** By name, earliest first: what held before, what holds, what is to come. */
  readonly values: Readonly<Partial<Record<SettingName, readonly SetValue[]>>>
}

/** All that was set. */
export type SettingValues = Readonly<Partial<Record<Scope, ScopeValues>>>

const NOTHING: ScopeValues = { version: 0, values: {} }

export const scopeOf = (values: SettingValues, scope: Scope): ScopeValues =>
  values[scope] ?? NOTHING

const holds = ({ from }: SetValue, day: Day): boolean => from === null || from <= day

/** The value that holds on a day as it was set; null where nobody set one. */
export const setOn = (
  values: SettingValues,
  scope: Scope,
  name: SettingName,
  day: Day,
): SetValue | null =>
  (scopeOf(values, scope).values[name] ?? []).filter((set) => holds(set, day)).slice(-1)[0] ?? null

/** What is set from a later day on; null where nothing is. */
export const comingAfter = (
  values: SettingValues,
  scope: Scope,
  name: SettingName,
  day: Day,
): SetValue | null =>
  (scopeOf(values, scope).values[name] ?? []).find((set) => !holds(set, day)) ?? null

/** What holds on a day in an office, or with `city` in the whole city. */
export const valueOn = <Name extends SettingName>(
  values: SettingValues,
  scope: Scope,
  name: Name,
  day: Day,
): ValueOf<Name> => {
  const set = setOn(values, scope, name, day)
  return set === null ? settings[name].initial : (set.value as ValueOf<Name>)
}

/** So many values of a setting are kept, what is to come among them. */
const VALUES_KEPT = 20

/** The scope with one more value: what was to come from its day on gives way to it. */
export const withValue = (before: ScopeValues, name: SettingName, set: SetValue): ScopeValues => {
  const earlier = (before.values[name] ?? []).filter(
    ({ from }) => set.from !== null && (from === null || from < set.from),
  )
  return {
    version: before.version + 1,
    values: { ...before.values, [name]: [...earlier, set].slice(-VALUES_KEPT) },
  }
}

/** More days than a version of the settings will ever live. */
const DAYS = 1e6

/** Of what holds on a day: greater with each change and each day, so that who holds a smaller one asks again. */
export const settingsVersion = (values: SettingValues, day: Day): number =>
  Object.values(values).reduce((sum, { version }) => sum + version, 0) * DAYS +
  Math.floor(instantOf(day) / DAY_MS)
