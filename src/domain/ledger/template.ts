import { oneLine } from '../text/cleaning'
import { comparable } from '../text/comparable'
import { choosableColumns } from './columns'
import { type ColumnName, LONGEST_HEADING, MOST_HEADINGS } from '../settings/ledgerTemplate'

/** A cell as a spreadsheet copies it, quoted where it holds a line break, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g

const rowsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    row.push(oneLine(quoted?.replace(/""/g, '"') ?? plain))
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
    .map((cells) => cells.join('\t').replace(/\t+$/, ''))
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

/** A heading of two rows: 账号所有人 over 姓名 and 手机 is 账号所有人姓名 and 账号所有人手机. */
export const joinedHeadings = (
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] => {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]]
    if (above !== '') group = above
    return below === '' ? above : `${group}${below}`
  })
}

const isTitle = (row: readonly string[]): boolean => row.filter((cell) => cell !== '').length === 1

type Headings = { readonly headings: readonly string[] } | { readonly refused: string }

/**
 * The headings of a table as they were copied: one row with a tab between each (from a spreadsheet), one a line, or a single
 * line with 、 or blanks between. A title above them is left out; a heading of two rows, the upper one with merged cells,
 * becomes one. `refused` says to who pasted it what is wrong.
 */
export const readHeadings = (text: string): Headings => {
  const rows = rowsOf(text)
  const [first] = rows
  if (first === undefined) return { refused: '请把省里那张表的表头贴在这里' }
  if (rows.every((row) => row.length === 1)) {
    const lines = rows.map(([only = '']) => only)
    return judged(
      rows.length > 1 ? lines : (first[0] ?? '').split(/[、，,；;|\s]+/).filter(Boolean),
    )
  }
  const [upper = [], lower, ...rest] = rows.slice(rows.findIndex((row) => !isTitle(row)))
  if (lower === undefined) return judged(upper)
  const isMerged = lower.some((_cell, place) => place > 0 && (upper[place] ?? '') === '')
  if (rest.length > 0 || !isMerged)
    return { refused: '读到了好几行。请只复制表头那一行，不带下面的内容' }
  return judged(joinedHeadings(upper, lower))
}

const judged = (headings: readonly string[]): Headings => {
  const empty = headings.indexOf('')
  if (empty >= 0) return { refused: `第 ${String(empty + 1)} 列没有表头，请补上再贴` }
  if (headings.length > MOST_HEADINGS)
    return { refused: `最多 ${String(MOST_HEADINGS)} 列，这里有 ${String(headings.length)} 列` }
  const long = headings.find((heading) => Array.from(heading).length > LONGEST_HEADING)
  return long === undefined
    ? { headings }
    : {
        refused: `「${Array.from(long).slice(0, 10).join('')}…」太长，表头最多 ${String(LONGEST_HEADING)} 个字`,
      }
}

const owner = ['账号所有人', '所有人', '法定代表人', '法人', '法人代表', '负责人', '主体负责人']
const manager = ['管理员', '账号管理员', '运营者', '运营人', '运营人员', '联系人']
const named = ['姓名']
const mobile = ['手机', '手机号', '手机号码', '电话', '联系电话', '联系方式']
const wechat = ['微信号', '微信']
const idNumber = [
  '身份证号',
  '身份证号码',
  '身份证',
  '证件号',
  '证件号码',
  '居民身份证号',
  '公民身份号码',
]

const of = (people: readonly string[], what: readonly string[]): readonly string[] =>
  people.flatMap((person) => what.map((each) => person + each))

