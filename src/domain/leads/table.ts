import {
  areaName,
  type OfficeCode,
  officeOf,
  offices,
  CITY_OFFICE,
  printedOffice,
} from '../city/city'
import { fieldOf } from '../form/fields'
import type { Answers } from '../form/form'
import { choiceNamed, type RowProblem, wrongCell } from '../imports/rows'
import { LONGEST_LABEL, shortened } from '../imports/said'
import type { SheetCell } from '../imports/sheet'
import { matchedColumns } from '../ledger/template'
import { refusedNumbers } from '../messages/personalNumbers'
import { accountKeyText } from '../moves/accountKey'
import { fieldText, kindNamed, subjectKindText } from '../tables/cells'
import type { OwnColumns } from '../tables/columns'
import type { RowKind } from '../tables/rows'
import { compact, oneLine, severalLines } from '../text/cleaning'
import {
  isOneAccount,
  LEAD_LINK,
  LEAD_PHONE,
  leadLabel,
  LONGEST_LEAD_LINK,
  LONGEST_LEAD_NOTE,
  nameKeyText,
  wrongAccount,
} from './account'

/** What of an account a column may hold; what kind of 其他 it is stands with its kind. */
const accountColumns = [
  'accountName',
  'accountKind',
  'accountId',
  'subjectName',
  'subjectKind',
  'openedOn',
  'ownerName',
] as const

/** What a column of a table of accounts that are not filed may be (I1). */
export const leadColumns = [...accountColumns, 'phone', 'link', 'note', 'office'] as const

export type LeadColumn = (typeof leadColumns)[number]

const labels = { phone: '电话', link: '链接', note: '说明', office: '由哪个办公室办' } as const

const labelOf = (column: LeadColumn): string =>
  column in labels ? labels[column as keyof typeof labels] : leadLabel(column as 'accountName')

/** What a row says of a lead: as much as who adds one by hand can say. */
export type LeadSaid = {
  readonly answers: Answers
  readonly phone: string
  readonly link: string
  readonly note: string
  /** The office that its row names; null where it names none. */
  readonly office: OfficeCode | null
}

/** Headings of what the form does not ask for. */
const otherHeadings: readonly (readonly [LeadColumn, RegExp])[] = [
  ['link', /^(?:链接|网址|主页|(?:账号|文章|网页|主页)(?:链接|地址)|url)$/i],
  ['note', /^(?:备注|说明|情况说明|线索来源|发现情况|发现途径)$/],
  ['phone', /^(?:座机|固定电话|办公电话)$/],
  ['office', /^(?:属地|所属地|辖区|所属办公室|由哪个办公室办)$/],
]

/** The columns of the ledger that mean one of a lead's. */
const meant: Readonly<Partial<Record<string, LeadColumn>>> = {
  ...Object.fromEntries(accountColumns.map((column) => [column, column])),
  ownerMobile: 'phone',
  managerMobile: 'phone',
  office: 'office',
}

const proposed = (headings: readonly string[]): OwnColumns<LeadColumn> => {
  const taken = new Set<LeadColumn>()
  const known = matchedColumns(headings)
  return headings.map((heading, place) => {
    const found =
      meant[known[place] ?? ''] ??
      otherHeadings.find(([, words]) => words.test(compact(heading)))?.[0] ??
      null
    if (found === null || taken.has(found)) return null
    taken.add(found)
    return found
  })
}

const lacking: Readonly<Partial<Record<LeadColumn, string>>> = {
  accountName: '没有写账号名',
  accountKind: '没有写账号类型',
}

type Told = { readonly text: string; readonly wrong: string | null }

const told = (text: string, wrong: string | null): Told => ({ text, wrong })

const plainCell = (
  cell: SheetCell | undefined,
  tidy: (text: string) => string,
  judge: (text: string) => string | null,
): Told => {
  if (cell?.wrong) return told('', wrongCell[cell.wrong])
  const text = tidy(cell?.text ?? '')
  return told(text, judge(text))
}

const phoneOf = (cell: SheetCell | undefined): Told =>
  plainCell(
    cell,
    (text) =>
      compact(text.slice(0, LONGEST_LABEL))
        .replace(/[()]/g, '')
        .replace(/[—–－]+/g, '-'),
    (text) =>
      LEAD_PHONE.test(text)
        ? null
        : `电话只写一个，例如 ${printedOffice(CITY_OFFICE).phone} 或 11 位手机号`,
  )

