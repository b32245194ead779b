import {
  areaName,
  type AreaCode,
  areas,
  type OfficeCode,
  townships,
} from '../../src/domain/city/city'
import { creditCheck, idCheck, organisationCheck } from '../../src/domain/form/checkDigits'
import type { SubjectKind } from '../../src/domain/form/choices'
import type { Answers } from '../../src/domain/form/form'
import type { Chance } from '../photos/chance'
import { madeUpName } from './names'

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

type Theme = readonly [name: string, introduction: string]
const ofPeople: readonly [Theme, ...Theme[]] = [
  ['生活', '介绍当地的集市、出行和吃住'],
  ['菜篮子', '每天发布菜价和便民信息'],
  ['读书会', '发布读书活动和书评'],
  ['摄影', '发布风光照片和拍摄地点'],
  ['亲子园', '介绍亲子活动和育儿常识'],
]
const ofCompanies: readonly [Theme, ...Theme[]] = [
  ['文化传播', '介绍公司的活动和本地文化'],
  ['家具', '发布新品和门店活动'],
  ['农业', '介绍农产品和预订办法'],
  ['网络科技', '介绍产品和服务'],
  ['旅行社', '发布线路和出行提示'],
]
const ofBodies: Readonly<Partial<Record<SubjectKind, Theme>>> = {
  cityOrgan: ['市政务服务', '发布办事指南和通知'],
  countyOrgan: ['人民政府', '发布政务信息和办事指南'],
  publicInstitution: ['中心小学', '发布校园新闻和家校通知'],
  association: ['商会', '发布会员动态和活动'],
}

const servedArea = (office: OfficeCode): AreaCode =>
  areas.find(({ code }) => code === office)?.code ?? '131003'

/** The form of the nth account of the example; whom it names does not exist. */
export const answersOf = (
  chance: Chance,
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
  const below = townships.areas.find(({ code }) => code === area)?.townships ?? []
  const town = below[chance.whole(0, Math.min(8, below.length - 1))]?.name ?? ''
  const [theme, introduction] =
    kind === 'individual'
      ? chance.of(ofPeople)
      : kind === 'company'
        ? chance.of(ofCompanies)
        : (ofBodies[kind] ?? ofCompanies[0])
  const short = town.replace(/(街道|镇|乡|区)$/, '')
  const owner = madeUpName(chance)
  const subjectName =
    kind === 'individual' ? owner : subjectOf(kind, `${areaName(area)}${short}`, theme, nth)
  const isApp = kind === 'company' && nth % 9 === 0
  const alone = kind === 'individual'
  return {
    accountName: `${short}${theme}${alone ? (nth % 7 === 0 ? '圈' : '') : '资讯'}${String(nth)}`,
    accountKind: isApp ? 'app' : 'official',
    accountId: isApp ? `com.example.a${String(nth)}` : `gh_${digits(nth, 12)}`,
    introduction,
    openedOn,
    followers: String(chance.whole(2, 400) * 50),
    subjectKind: kind,
    subjectName,
    ...(alone ? {} : { creditCode: creditCode(kind, area, nth) }),
    area,
    address: `${areaName(area)}${town}${chance.of(['新华路', '迎宾道', '文明街', '建设路'])}${String(chance.whole(1, 199))}号`,
    ownerName: owner,
    ownerIdNumber: idNumber(area, nth),
    ownerMobile: `1380000${digits(nth, 4)}`,
    ownerWechat: `example_${String(nth)}`,
    filledBy: alone ? 'owner' : 'manager',
    managerName: alone ? owner : madeUpName(chance),
    managerMobile: `1390000${digits(nth, 4)}`,
    managerWechat: `example_m_${String(nth)}`,
  }
}

const subjectOf = (kind: SubjectKind, place: string, theme: string, nth: number): string => {
  if (kind === 'company') return `${place}${theme}第${String(nth)}有限公司`
  return `${place}${theme}`
}
