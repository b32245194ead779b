import type { Office } from '../../../../src/domain/city/city'
import { type Day, showMoment } from '../../../../src/domain/dates/days'
import {
  blockHeight,
  brokenLines,
  type Face,
  fitted,
  printable,
  setLines,
  spreadLine,
} from '../../../../src/domain/paper/text'
import type { Status } from '../../../../src/domain/moves/moves'
import type { TextLine, Rule, PaperSheet } from '../../../../src/domain/paper/sheet'
import { shownHash } from '../../../../src/domain/moves/signature'
import { legalWords } from '../../../../src/domain/launch/legalWords'
import { type NextFacts, nextSteps } from '../../../../src/domain/moves/nextSteps'
import { statusWords } from '../../../../src/domain/moves/status'
import type { Check, Corner } from './check'

/** What a receipt says, without any value that K2 hides. Instants are epoch milliseconds, days Beijing days. */
export type ReceiptFacts = {
  readonly number: string
  readonly accountName: string
  readonly status: Status
  readonly submittedAt: number
  /** Null when it was submitted once. */
  readonly resubmittedAt: number | null
  readonly decidedAt: number | null
  readonly office: Pick<Office, 'name' | 'shortName' | 'phone'>
  readonly replyBy: Day | null
  readonly copies: NextFacts['copies']
  readonly returned: NextFacts['returned']
  /** '逾期补报 4 天', '首轮登记时间已过，请补报', or null when in time. */
  readonly late: string | null
  /** The mobile, hidden in part, by which its owner takes over what was keyed from paper (D8); null of all else. */
  readonly claimBy: string | null
  /** Lower-case hex SHA-256 of the signed content. */
  readonly hash: string
  readonly check: Check | null
}

export const RECEIPT_TITLE = '登记备案回执'

/** Beside the title. */
export const RECEIPT_CORNER: Corner = { right: 128, top: 16, side: 17.5 }

/** A5, in millimetres. */
const A5 = { width: 148, height: 210 } as const
const LEFT = 20
const WIDTH = A5.width - 2 * LEFT
const LABEL = 26
const NUMERAL = 6
const GAP = 2.1
const SIZE = 11
/** Labels are spread to this many ems. */
const SPREAD = 4

/** 登记备案回执 as one A5 page: state, facts, next steps. */
export const receiptSheet = (facts: ReceiptFacts, face: Face): PaperSheet => {
  const lines: TextLine[] = []
  const rules: Rule[] = []
  let y = 24

  const lineBox = (size: number) => ({ x: LEFT, y, width: WIDTH, height: blockHeight(1, size) })
  const heading = (text: string, size: number, across: 'left' | 'centre') => {
    const set = setLines([text], size, lineBox(size), { across, down: 'top' }, face)
    lines.push(...set.map((line) => ({ ...line, bold: true as const })))
    y += blockHeight(1, size)
  }
  /** Text from `indent` to the right margin; smaller when it would take more than two lines, never cut. */
  const paragraph = (text: string, indent: number) => {
    const width = WIDTH - indent
    const { size } = fitted(text, { width, height: blockHeight(2, SIZE) }, face, SIZE)
    const broken = brokenLines(text, width, size, face).map((line) => line.text)
    const box = { ...lineBox(size), x: LEFT + indent, width }
    lines.push(...setLines(broken, size, box, { across: 'left', down: 'top' }, face))
    y += blockHeight(broken.length, size) + GAP
  }
  const rule = (before: number, after: number) => {
    rules.push({ x: LEFT, y: y + before, width: WIDTH })
    y += before + after
  }

  heading(RECEIPT_TITLE, 20, 'centre')
  rule(5, 4)
  heading(statusWords[facts.status].onPaper, 15, 'centre')
  rule(4, 5)
  for (const [label, text] of rowsOf(facts)) {
    lines.push({ ...spreadLine(label, SPREAD, SIZE, lineBox(SIZE), face), soft: true })
    paragraph(printable(text, face), LABEL)
  }
  rule(2.8, 5)
  heading('接下来', SIZE, 'left')
  y += GAP
  stepsOf(facts).forEach((text, index) => {
    const place = { across: 'left', down: 'top' } as const
    lines.push(...setLines([String(index + 1)], SIZE, lineBox(SIZE), place, face))
    paragraph(text, NUMERAL)
  })
  return { ...A5, cells: [], lines, rules, ticks: [], picture: null }
}

const stepsOf = ({ status, office, claimBy, ...facts }: ReceiptFacts): readonly string[] => [
  ...(claimBy === null ? [] : [claimWords(claimBy)]),
  ...nextSteps[status]({
    ...facts,
    unregistered: legalWords().unregistered,
    office: office.shortName,
    where: '在小程序里',
  }).map(({ text, note }) => `${text}${note === null ? '' : `（${note}）`}。`),
  `有疑问请打电话 ${office.phone}。`,
]

/** How its owner has it in the own WeChat: without that nobody is told of it. */
const claimWords = (mobile: string): string =>
  `要在微信里收到提醒：打开小程序「我的账号」→「以前登记过」→「接到自己的微信」，填上面的编号，用手机 ${mobile} 的微信确认。`

type Row = readonly [label: string, text: string]

const rowsOf = (facts: ReceiptFacts): readonly Row[] => {
  const moment = (instant: number) => `${showMoment(instant)}（北京时间）`
  const late: readonly Row[] = facts.late === null ? [] : [['备注', facts.late]]
  const again: readonly Row[] =
    facts.resubmittedAt === null ? [] : [['重新提交', moment(facts.resubmittedAt)]]
  const decided: readonly Row[] =
    facts.decidedAt === null ? [] : [['办结时间', moment(facts.decidedAt)]]
  return [
    ['编号', facts.number],
    ['账号名', facts.accountName],
    ['提交时间', moment(facts.submittedAt)],
    ...late,
    ...again,
    ...decided,
    ['办理单位', facts.office.name],
    ['联系电话', facts.office.phone],
    ['校验码', shownHash(facts.hash)],
  ]
}