const linkOf = (cell: SheetCell | undefined): Told =>
  plainCell(
    cell,
    (text) => oneLine(text),
    (text) =>
      LEAD_LINK.test(text) && text.length <= LONGEST_LEAD_LINK
        ? null
        : '请粘贴完整的链接，以 https:// 开头',
  )

const noteOf = (cell: SheetCell | undefined): Told =>
  plainCell(
    cell,
    (text) => severalLines(text.slice(0, 2 * LONGEST_LEAD_NOTE)),
    (text) =>
      text.length > LONGEST_LEAD_NOTE
        ? `说明最多 ${String(LONGEST_LEAD_NOTE)} 个字`
        : refusedNumbers(text),
  )

/** An office by what tables call it: its area, else its name, short or whole, or the beginning of one. */
const officeCalled = (text: string): OfficeCode | null => {
  const named = (nameOf: (code: OfficeCode) => string) =>
    choiceNamed(
      text,
      offices.map(({ code }) => ({ value: code, label: nameOf(code) })),
    )
  return (named(areaName) ??
    named((code) => officeOf(code).shortName) ??
    named((code) => officeOf(code).name)) as OfficeCode | null
}

const officeIn = (
  cell: SheetCell | undefined,
  only: OfficeCode | null,
): { readonly office: OfficeCode | null; readonly wrong: string | null } => {
  if (cell?.wrong) return { office: null, wrong: wrongCell[cell.wrong] }
  const text = compact((cell?.text ?? '').slice(0, LONGEST_LABEL))
  if (text === '') return { office: null, wrong: null }
  const office = officeCalled(text)
  if (office === null) return { office, wrong: `没有「${shortened(text)}」这个办公室` }
  return only === null || office === only
    ? { office, wrong: null }
    : {
        office,
        wrong: `这一行写的是${officeOf(office).shortName}，这次导入的都由${officeOf(only).shortName}办`,
      }
}

/**
 * The table of accounts that seem to have to be filed and are not (I1): a row is what somebody could add by hand. With
 * `only` every row is for that office, and one that names another is bad.
 */
export const leadRows = (only: OfficeCode | null): RowKind<LeadColumn, LeadSaid> => ({
  columns: leadColumns,
  labelOf,
  needed: ['accountName', 'accountKind'],
  proposed,
  nameOf: ({ answers }) => answers.accountName ?? '',
  keysOf: ({ answers }) => [nameKeyText(answers), accountKeyText(answers)],
  isSame: (one, other) => isOneAccount(one.answers, other.answers),
  read: (cellOf, today) => {
    const values = accountColumns.map((key) => {
      const read = fieldText(fieldOf(key), cellOf(key))
      return { key, ...(key === 'subjectKind' ? subjectKindText(read) : read) }
    })
    const typed: Answers = Object.fromEntries(
      values.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])),
    )
    const answers = { ...typed, ...kindNamed(typed.accountKind ?? '') }
    const found = wrongAccount(answers, today)
    const others = {
      phone: phoneOf(cellOf('phone')),
      link: linkOf(cellOf('link')),
      note: noteOf(cellOf('note')),
    }
    const { office, wrong: notHere } = officeIn(cellOf('office'), only)
    const problems: readonly (readonly [LeadColumn, string | null])[] = [
      ...values.map(({ key, text, wrong }) => {
        // What is not one of the kinds is 其他, and its name is judged.
        const kind = key === 'accountKind' ? found.accountKindText : undefined
        const judged = text === '' && wrong === null ? lacking[key] : (kind ?? found[key])
        return [
          key,
          (key === 'accountKind' && text !== '' ? null : wrong) ?? judged ?? null,
        ] as const
      }),
      ...Object.entries(others).map(([key, { wrong }]) => [key as LeadColumn, wrong] as const),
      ['office', notHere],
    ]
    return {
      said: {
        answers,
        phone: others.phone.text,
        link: others.link.text,
        note: others.note.text,
        office,
      },
      problems: problems.flatMap(([key, message]): readonly RowProblem[] =>
        message === null ? [] : [{ label: labelOf(key), message }],
      ),
    }
  },
})
