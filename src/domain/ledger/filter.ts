import * as v from 'valibot'
import { offices } from '../city/city'
import { type Day, isDay, isMonth } from '../dates/days'
import { accountKinds, subjectKinds } from '../form/choices'
import type { Status } from '../moves/moves'
import { checkNumber } from '../moves/number'
import { actNames } from './acts'
import { oneLine } from '../text/cleaning'
import { comparable } from '../text/comparable'

/** The statuses that staff see a filing in; a draft is its applicant's alone. */
export const ledgerStatuses = [
  'submitted',
  'returned',
  'registered',
  'declined',
  'cancelled',
] as const satisfies readonly Status[]

export type LedgerStatus = (typeof ledgerStatuses)[number]

/** By what the ledger is sorted: the first complete submission, the registration, the due day, or the filing number. */
export const ledgerSorts = ['submitted', 'registered', 'due', 'number'] as const

export type LedgerSortBy = (typeof ledgerSorts)[number]

export type LedgerSort = { readonly by: LedgerSortBy; readonly descending: boolean }

/** Beijing days, both included; null where the range is open. */
export type DayRange = { readonly from: Day | null; readonly to: Day | null }

const day = v.pipe(v.string(), v.check(isDay))
const days = v.pipe(
  v.strictObject({ from: v.nullable(day), to: v.nullable(day) }),
  v.check(({ from, to }) => from === null || to === null || from <= to),
)
const someOf = <const Values extends readonly string[]>(values: Values) =>
  v.pipe(
    v.array(v.picklist(values)),
    v.maxLength(values.length),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  )

/** From where a row comes: filled in here, keyed from paper at the counter (D8), or kept by an office before it was kept here (D10). */
export const ledgerSources = ['online', 'counter', 'oldLedger'] as const

/** So much of a text has to be typed: one character finds almost everything. */
export const LEAST_TYPED = 2
const LONGEST_TYPED = 40

/** What is looked for in the texts of a row; empty for everything. */
const typed = v.pipe(
  v.string(),
  v.maxLength(4 * LONGEST_TYPED),
  v.transform((text) => comparable(oneLine(text))),
  v.check((text) => text === '' || (text.length >= LEAST_TYPED && text.length <= LONGEST_TYPED)),
)

/** What is looked for among all; never empty. */
export const typedToFind = v.pipe(typed, v.nonEmpty())

/** The whole number of a person, by its shape: an ID number, or a mobile. */
export const wholeNumber = (text: string): 'idNumber' | 'mobile' | null => {
  const written = comparable(text)
  if (/^\d{17}[\dx]$/.test(written)) return 'idNumber'
  return /^1[3-9]\d{9}$/.test(written) ? 'mobile' : null
}

/** Whether it may be the whole number of another paper than an ID card (D8), by its shape; many texts may, no 编号. */
export const mayBePaperNumber = (text: string): boolean => {
  const written = comparable(text)
  const isShaped = /^[a-z\d\p{Script=Han}]{5,18}$/u.test(written) && /(?:\d.*){4}/.test(written)
  return isShaped && checkNumber(text) === null
}

/** Which rows of the ledger are wanted: all that fit every part; an empty list or null leaves a part open. */
export const ledgerFilter = v.strictObject({
  /** A part of 编号, account, subject, 原始ID or package name, the name of owner or manager, or the last four of a phone of theirs. */
  text: typed,
  statuses: someOf(ledgerStatuses),
  accountKinds: someOf(accountKinds.map(({ value }) => value)),
  subjectKinds: someOf(subjectKinds.map(({ value }) => value)),
  /** 属地 as `placeOfAddress` names it: 胜芳镇. */
  places: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[\p{Script=Han}]{2,20}$/u))),
    v.maxLength(60),
  ),
  /** Null for all that the caller may see; only the city sees more than one. */
  office: v.nullable(v.picklist(offices.map(({ code }) => code))),
  /** First complete submission. */
  submitted: v.nullable(days),
  registered: v.nullable(days),
  due: v.nullable(days),
  /** 逾期补报 alone. */
  late: v.boolean(),
  /** 超承诺: it waits although the day of 本办承诺 is over. */
  pastPromise: v.boolean(),
  /** 关注: returned, and 建议补正日期 is over. */
  watch: v.boolean(),
  /** What a filing went through in a month. */
  act: v.nullable(
    v.strictObject({ of: v.picklist(actNames), month: v.pipe(v.string(), v.check(isMonth)) }),
  ),
  /** Where it comes from; null for all. */
  source: v.nullable(v.picklist(ledgerSources)),
  /** Who is checking it: the caller, or a colleague by the id that the ledger gave; null for all. */
  claimant: v.nullable(v.union([v.literal('me'), v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))])),
})

export type LedgerFilter = v.InferOutput<typeof ledgerFilter>

export const ledgerSort = v.strictObject({ by: v.picklist(ledgerSorts), descending: v.boolean() })

/** Which rows in which order. */
export type LedgerWanted = { readonly filter: LedgerFilter; readonly sort: LedgerSort }

/** 全部. */
export const wholeLedger: LedgerFilter = {
  text: '',
  statuses: [],
  accountKinds: [],
  subjectKinds: [],
  places: [],
  office: null,
  submitted: null,
  registered: null,
  due: null,
  late: false,
  pastPromise: false,
  watch: false,
  act: null,
  source: null,
  claimant: null,
}

/** The parts of a filter that are set. */
export const setParts = (filter: LedgerFilter): readonly (keyof LedgerFilter)[] =>
  (Object.keys(wholeLedger) as (keyof LedgerFilter)[]).filter(
    (part) => JSON.stringify(filter[part]) !== JSON.stringify(wholeLedger[part]),
  )
