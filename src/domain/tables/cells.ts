import { mostTyped, tidied, tooLong, verdict } from '../form/answers'
import { accountKinds } from '../form/choices'
import { fieldOf } from '../form/fields'
import type { Answers, Field } from '../form/form'
import type { Day } from '../dates/days'
import { wrongCell } from '../imports/rows'
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
