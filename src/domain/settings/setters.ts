import type { OfficeCode } from '../city/city'
import type { Scope, SettingName } from './settings'
import { type ChangedBy, settings } from './table'

/** The member of the staff as far as their rights say what they may set. */
export type Setter = {
  readonly office: OfficeCode
  readonly role: 'reviewer' | 'head'
  readonly city: boolean
}

/** Whether somebody may change it there. */
export const maySet = (
  name: SettingName,
  scope: Scope,
  { office, role, city }: Setter,
): boolean => {
  const allowed: Readonly<Record<ChangedBy, boolean>> = {
    head: office === scope,
    cityHead: city,
    eitherHead: city || office === scope,
  }
  return role === 'head' && allowed[settings[name].by]
}

/** Who may, in words. */
export const setterWords: Readonly<Record<ChangedBy, string>> = {
  head: '由本办负责人设置',
  cityHead: '由市级管理员设置',
  eitherHead: '由本办负责人或市级管理员设置',
}

/** A value may be set to hold from a day at most so many days ahead. */
export const LONGEST_AHEAD = 366
