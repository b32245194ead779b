import * as v from 'valibot'
import { firstRound } from '../../city/city'
import { type Day, firstDayOf, showDay } from '../../dates/days'
import { type Answers, type FieldKey } from '../../form/form'
import { type Photos, type SlotKey, slotKeys } from '../../form/materials'

/** Why a value or a copy is not there on paper: a closed list, so that nothing of a person is written beside it. */
export const lackReasons = {
  blank: '纸质表上没有填',
  none: '本人没有',
  later: '本人以后补',
} as const satisfies Readonly<Record<string, string>>

export type LackReason = keyof typeof lackReasons

/**
 * What may stay open in a form that is keyed from paper (D8). Name, type, subject, area, the owner's name and ID number may
 * not: without them it is no filing of anybody's account.
 */
export const mayLack = [
  'address',
  'introduction',
  'openedOn',
  'followers',
  'ownerWechat',
  'ownerMobile',
  'managerName',
  'managerMobile',
  'managerWechat',
  'licence',
  'idFront',
  'idBack',
] as const satisfies readonly (FieldKey | SlotKey)[]

export type LackKey = (typeof mayLack)[number]

export type Lacks = Readonly<Partial<Record<LackKey, LackReason>>>

/** What lacks as it is sent; null takes a reason back. */
export const lacksInput = v.record(
  v.picklist(mayLack),
  v.nullable(v.picklist(Object.keys(lackReasons) as readonly LackReason[])),
)

const isSlot = (key: LackKey): key is LackKey & SlotKey => slotKeys.some((slot) => slot === key)

const isThere = (key: LackKey, answers: Answers, photos: Photos<unknown>): boolean =>
  isSlot(key) ? (photos[key] ?? []).length > 0 : (answers[key] ?? '') !== ''

/** What still is open, with its reason: what came in since lacks no more. */
export const openLacks = (lacks: Lacks, answers: Answers, photos: Photos<unknown>): Lacks =>
  Object.fromEntries(
    mayLack.flatMap((key) => {
      const reason = lacks[key]
      return reason === undefined || isThere(key, answers, photos) ? [] : [[key, reason]]
    }),
  )

/** Of what hinders a form, by field or slot, that which no reason keeps open. */
export const notExcused = <Said>(
  wrong: Readonly<Record<string, Said>>,
  open: Lacks,
): Readonly<Record<string, Said>> =>
  Object.fromEntries(Object.entries(wrong).filter(([key]) => !(key in open)))

/**
 * What is wrong with the day on which the form was handed in over the counter, on the Beijing day `today`; null where nothing
 * is. It is what a filing in time or late is judged by.
 */
export const wrongHandedIn = (
  on: Day | null,
  { openedOn = '' }: Pick<Answers, 'openedOn'>,
  today: Day,
): string | null => {
  if (on === null) return '请选纸质表送交的日子'
  if (on > today) return '送交的日子还没有到'
  if (on < firstRound.start) return `不会早于 ${showDay(firstRound.start)}，那天才开始登记备案`
  return on < (firstDayOf(openedOn) ?? '') ? '不会早于开通日期，请再看一遍' : null
}
