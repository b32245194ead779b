import * as v from 'valibot'
import {
  CORRECTION_DAYS,
  LONGEST_PROMISE,
  type OfficeCode,
  type MayChooseCity,
  offices,
  type PlaceName,
  straightToCity,
} from '../city/city'
import { type Day, DAY_MS, instantOf } from '../dates/days'
import { type Basis, basisSchema, wrongBasis } from '../launch/basis'
import { LONGEST_LEGAL_WORDS } from '../launch/legalWords'
import { type ReviewCode, reviewCodeSchema } from '../launch/reviewers'
import { type DataGround, dataGrounds } from '../form/consent/dataGround'
import { placeNamesSchema, wrongPlaceNames } from './placeNames'
import { ownSuggestions } from '../moves/returning/correction'
import type { OwnSuggestion } from '../moves/returning/suggestions'
import { words } from '../text/cleaning'
import { type LedgerTemplate, templateSchema, wrongTemplate } from './ledgerTemplate'
import { type Serving, servingModes } from '../serving/serving'
import { keptPeriods } from './kept'
import { tablesSchema, type YearTable } from './holidays/table'
import { LONGEST_CONTACT, wrongContact } from './officeWords'
import { numberFrom, wholeFrom } from './numbers'
import { cityAtOnce, datum, endDate, fromADay, period, serving, setting } from './row'
import { LATITUDES, LONGITUDES, type Coordinates } from './place'

/** Whose a setting is: the whole city's or an office's. */
export type Scope = OfficeCode | 'city'

/** The most calendar days that a wished day of correction may be away. */
export const LONGEST_CORRECTION = 60

/** A sentence that a lawyer writes. */
const legal = (label: string) =>
  setting<string | null>({
    ...cityAtOnce,
    label,
    schema: v.nullable(words(2, LONGEST_LEGAL_WORDS)),
    initial: null,
  })

