import {
  type AreaCode,
  areaName,
  CITY,
  CITY_OFFICE,
  type MayChooseCity,
  type OfficeCode,
  officeOf,
} from '../city/city'
import type { AccountKind, SubjectKind } from '../form/choices'

/** What routing reads. `addressArea` is null while the area is not known. */
export type RouteFacts = {
  subjectKind: SubjectKind
  accountKind: AccountKind
  addressArea: AreaCode | 'outside' | null
  /** Areas that the account's name names, in their order. */
  nameAreas: readonly AreaCode[]
  /** The applicant chose the city office, where that is allowed. */
  toCityOffice: boolean
  /** Whose official accounts may be brought straight to it (notice 三.2). */
  straightToCity: readonly MayChooseCity[]
}

/** What decided: the subject, the applicant's choice, the address, the name, none of them, or another office. */
export type RouteRule = 'cityOrgan' | 'cityChosen' | 'address' | 'name' | 'none' | 'transferred'

export type Route = {
  readonly office: OfficeCode
  readonly rule: RouteRule
  /** 因为主体地址在霸州市. */
  readonly reason: string
  readonly mayChooseCity: boolean
  /** An area that the name names although the address lies in another one (D4). */
  readonly conflict: AreaCode | null
}

type Decision = Pick<Route, 'office' | 'rule' | 'reason'>

const nameConflict = ({ addressArea, nameAreas }: RouteFacts): AreaCode | null =>
  addressArea === null || addressArea === 'outside' || nameAreas.includes(addressArea)
    ? null
    : (nameAreas[0] ?? null)

const byName = ({ addressArea, nameAreas }: RouteFacts): Decision => {
  const because =
    addressArea === 'outside' ? `主体地址不在${CITY}` : '还不知道主体地址在哪个县（市、区）'
  const named = nameAreas[0]
  return named === undefined
    ? {
        office: CITY_OFFICE,
        rule: 'none',
        reason: `因为${because}，由${officeOf(CITY_OFFICE).shortName}办理`,
      }
    : {
        office: named,
        rule: 'name',
        reason: `因为${because}，账号名称里有${areaName(named)}的地名`,
      }
}

const decide = (facts: RouteFacts, mayChooseCity: boolean): Decision => {
  if (facts.subjectKind === 'cityOrgan')
    return { office: CITY_OFFICE, rule: 'cityOrgan', reason: '因为主体是市直机关' }
  if (mayChooseCity && facts.toCityOffice)
    return { office: CITY_OFFICE, rule: 'cityChosen', reason: '因为您选择直接报送市网信办' }
  if (facts.addressArea === null || facts.addressArea === 'outside') return byName(facts)
  return {
    office: facts.addressArea,
    rule: 'address',
    reason: `因为主体地址在${areaName(facts.addressArea)}`,
  }
}

/**
 * Which office a filing goes to, and why (notice 三.2, features D3 and D4). The address decides; 市直机关 go
 * to the city office; an address outside falls back to the name, then to the city office.
 */
export const route = (facts: RouteFacts): Route => {
  const mayChooseCity =
    facts.accountKind === 'official' &&
    facts.straightToCity.some((each) => each === facts.subjectKind)
  const decision = decide(facts, mayChooseCity)
  const conflict = decision.rule === 'cityOrgan' ? null : nameConflict(facts)
  return { ...decision, mayChooseCity, conflict }
}
