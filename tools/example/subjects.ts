import {
  areaName,
  type AreaCode,
  areas,
  CITY_IN_FULL,
  type OfficeCode,
  townships,
} from '../../src/domain/city/city'
import { creditCheck, idCheck, organisationCheck } from '../../src/domain/form/checkDigits'
import type { SubjectKind } from '../../src/domain/form/choices'
import type { Answers } from '../../src/domain/form/form'
import type { Chance } from '../photos/chance'
import { type Fresh, madeUpBrand, madeUpHandle, madeUpName, madeUpWord } from './names'
import { bodies, ofPeople, trades } from './themes'

const digits = (number: number, length: number) => String(number).padStart(length, '0')

/** A number of somebody born in 1900, with the right check digit. */
const idNumber = (area: AreaCode, nth: number): string => {
  const day = `1900${digits((nth % 12) + 1, 2)}${digits((nth % 28) + 1, 2)}`
  const text = `${area}${day}${digits(nth % 1000, 3)}`
  return `${text}${idCheck(text)}`
}

/** By what a credit code begins, after who registers the subject (GB 32100-2015). */
const registers: Readonly<Partial<Record<SubjectKind, string>>> = {
  company: '91',
  cityOrgan: '11',
  countyOrgan: '11',
  publicInstitution: '12',
  association: '51',
}

const creditCode = (kind: SubjectKind, area: AreaCode, nth: number): string => {
  const organisation = `MA${digits(nth, 6)}`
  const text = `${registers[kind] ?? '91'}${area}${organisation}${organisationCheck(organisation)}`
  return `${text}${creditCheck(text)}`
}

const servedArea = (office: OfficeCode): AreaCode =>
  areas.find(({ code }) => code === office)?.code ?? '131003'

const hex = (chance: Chance, length: number): string =>
  Array.from({ length }, () => chance.whole(0, 15).toString(16)).join('')

/** Names of places that are said in an account's name: 胜芳 of 胜芳镇. */
const saidPlaces = (area: AreaCode): readonly Place[] =>
  (townships.areas.find(({ code }) => code === area)?.townships ?? [])
    .map(({ name }) => ({ name, said: name.replace(/(街道|镇|乡)$/, '') }))
    .filter(({ name, said }) => name.length <= 6 && said.length >= 2 && !said.endsWith('区'))

type Place = { readonly name: string; readonly said: string }

/** What an account and its subject are called, and what it writes of itself. */
type Named = {
  readonly accountName: string
  readonly subjectName: string
  readonly introduction: string
}

const namesOf = (
  chance: Chance,
  fresh: Fresh,
  { kind, seat, said, owner }: Record<'seat' | 'said' | 'owner', string> & { kind: SubjectKind },
): Named => {
  if (kind === 'individual') {
    let introduction = ''
    const accountName = fresh(() => {
      const [name, words] = chance.of(ofPeople)
      introduction = words
      return `${said}${name}`
    })
    return { accountName, subjectName: owner, introduction }
  }
  const ends = bodies[kind]
  const [end, word, introduction] = chance.of(ends ?? trades)
  const name = fresh(() => (ends ? madeUpWord(chance) : madeUpBrand(chance)))
  return {
    accountName: `${name}${word}`,
    subjectName: `${seat}${name}${end}${ends ? '' : '有限公司'}`,
    introduction,
  }
}

/** The form of the nth account of the example; whom it names does not exist, and nobody is named twice. */
export const answersOf = (
  chance: Chance,
  fresh: Fresh,
  {
    nth,
    office,
    kind,
    openedOn,
  }: {
    readonly nth: number
    readonly office: OfficeCode
    readonly kind: SubjectKind
    readonly openedOn: string
  },
): Answers => {
  const area = servedArea(office)
  const places = saidPlaces(area)
  const place = places[chance.whole(0, places.length - 1)] ?? { name: '', said: areaName(area) }
  const owner = fresh(() => madeUpName(chance))
  const alone = kind === 'individual'
  const seat = kind === 'cityOrgan' ? CITY_IN_FULL : areaName(area)
  const named = namesOf(chance, fresh, { kind, seat, said: place.said, owner })
  const isApp = kind === 'company' && nth % 9 === 0
  // Of as many numbers as there are, each once, without their order showing.
  const four = digits((nth * 7919) % 10_000, 4)
  const handle = fresh(() => madeUpHandle(chance))
  const manager = alone ? owner : fresh(() => madeUpName(chance))
  return {
    ...named,
    accountKind: isApp ? 'app' : 'official',
    accountId: isApp ? `com.example.a${hex(chance, 6)}` : `gh_${hex(chance, 12)}`,
    openedOn,
    followers: String(chance.whole(2, 400) * 50),
    subjectKind: kind,
    ...(alone ? {} : { creditCode: creditCode(kind, area, nth) }),
    area,
    address: `${areaName(area)}${place.name}${chance.of(['新华路', '迎宾道', '文明街', '建设路'])}${String(chance.whole(1, 199))}号`,
    ownerName: owner,
    ownerIdNumber: idNumber(area, nth),
    ownerMobile: `1380000${four}`,
    ownerWechat: handle,
    filledBy: alone ? 'owner' : 'manager',
    managerName: manager,
    managerMobile: alone ? `1380000${four}` : `1390000${four}`,
    managerWechat: alone ? handle : fresh(() => madeUpHandle(chance)),
  }
}
