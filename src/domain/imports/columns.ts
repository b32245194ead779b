import { areaName, areas, EXAMPLE, OUTSIDE } from '../city/city'
import { accountKinds, offered, subjectKinds } from '../form/choices'
import { fullLabel } from '../form/fields'
import { type Answers, type Field, fields } from '../form/form'
import { noManager } from '../form/following'

/** Rows of one table for many accounts. */
export const MOST_ROWS = 200
/** What the file of such a table may weigh. */
export const SHEET_BYTES = 5 * 1024 * 1024

/**
 * The columns of the table for many accounts. ID numbers are none of them: each needs its person's own consent, which a
 * table cannot ask for; nor is who fills in, which is said with that consent, nor what only a counter says.
 */
export const columns: readonly Field[] = fields.filter(
  ({ privacy, open, atCounter }) => privacy !== 'encrypted' && open !== true && atCounter !== true,
)

/** The heading of a column; no two are the same. */
export const headingOf: (field: Field) => string = fullLabel

/** What a column lets choose from, as people read it; none where it is typed. */
export const choicesOf = (
  field: Field,
): readonly { readonly value: string; readonly label: string }[] =>
  field.kind === 'area'
    ? [...areas.map(({ code }) => code), OUTSIDE].map((value) => ({
        value,
        label: areaName(value),
      }))
    : offered(field.choices ?? [])

const EXAMPLE_NAME = '示例，这一行不导入'

/** A row of the template that shows how it is filled in. */
export const example: Answers = {
  ...EXAMPLE,
  accountName: EXAMPLE_NAME,
  accountKind: 'official',
  accountId: 'gh_123456789abc',
  subjectKind: 'company',
  openedOn: '2026-11-10',
  followers: '1200',
  ownerName: '李文昌',
  ownerWechat: 'li_wenchang_demo',
  ownerMobile: '13800000001',
  managerName: '赵敏',
  managerMobile: '13800000002',
  managerWechat: 'zhao_min_demo',
}

/** What stands in the template's own rows where an account has its name. */
export const namesInTemplate = (): ReadonlySet<string> =>
  new Set([EXAMPLE_NAME, ...columns.map(helpOf)])

/** The kinds of account of which a column has to be filled in, whoever the subject is. */
const kindsThatNeed = (field: Field): readonly string[] =>
  accountKinds
    .filter(({ value: accountKind }) =>
      offered(subjectKinds).every(({ value: subjectKind }) => {
        const answers = { accountKind, subjectKind }
        return field.asked(answers) && field.required(answers)
      }),
    )
    .map(({ label }) => label)

/** Whether a column has to be there: each row needs it. */
export const isNeeded = (field: Field): boolean =>
  !isManagers(field) && field.kind !== 'area' && kindsThatNeed(field).length === accountKinds.length

/** All three of the manager may stay empty: then it is the owner. */
const isManagers = ({ key }: Field): boolean => key in noManager

const whenNeeded = (field: Field): string => {
  if (isManagers(field)) return '与所有人相同，三项都空着'
  if (field.kind === 'area') return '地址里写明的，可以空着'
  const kinds = kindsThatNeed(field)
  if (kinds.length === accountKinds.length) return '必填'
  return kinds.length > 0 ? `${kinds.join('、')}必填` : '可不填'
}

const inDigits = ({ kind }: Field): string => {
  if (kind === 'dayOrMonth') return '例如 2026-11-10，只记得月份写 2026-11'
  return kind === 'day' ? '例如 2026-11-10' : ''
}

/** What stands under a heading in the template. */
export const helpOf = (field: Field): string => {
  const { hint: rule = '' } = field
  const hint = typeof rule === 'function' ? rule({ accountKind: 'official' }) : rule
  return [
    whenNeeded(field),
    choicesOf(field).length > 0 ? '点开下拉选一项' : '',
    inDigits(field),
    hint.replace(/，可以不填$/, ''),
  ]
    .filter((text) => text !== '')
    .join('。')
}
