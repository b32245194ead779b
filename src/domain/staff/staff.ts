import { CITY_OFFICE, type OfficeCode } from '../city/city'
import { compact } from '../text/cleaning'

export const roles = ['reviewer', 'head'] as const
export type Role = (typeof roles)[number]

/** What somebody may do as staff; `city` is the right to see all offices. */
export type Rights = { readonly role: Role; readonly city: boolean }
export type Member = Rights & { readonly id: string; readonly office: OfficeCode }

/** 市级管理员: a head with the city right. */
export const isAdministrator = ({ role, city }: Rights): boolean => role === 'head' && city

/** Whether somebody invites, changes and removes the staff of an office: its heads, and the city's administrators. */
export const mayManage = (
  who: Rights & { readonly office: OfficeCode },
  office: OfficeCode,
): boolean => who.role === 'head' && (who.office === office || who.city)

const roleWords: Readonly<Record<Role, string>> = { reviewer: '核对员', head: '负责人' }

/** 核对员, 负责人, 市级管理员; who sees all offices and sets nothing is 核对员，看全市. */
export const rightsWords = (rights: Rights): string =>
  isAdministrator(rights)
    ? '市级管理员'
    : `${roleWords[rights.role]}${rights.city ? '，看全市' : ''}`

/**
 * Why somebody may not give or take these rights; null when they may. The city right is the city office’s alone, and only
 * who has it as a head gives or takes it.
 */
export const rightsRefusal = (
  who: Rights & { readonly office: OfficeCode },
  office: OfficeCode,
  rights: readonly Rights[],
): string | null => {
  if (!mayManage(who, office)) return '人员由本办负责人或市级管理员管理'
  if (!rights.some(({ city }) => city)) return null
  if (office !== CITY_OFFICE) return '看全市只给市网信办的人员'
  return isAdministrator(who) ? null : '看全市的权限由市级管理员给或收回'
}

/**
 * Why a member may not go, or not keep only `after`; null when they may: an office keeps a head, the city an
 * administrator. `members` are all of the office.
 */
export const lastRefusal = (
  members: readonly Member[],
  id: string,
  after: Rights | null,
): string | null => {
  const next = members.flatMap((each) =>
    each.id !== id ? [each] : after === null ? [] : [{ ...each, ...after }],
  )
  const lost = (is: (member: Rights) => boolean) => members.some(is) && !next.some(is)
  if (lost(isAdministrator)) return '全市要有一位市级管理员，请先指定另一位'
  return lost(({ role }) => role === 'head') ? '本办要有一位负责人，请先指定另一位' : null
}

/** An invitation works for so many days, once. */
export const INVITATION_DAYS = 7

/** The most invitations of an office that are open at once. */
export const MOST_INVITATIONS = 20

/** Without I O U V N and 0, 1, which are misread or misheard. */
const CODE_SYMBOLS = '23456789ABCDEFGHJKLMPQRSTWXYZ'
const CODE_LENGTH = 8

/** A code from numbers of at least 0 and below 1, drawn by chance, in fours: 'LF7K-29QM'. */
export const codeFrom = (chances: readonly number[]): string => {
  const symbols = chances.map((chance) =>
    CODE_SYMBOLS.charAt(Math.floor(chance * CODE_SYMBOLS.length)),
  )
  return (symbols.join('').match(/.{1,4}/g) ?? []).join('-')
}

/** How many numbers a code is made of. */
export const CHANCES_OF_CODE = CODE_LENGTH

/** A code as it is compared, however it was typed. */
export const plainCode = (typed: string): string =>
  compact(typed)
    .toUpperCase()
    .replace(/[-‐-―]/g, '')

/** A set-up code of the environment has at least so many characters: nobody guesses it. */
export const LEAST_SET_UP = 12
