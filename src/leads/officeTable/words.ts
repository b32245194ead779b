import type { Page } from '../../platform/wechat/navigate'

/** The kinds of tables that an office brings in. */
export type TableName = 'oldLedger' | 'leads'

type Words = {
  /** What is asked for first, and what is to be known of it, line by line. */
  readonly title: string
  readonly first: readonly string[]
  readonly columns: string
  /** What the rows become. */
  readonly become: string
  /** While they are taken, and when they are. */
  readonly taking: string
  readonly taken: string
  /** What is said of rows that became nothing. */
  readonly already: string
  /** What the accounts of the others are of which not each is listed. */
  readonly more: string
  readonly again: string
  readonly seen: { readonly label: string; readonly page: Page }
}

export const tableWords: Readonly<Record<TableName, Words>> = {
  oldLedger: {
    title: '把以前的台账导进来',
    first: [
      '一行一个账号，最多 5,000 行，xlsx 文件。表头按您自己的写，下一步对应一次就行。',
      '一行要么全收，要么不收。全部导入后才会出现在台账，来源写明历史台账。',
      '没有填报人，不会提醒谁。同一份文件再传，不会重复。',
    ],
    columns: '台账没有的项空着。要有账号名和账号类型。',
    become: '导入后是「已登记」，来源写明历史台账，不通知任何人，不计入本月登记数。',
    taking: '全部完成后才会出现在台账。可以离开，会接着导入。',
    taken: '已全部导入，在台账里。查找要过几分钟才能查到。',
    already: '行的账号已登记备案或有人自述已备案，没有重复导入',
    more: '已登记',
    again: '再导入一份台账',
    seen: { label: '看台账', page: 'desk/ledger' },
  },
  leads: {
    title: '把没有备案的账号导进来',
    first: [
      '一行一个账号，最多 5,000 行，xlsx 文件。表头按您自己的写，下一步对应一次就行。',
      '一行要么全收，要么不收。已有备案的、已有线索的，跳过并写明。',
      '导入后是「待核实」，不通知任何人。同一份文件再传，不会重复。',
    ],
    columns: '表里没有的项空着。要有账号名和账号类型，有开通日期才算得出最晚提交日。',
    become: '导入后是「待核实」的线索，不通知任何人。账号备案以后，会自动变成已备案。',
    taking: '导好一行，线索里就有一行。可以离开，会接着导入。',
    taken: '已全部导入，在线索里。',
    already: '行没有导入：账号已有备案，或已有这条线索',
    more: '已有备案或已有线索',
    again: '再导入一份表格',
    seen: { label: '看线索', page: 'leads/list' },
  },
}
