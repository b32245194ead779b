export type DayLimit = {
  readonly most: number
  readonly sentence: string
  /** It is of one hour of the day. */
  readonly anHour?: true
}

/**
 * How much one person may do on one Beijing day: far more than the largest agency needs, so that nobody's flood costs
 * others their time. `sentence` says what was reached; when it goes on is added.
 */
export const dayLimits = {
  submit: { most: 200, sentence: '今天已提交 200 次' },
  withdraw: { most: 20, sentence: '今天已撤回 20 次' },
  withdrawOne: { most: 3, sentence: '这件今天已撤回 3 次' },
  attest: { most: 200, sentence: '今天已记下 200 个账号' },
  ticket: { most: 600, sentence: '今天已上传 600 次' },
  uploadedBytes: { most: 1_000_000_000, sentence: '今天已上传 1 GB' },
  card: { most: 50, sentence: '今天已生成 50 张卡片' },
  cardOne: { most: 5, sentence: '这件今天已生成 5 张卡片' },
  cardTry: { most: 30, sentence: '今天已试 30 次' },
  reviewCode: { most: 10, sentence: '今天已试 10 次' },
  staffCode: { most: 10, sentence: '今天已试 10 次' },
  takeover: { most: 10, sentence: '今天已申请接管 10 次' },
  sheet: { most: 40, sentence: '今天已检查 40 份表格' },
  import: { most: 5, sentence: '今天已导入 5 份表格' },
  reveal: { most: 100, sentence: '今天已查看全号 100 次' },
  export: { most: 50, sentence: '今天已导出 50 次' },
  paper: { most: 200, sentence: '今天已生成 200 份 PDF' },
  scan: { most: 60, sentence: '这个小时已查 60 次', anHour: true },
} as const satisfies Readonly<Record<string, DayLimit>>

export type Limited = keyof typeof dayLimits

/** Drafts that were never submitted, of one person at once. */
export const MOST_DRAFTS = 250

/** Codes to an office's new address in an hour. */
export const MAIL_CODES_AN_HOUR = 5
