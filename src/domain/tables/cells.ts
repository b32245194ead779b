import { mostTyped, tidied, tooLong, verdict } from '../form/answers'
import { accountKinds } from '../form/choices'
import { fieldOf } from '../form/fields'
import type { Answers, Field } from '../form/form'
import type { Day } from '../dates/days'
import { choicesOf } from '../imports/columns'
import { choiceNamed, wrongCell } from '../imports/rows'
import { LONGEST_LABEL, shortened } from '../imports/said'
import type { SheetCell } from '../imports/sheet'

/** What a cell says of a field, as it is stored, and why it cannot be taken; null where it can. */
type CellText = { readonly text: string; readonly wrong: string | null }

/** Reads a cell as a field of the form keeps it. */
export const fieldText = (field: Field, cell: SheetCell | undefined): CellText => {
  if (cell?.wrong) return { text: '', wrong: wrongCell[cell.wrong] }
  const typed = (cell?.text ?? '').trim()
  const most = mostTyped(field)
  return {
    text: tidied(field, typed.slice(0, most)),
    // What was cut may look right.
    wrong: typed.length > most ? tooLong(field) : null,
  }
}

/** What offices call an account's kind: what is neither of the two of the annex is 其他 with its name. */
export const kindNamed = (text: string): Pick<Answers, 'accountKind' | 'accountKindText'> => {
  if (text === '') return {}
  const exact = accountKinds.find(({ label }) => label === text)
  if (exact) return { accountKind: exact.value }
  if (/公众|订阅号|服务号|^微信号?$/.test(text)) return { accountKind: 'official' }
  if (/app|客户端|应用/i.test(text)) return { accountKind: 'app' }
  const named = /^其他类?[（(:：]?(.*?)[）)]?$/.exec(text)?.[1] ?? text
  return { accountKind: 'other', ...(named === '' ? {} : { accountKindText: named }) }
}

/** What offices call a subject's kind in a word, where that means one kind alone. */
const subjectKindOf = (text: string): string | null => {
  if (/^(企业|公司|有限公司|个体|个体户|个体工商户|民营企业|私营企业|国有企业)$/.test(text))
    return 'company'
  if (/^(个人|自然人|公民)$/.test(text)) return 'individual'
  if (/^(协会|商会|社团|社会组织)$/.test(text)) return 'association'
  return /^(村委会|居委会|村民委员会|居民委员会|乡镇政府|乡镇机关|县直机关)$/.test(text)
    ? 'countyOrgan'
    : null
}

/** A subject's kind that was read as it is stored; what is none of the kinds is wrong. */
export const subjectKindText = ({ text, wrong }: CellText): CellText => {
  if (text === '') return { text, wrong }
  const chosen = subjectKindOf(text) ?? choiceNamed(text, choicesOf(fieldOf('subjectKind')))
  const none = `没有「${shortened(text.slice(0, LONGEST_LABEL))}」这一类，请按备案表的类别改，或不导入这一列`
  return { text: chosen ?? '', wrong: chosen === null ? none : null }
}

/** Without these nobody knows which account it is. */
const lacking: Readonly<Partial<Record<string, string>>> = {
  accountName: '没有写账号名',
  accountKind: '没有写账号类型',
}

/** What is wrong with what a row says of a field; null when nothing is. What an account has to have is missed. */
export const wrongInRow = (field: Field, answers: Answers, today: Day): string | null => {
  const { key } = field
  if ((answers[key] ?? '') === '') return lacking[key] ?? null
  const found = verdict(field, answers, today)
  if (found?.level === 'error') return found.message
  if (key !== 'accountKind') return null
  const named = verdict(fieldOf('accountKindText'), answers, today)
  return named?.level === 'error' && answers.accountKindText ? named.message : null
}
