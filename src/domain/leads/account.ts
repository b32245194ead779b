import type { Day } from '../dates/days'
import { mostTyped, tidied, tooLong, verdict } from '../form/answers'
import { fieldOf, fullLabel } from '../form/fields'
import type { Answers, FieldKey } from '../form/form'
import { mayBeOne, sameText } from '../moves/accountKey'

/** What of the form is known of a lead, in the annex's order; the name and the kind always are. */
export const leadFields = [
  'accountName',
  'accountKind',
  'accountKindText',
  'accountId',
  'subjectName',
  'subjectKind',
  'openedOn',
  'ownerName',
] as const satisfies readonly FieldKey[]

export type LeadField = (typeof leadFields)[number]

/** A phone by which its owner can be called, a landline too; empty where none is known. */
export const LEAD_PHONE = /^(?:\d[\d-]{5,18}\d)?$/
/** An address on the web where the account can be seen; empty where none is known. */
export const LEAD_LINK = /^(?:https?:\/\/[!-~]+)?$/
export const LONGEST_LEAD_LINK = 500
export const LONGEST_LEAD_NOTE = 200

/** How a lead's field is called on its page. */
export const leadLabel = (key: LeadField): string =>
  key === 'ownerName' ? '账号所有人' : fullLabel(fieldOf(key))

/** Without these nobody knows which account is meant. */
const lacking: Readonly<Partial<Record<LeadField, string>>> = {
  accountName: '请写账号名',
  accountKind: '请选账号类型',
}

/** What was typed of an account, as it is kept; what is empty is left out. */
export const tidiedAccount = (
  typed: Readonly<Partial<Record<LeadField, string | undefined>>>,
): Answers =>
  Object.fromEntries(
    leadFields.flatMap((key) => {
      const field = fieldOf(key)
      const text = tidied(field, (typed[key] ?? '').slice(0, mostTyped(field)))
      return text === '' || !isAsked(key, typed) ? [] : [[key, text]]
    }),
  )

/** Whether a field means anything beside what else was typed. */
const isAsked = (
  key: LeadField,
  { accountKind, subjectName = '' }: Parameters<typeof tidiedAccount>[0],
): boolean => {
  if (key === 'accountKindText') return accountKind === 'other'
  return key !== 'subjectKind' || subjectName.trim() !== ''
}

/** What is wrong with an account on the Beijing day `today`, by field; empty when nothing is. */
export const wrongAccount = (
  account: Answers,
  today: Day,
): Readonly<Partial<Record<LeadField, string>>> =>
  Object.fromEntries(
    leadFields.flatMap((key) => {
      const field = fieldOf(key)
      const text = account[key] ?? ''
      if (text === '') return lacking[key] === undefined ? [] : [[key, lacking[key]]]
      if (Array.from(text).length > field.longest) return [[key, tooLong(field)]]
      const found = verdict(field, account, today)
      return found?.level === 'error' ? [[key, found.message]] : []
    }),
  )

/**
 * Whether two of what is known of accounts are of one: of one kind, with the same 原始ID or package name where both say it,
 * else of one name, and nothing that both say differs.
 */
export const isOneAccount = (one: Answers, other: Answers): boolean => {
  const ids = [one.accountId, other.accountId].map((text) => sameText(text))
  return ids.every((id) => id !== '')
    ? one.accountKind === other.accountKind && ids[0] === ids[1]
    : mayBeOne(one, other)
}

/** The text that accounts of one kind and name share. */
export const nameKeyText = ({ accountKind = '', accountName }: Answers): string =>
  `${accountKind} ${sameText(accountName)}`
