import type { ReviewItem } from '../../../../src/domain/api/review/items'
import { areaName } from '../../../../src/domain/city/city'
import { type Day, dayOf, showDay, showMoment } from '../../../../src/domain/dates/days'
import { problems, shown } from '../../../../src/domain/form/answers'
import { fieldOf, helpedRow } from '../../../../src/domain/form/fields'
import { type Answers, type FieldKey, fields, type RowKey } from '../../../../src/domain/form/form'
import type { Kind } from '../../../../src/domain/form/kinds'
import { type Lacks, lackReasons, openLacks } from '../../../../src/domain/moves/entering/entering'
import { UNOPENED, weaknessWords } from '../../../../src/domain/photos/words'
import { whereabouts } from '../../../../src/domain/places/addressArea'
import { confirmedIn, unconfirmedOf } from '../../filing/consents'
import { isUnproved } from '../../filing/dates'
import type { Filing, StoredPhoto, Submitted } from '../../store/filings/filing'

export type Weak = Pick<StoredPhoto, 'fileID' | 'weakness'>

/** Whether one of its pictures was found to be one that no decoder opens. */
export const isUnopened = ({ unopened = [] }: Pick<Filing, 'unopened'>, fileID: string): boolean =>
  unopened.includes(fileID)

/**
 * What the applicant's phone said of photos that were used all the same, or that one of them cannot be opened at all; each with
 * its place where there are several.
 */
export const weakOf = (
  filing: Pick<Filing, 'unopened'>,
  photos: readonly Weak[],
): ReviewItem['remark'] => {
  const said = photos.flatMap(({ fileID, weakness }, index) => {
    const weak = weakness === undefined ? [] : [weaknessWords[weakness].mark]
    const marks = isUnopened(filing, fileID) ? [UNOPENED.mark] : weak
    return marks.map((mark) => `${photos.length > 1 ? `第 ${String(index + 1)} 张` : ''}${mark}`)
  })
  return said.length === 0 ? null : { level: 'warning', text: said.join('，') }
}

/** What is known of how it was signed; that the owner did not, when asked on their own phone, comes before all else (C5). */
export const signatureRemark = (filing: Submitted): ReviewItem['remark'] => {
  const { signature, ownerRefused } = filing
  const weak = weakOf(filing, [signature])
  const warnings = [
    ...keyedWords(filing),
    ...(ownerRefused
      ? [
          `账号所有人 ${showMoment(ownerRefused.at)} 在自己的手机上没有签名，原话：${ownerRefused.word}`,
        ]
      : []),
    ...(signature.simple ? ['签名笔画很少'] : []),
    ...(weak === null ? [] : [weak.text]),
  ]
  const own = signature.byCard === true ? ['账号所有人在自己的手机上签名'] : []
  if (warnings.length > 0) return { level: 'warning', text: [...warnings, ...own].join('；') }
  return own.length > 0 ? { level: 'ok', text: own.join() } : null
}

/** What is not there in a form that was keyed from paper, and why (D8). */
const openIn = ({ entered, answers, photos }: Submitted): Lacks =>
  entered ? openLacks(entered.lacks, answers, photos) : {}

/** Said at a row, or a slot, that stayed open. */
export const lackWords = (filing: Submitted, key: string): readonly string[] =>
  Object.entries(openIn(filing)).flatMap(([open, reason]) =>
    open === key ? [`暂缺：${lackReasons[reason]}`] : [],
  )

/** Of a form that was keyed from paper, and that nobody has taken over: by whom, and of which day it is. */
const keyedWords = ({ applicant, entered, firstSubmittedAt, submittedAt }: Submitted) =>
  entered && applicant === ''
    ? [
        `纸质表，${showDay(dayOf(firstSubmittedAt ?? submittedAt))}送交，${entered.name}录入。没有本人微信，不会有提醒`,
      ]
    : []

/** The places that differ, as the applicant was asked about them: address and choice (D3), address and name (D4). */
const conflictWords = ({ route: { conflict }, answers }: Submitted): readonly string[] => {
  const { area, chosen } = whereabouts(answers.address ?? '', answers.area ?? '')
  const lies = areaName(area ?? '')
  return [
    ...(chosen === null ? [] : [`地址写的是${lies}，填报人选的是${areaName(chosen)}`]),
    ...(conflict === null ? [] : [`账号名称里有${areaName(conflict)}的地名，地址在${lies}`]),
  ]
}

/** Said once at the name of who has not confirmed that the ID data may be used (C5). */
const unconfirmedWords = (row: RowKey, filing: Submitted): readonly string[] => {
  const { ownerName, managerName, filledBy = '' } = filing.answers
  const named = row === 'ownerName' ? ownerName : row === 'managerName' ? managerName : undefined
  const again = row === 'managerName' && named === ownerName
  if (named === undefined || again || !unconfirmedOf(filing).includes(named)) return []
  return [`未经本人确认，填报人是${shown(fieldOf('filledBy'), filledBy)}`]
}

/** Said at the name of a manager who confirmed it on their own phone (F7). */
const confirmedWords = (row: RowKey, filing: Submitted): readonly string[] => {
  const { managerName, ownerName } = filing.answers
  const confirmed =
    row === 'managerName' &&
    managerName !== ownerName &&
    confirmedIn(filing).some((name) => name === managerName)
  return confirmed ? ['管理员在自己的手机上确认过'] : []
}

/** What to say of a value that its kind can prove. */
const proved: Partial<Record<Kind, string>> = {
  creditCode: '信用代码校验位正确',
  idCard: '身份证号校验位正确',
}

const UNPROVED = '填报人自述以前报过纸质表，台账还没有核实，是否逾期补报按开通日期计算'

/** What a reviewer has to know of a choice that was made before it was taken back. */
const retiredWords = (key: FieldKey, full: Answers): string | undefined =>
  fieldOf(key).choices?.find(({ value }) => value === full[key])?.retired?.reviewer

/** The annex does not ask the code, so that it may be missing; a company's stands on its licence. */
const lacksCode = ({ subjectKind, creditCode = '' }: Answers) =>
  subjectKind === 'company' && creditCode === ''

/** What the machine knows of a printed row; null when nothing. */
export const remarkOf = (
  row: RowKey,
  filing: Submitted,
  full: Answers,
  today: Day,
): ReviewItem['remark'] => {
  const open = openIn(filing)
  const lacks = lackWords(filing, row)
  const warnings = [
    ...lacks,
    ...problems(full, today)
      .filter(({ key }) => !(key in open))
      .flatMap(({ key, message }) =>
        helpedRow(key) === row ? [retiredWords(key, full) ?? message] : [],
      ),
    ...(row === 'subjectName' && lacksCode(full) ? ['没有填信用代码，请以证照上的为准'] : []),
    ...(row === 'address' ? conflictWords(filing) : []),
    ...unconfirmedWords(row, filing),
    ...(row === 'openedOn' && isUnproved(filing) ? [UNPROVED] : []),
  ]
  if (warnings.length > 0) return { level: 'warning', text: warnings.join('；') }
  const words = fields
    .filter((field) => helpedRow(field.key) === row && field.asked(full))
    .flatMap(({ key, kind }) => (full[key] ? (proved[kind] ?? []) : []))
  const said = [...words, ...confirmedWords(row, filing)]
  return said.length === 0 ? null : { level: 'ok', text: said.join('；') }
}