/** What the columns are called elsewhere. What either person has is the owner's where it comes first, as in the annex, else the manager's. */
const otherNames: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  ordinal: ['序', '编次'],
  number: ['备案编号', '备案号', '登记编号', '登记号'],
  accountName: ['账号名', '账号名称', '昵称', '账号昵称', '公众号名称', '公众账号名称', '公众号'],
  accountKind: ['账号类别', '账号种类', '账号平台', '平台', '平台类型', '所属平台'],
  subjectName: [
    ...['主体', '主体名称', '账号主体名称', '单位', '单位名称', '主办单位', '主办单位名称'],
    ...['开办主体', '开办单位', '运营主体', '运营单位', '主体全称'],
  ],
  address: ['详细地址', '联系地址', '通信地址', '通讯地址', '单位地址', '办公地址', '住所', '住址'],
  introduction: ['简介', '账号简介', '账号功能', '功能介绍', '账号介绍'],
  openedOn: ['开通时间', '注册日期', '注册时间', '账号开通时间', '账号注册时间', '开办时间'],
  followers: ['粉丝数', '粉丝量', '关注人数', '用户数', '用户数量', '下载量'],
  ownerName: [...owner, ...of(owner, named), ...named],
  ownerIdNumber: [...of(owner, idNumber), ...idNumber],
  ownerWechat: [...of(owner, wechat), ...wechat],
  ownerMobile: [...of(owner, mobile), ...mobile],
  managerName: [...manager, ...of(manager, named), ...named],
  managerMobile: [...of(manager, mobile), ...mobile],
  managerWechat: [...of(manager, wechat), ...wechat],
  signature: ['签名', '签字', '签章', '盖章', '签名盖章', '签字盖章'],
  signedOn: ['签字日期', '签章日期', '签名时间'],
  subjectKind: ['主体类型', '主体性质', '单位性质', '单位类别', '账号主体类别', '账号主体类型'],
  accountId: ['原始ID', '包名', '账号ID', '公众号ID', '公众号原始ID', '微信原始ID'],
  creditCode: ['社会信用代码', '信用代码', '统一信用代码', '统一社会信用代码证号'],
  place: ['乡镇', '所在乡镇', '乡镇街道', '所属乡镇'],
  office: ['县区', '区县', '县市区', '所属县区', '所在县区', '备案机关', '备案单位', '受理单位'],
  status: ['备案状态', '办理状态'],
  submitted: ['提交日期', '提交时间', '申报日期', '申报时间'],
  registered: ['登记日期', '登记时间', '备案日期', '备案时间'],
  due: ['到期日期', '到期时间', '办理期限'],
  late: ['逾期', '是否逾期'],
}

/** A heading as headings are compared: its letters and digits, whatever their width, 帐 as 账, with no number before it. */
const bare = (heading: string): string =>
  comparable(heading)
    .replace(/^\(?[\d一二三四五六七八九十]+[.、)]+/, '')
    .replace(/帐/g, '账')
    .replace(/[^\p{L}\p{N}]/gu, '')

const withoutBrackets = (heading: string): string =>
  heading.normalize('NFKC').replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')

const known: ReadonlyMap<string, readonly ColumnName[]> = choosableColumns
  .flatMap(({ name, heading }) =>
    name === null
      ? []
      : [heading, withoutBrackets(heading), ...(otherNames[name] ?? [])].map(
          (each) => [bare(each), name] as const,
        ),
  )
  .reduce(
    (all, [text, name]) => all.set(text, [...new Set([...(all.get(text) ?? []), name])]),
    new Map<string, readonly ColumnName[]>(),
  )

/** Which column each heading means; null where none is known, or another heading has it. */
export const matchedColumns = (headings: readonly string[]): readonly (ColumnName | null)[] => {
  const taken = new Set<ColumnName>()
  return headings.map((heading) => {
    const meant = known.get(bare(heading)) ?? known.get(bare(withoutBrackets(heading))) ?? []
    const free = meant.find((name) => !taken.has(name)) ?? null
    if (free !== null) taken.add(free)
    return free
  })
}

/** What stands below a heading, in words. */
export const columnWords = (column: ColumnName | null): string =>
  choosableColumns.find(({ name }) => name === column)?.heading ?? '空着'
