import type { Status } from './moves'

/** The line that every filing goes along. */
export const stages = ['填写', '核对', '登记'] as const

/** Place on the line: the stage a filing is in, counted from 0; 3 is behind all. */
export type StageNumber = 0 | 1 | 2 | 3

type StatusWords = {
  /** To its owner and to staff, on cards, in lists and in messages. */
  readonly word: string
  /** On a receipt and on a form: a paper says the state of the moment it was made. */
  readonly onPaper: string
  /** Null for a filing that left the line. */
  readonly stage: StageNumber | null
}

/** Every status in the words that people read. */
export const statusWords: Readonly<Record<Status, StatusWords>> = {
  draft: { word: '填写中', onPaper: '已撤回，尚未登记', stage: 0 },
  attested: { word: '自述已备案，待核实', onPaper: '自述已备案，待核实', stage: null },
  submitted: { word: '待核对', onPaper: '已收到，尚未登记', stage: 1 },
  returned: { word: '待补正', onPaper: '已退回补正，尚未登记', stage: 1 },
  registered: { word: '已登记', onPaper: '已登记', stage: 3 },
  declined: { word: '终止办理', onPaper: '终止办理', stage: null },
  cancelled: { word: '已注销备案', onPaper: '已注销备案', stage: null },
}

/** What a draft is called that its applicant brought, in print, to the counter. */
export const HANDED_IN = '已送交'

/** What a submitted filing is called instead: while it is claimed, when it is back from a return, when it is late. */
export const submittedWords = {
  checking: '核对中',
  correctionBack: '补正已回',
  late: '逾期补报',
} as const

/** Nothing more is decided of it unless somebody asks anew. */
export const isFinished = (status: Status): boolean =>
  status === 'registered' || status === 'declined' || status === 'cancelled'

/** What a person is told about a last day: a large text with a line above it and one below. */
export type DueWords = {
  readonly lead: string
  readonly hero: string
  /** Beside the large text: 星期四. */
  readonly aside: string | null
  /** '还有 16 天'; `near` in the last 7 days. Null when no count is shown. */
  readonly left: { readonly text: string; readonly near: boolean } | null
  readonly sub: string | null
}

/** Where an account stands: what its card says, what its line in a list says, and the one next step. */
export type Standing = {
  /** Null while there is no day to show. */
  readonly words: DueWords | null
  /** Under the name in a list. */
  readonly line: string
  readonly act: {
    readonly label: string
    readonly page:
      | 'apply/tasks'
      | 'apply/check'
      | 'apply/packet'
      | 'apply/correction'
      | 'apply/takeover'
      | 'apply/change'
      | 'filing/progress'
  }
  /** Place on the line 填写, 核对, 登记; null for a filing that left it. */
  readonly stage: StageNumber | null
  /** Under the stage. */
  readonly note: string | null
}

/** What depends on more than the status. */
export type Details = Omit<Standing, 'stage'>