/** Everything that is set without a release (M1): a new one is a row. What is decided under an older value keeps it. */
export const settings = {
  /** 本办承诺: a reply within so many working days; null while its head has promised none. */
  replyDays: setting<number | null>({
    of: 'office',
    label: '本办承诺',
    schema: v.nullable(wholeFrom(1, LONGEST_PROMISE)),
    initial: null,
    by: 'head',
    fromDay: false,
  }),
  /** Whether its staff see full numbers and photos on computers alone. */
  onComputers: setting<boolean>({
    of: 'office',
    label: '完整号码和照片',
    schema: v.boolean(),
    initial: false,
    by: 'head',
    fromDay: false,
  }),
  /** How it takes filings, and who goes on for it while it is closed. */
  serving: setting<Pick<Serving, 'mode' | 'successor'>>({
    ...serving,
    label: '怎样受理',
    schema: v.strictObject({
      mode: v.picklist(servingModes),
      successor: v.nullable(v.picklist(offices.map(({ code }) => code))),
    }),
    initial: { mode: 'online', successor: null },
  }),
  /** Whether photographs of copies are enough (notice 三.1 says 复印件). */
  acceptsPhotos: setting<boolean>({
    ...serving,
    label: '复印件',
    schema: v.boolean(),
    initial: true,
  }),
  /** Whether the form of a company or another body is stamped first of all. */
  needsSeal: setting<boolean>({
    ...serving,
    label: '单位盖章',
    schema: v.boolean(),
    initial: true,
  }),
  /** Where it is, as its head confirmed it; 导航 is only shown with it (A3). */
  place: setting<Coordinates | null>({
    ...serving,
    label: '导航位置',
    schema: v.nullable(
      v.strictObject({ latitude: numberFrom(LATITUDES), longitude: numberFrom(LONGITUDES) }),
    ),
    initial: null,
  }),
  officeName: datum('name', '名称'),
  officeAddress: datum('address', '地址'),
  officePhone: datum('phone', '电话'),
  /** As the directory shows it. Where the office gets its mail is confirmed by a code instead (F8). */
  officeEmail: datum('email', '公开邮箱'),
  /** 建议补正日期: so many calendar days after a return. A wish; the notice sets none. */
  correctionDays: setting<number>({
    ...fromADay,
    label: '补正天数',
    schema: wholeFrom(1, LONGEST_CORRECTION),
    initial: CORRECTION_DAYS,
  }),
  /** Whose official accounts may be brought straight to the city office (notice 三.2): it may let fewer choose, never more. */
  straightToCity: setting<readonly MayChooseCity[]>({
    ...fromADay,
    label: '直接报送市网信办',
    schema: v.pipe(
      v.array(v.picklist(straightToCity)),
      v.check((kinds) => new Set(kinds).size === kinds.length),
    ),
    initial: straightToCity,
  }),
  /** Names of places beside the divisions of a release: where an address lies, and whether a name is of here, goes by them. */
  placeNames: setting<readonly PlaceName[]>({
    ...fromADay,
    label: '地名',
    schema: placeNamesSchema,
    initial: [],
    wrong: wrongPlaceNames,
  }),
  /** What a return suggests in words of the city's own (G4); what it says nothing of keeps the original words. */
  suggestions: setting<readonly OwnSuggestion[]>({
    ...cityAtOnce,
    label: '原因与建议',
    schema: ownSuggestions,
    initial: [],
  }),
  /** Years of public holidays beside those of a release: what is decided from the day on is reckoned by them. */
  holidays: setting<readonly YearTable[]>({
    ...fromADay,
    label: '节假日',
    schema: tablesSchema,
    initial: [],
  }),
  /** Whether owners are asked 信息仍准确？ once a year (J2). The notice sets no such duty, so it is off until the city wants it. */
  yearlyQuestion: setting<boolean>({
    ...cityAtOnce,
    label: '每年一问',
    schema: v.boolean(),
    initial: false,
  }),
  /** On what ground people's data is processed (PIPL 13): texts and what they ask follow it. */
  dataGround: setting<DataGround>({
    ...cityAtOnce,
    label: '处理个人信息的依据',
    schema: v.picklist(dataGrounds),
    initial: 'consent',
  }),
  /** How many days messages are kept, with what became of their pushes and mails (K6). */
  messagesKept: period(...keptPeriods.messages),
  /** How many days the record of requests is kept. */
  requestsKept: period(...keptPeriods.requests),
  /** How many days what was read of a table of accounts is kept. */
  tablesKept: period(...keptPeriods.tables),
  /** How many days a filing is kept once it ended, and of what is registered photos of ID papers once it was archived. */
  withdrawnKept: period(...keptPeriods.withdrawn),
  declinedKept: period(...keptPeriods.declined),
  cancelledKept: period(...keptPeriods.cancelled),
  idPhotosKept: period(...keptPeriods.idPhotos),
  /** Whom to ask about what only an engineer can mend; null is whom the environment names. */
  technicalContact: setting<string | null>({
    ...cityAtOnce,
    label: '技术联系人',
    schema: v.nullable(words(1, LONGEST_CONTACT)),
    initial: null,
    wrong: wrongContact,
  }),
  /** Until when the cloud environment is paid (M2); null while nobody said. */
  environmentUntil: setting<Day | null>({ ...endDate, label: '云环境' }),
  /** Until when the certificate of the domain holds. */
  certificateUntil: setting<Day | null>({ ...endDate, label: '域名证书' }),
  /** By when WeChat wants the yearly review of the mini program. */
  yearlyReviewBy: setting<Day | null>({ ...endDate, label: '小程序年审' }),
  /** The document by which filings are taken today; null while nobody said (M8). */
  basis: setting<Basis | null>({
    ...cityAtOnce,
    label: '办理依据',
    schema: v.nullable(basisSchema),
    initial: null,
    wrong: wrongBasis,
  }),
  /** What WeChat's reviewers type; null while none is awaited (M8). */
  reviewCode: setting<ReviewCode | null>({
    ...cityAtOnce,
    label: '平台审核码',
    schema: v.nullable(reviewCodeSchema),
    initial: null,
  }),
  /** Whether an account may publish while it is not registered; null while no lawyer said (M8). */
  unregisteredWords: legal('登记以前能否发布'),
  /** What can be done against a 终止办理; null while no lawyer said, and until then none is ended. */
  declineRemedies: legal('不服终止办理'),
  /** The columns of the table that the province asks for; null while it asks for none (H2). */
  ledgerTemplate: setting<LedgerTemplate | null>({
    ...cityAtOnce,
    label: '省里的表',
    schema: v.nullable(templateSchema),
    initial: null,
    wrong: wrongTemplate,
  }),
} as const

export type SettingName = keyof typeof settings
export type ValueOf<Name extends SettingName> = (typeof settings)[Name]['initial']

export const settingNames = Object.keys(settings) as readonly SettingName[]

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
