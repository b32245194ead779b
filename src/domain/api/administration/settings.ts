import * as v from 'valibot'
import { offices } from '../../city/city'
import type { Day } from '../../dates/days'
import type { KeptKind } from '../../keeping/keeping'
import { type Scope, settingNames, type SettingName } from '../../settings/settings'
import { settings } from '../../settings/table'
import { answers, day, version } from '../call'

/** A setting as staff see it. */
export type SettingView = {
  readonly name: SettingName
  readonly value: unknown
  /** The day from which it holds; null where it held at once, or nobody set it. */
  readonly since: Day | null
  /** Who set it, and when; null while nobody did. */
  readonly changed: { readonly at: number; readonly name: string } | null
  readonly coming: { readonly value: unknown; readonly from: Day } | null
  readonly mayChange: boolean
}

/** The settings of a scope. `version` is passed with a change: another one means that somebody was first. */
export type ScopeSettings = {
  readonly scope: Scope
  readonly version: number
  readonly settings: readonly SettingView[]
}

const scope = v.picklist(['city', ...offices.map(({ code }) => code)] as readonly Scope[])

const one = <Name extends SettingName>(name: Name) =>
  v.strictObject({ name: v.literal(name), value: settings[name].schema })

const anySetting = settingNames.map(one) as readonly {
  [Name in SettingName]: ReturnType<typeof one<Name>>
}[SettingName][]

/** How many filings of a kind are over, and the numbers of the first. */
export type EndedFilings = { readonly count: number; readonly numbers: readonly string[] }

/** How much is older than some days. */
export type OlderThan = {
  readonly messages: number
  readonly requests: number
  readonly tables: number
  readonly filings: Readonly<Record<KeptKind, EndedFilings>>
}

export const settingsCalls = {
  /** What the timer would delete at once if these periods held today, for who may set them (K6). */
  'settings.olderThan': answers<OlderThan>({
    by: 'city',
    // Two of it for each kind of period of filings: how many, and the numbers of the first; all at once.
    cost: [12, 2, 0],
  })(
    v.strictObject({
      messagesKept: settings.messagesKept.schema,
      requestsKept: settings.requestsKept.schema,
      tablesKept: settings.tablesKept.schema,
      withdrawnKept: settings.withdrawnKept.schema,
      declinedKept: settings.declinedKept.schema,
      cancelledKept: settings.cancelledKept.schema,
      idPhotosKept: settings.idPhotosKept.schema,
    }),
  ),
  /** Staff read those of their office and the city's, with the city right those of every office. */
  'settings.open': answers<ScopeSettings>({ by: 'member', cost: [2, 2, 0] })(
    v.strictObject({ scope }),
  ),
  /** All of them or none. `from` is the day from which they hold, for what holds from a day; null for what holds at once. */
  'settings.set': answers<ScopeSettings>({
    by: 'head',
    // One of it is the audit.
    cost: [8, 1, 0],
  })(
    v.strictObject({
      scope,
      version,
      from: v.nullable(day),
      set: v.pipe(
        v.array(v.variant('name', anySetting)),
        v.minLength(1),
        v.maxLength(settingNames.length),
        v.check((sets) => new Set(sets.map(({ name }) => name)).size === sets.length),
      ),
    }),
  ),
}
