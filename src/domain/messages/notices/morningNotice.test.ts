import { morningMail } from '../mail'
import {
  isMorningWorthTelling,
  type MorningCount,
  type MorningFacts,
  morningLists,
  morningNotice,
} from './morningNotice'

const none: MorningCount = { count: 0, accounts: [] }
const nothing: MorningFacts = {
  waiting: none,
  pastPromise: none,
  dueSoon: none,
  watch: none,
  late: none,
  calls: none,
  fresh: 0,
}

const cases: readonly [what: string, facts: Partial<MorningFacts>, text: string][] = [
  ['one that waits', { waiting: { count: 1, accounts: ['甲'] } }, '待核对 1 件：「甲」。'],
  [
    'what came since the last morning',
    { waiting: { count: 3, accounts: ['甲', '乙', '丙'] }, fresh: 2 },
    '待核对 3 件（新到 2 件）：「甲」「乙」「丙」。',
  ],
  [
    'more than are named',
    { waiting: { count: 6, accounts: ['甲', '乙', '丙', '丁', '戊'] } },
    '待核对 6 件：「甲」「乙」「丙」「丁」「戊」等。',
  ],
  [
    'each list with what it holds',
    {
      pastPromise: { count: 1, accounts: ['甲'] },
      dueSoon: { count: 1, accounts: ['乙'] },
      watch: { count: 1, accounts: ['丙'] },
      late: { count: 1, accounts: ['戊'] },
      calls: { count: 1, accounts: ['丁'] },
    },
    '超承诺 1 件：「甲」；临期 1 件（7 天内）：「乙」；关注 1 件（已过建议补正日）：「丙」；逾期 1 个（过了最晚提交日，没有备案）：「戊」；未送达 1 位：「丁」。',
  ],
  [
    'a number in a name',
    { calls: { count: 1, accounts: ['加我13812345678'] } },
    '未送达 1 位：「加我138***」。',
  ],
]
test.each(cases)('%s', (_what, facts, text) => {
  expect(morningNotice({ ...nothing, ...facts }).text).toBe(text)
})

test('nothing is not worth telling, one of any list is', () => {
  expect(isMorningWorthTelling(nothing)).toBe(false)
  for (const name of morningLists)
    expect(isMorningWorthTelling({ ...nothing, [name]: { count: 1, accounts: [] } })).toBe(true)
})

test('the mail says the counts in its subject and a line each', () => {
  const facts = {
    ...nothing,
    waiting: { count: 2, accounts: ['胜芳evil.com', '乙'] },
    watch: { count: 1, accounts: ['丙'] },
  }
  const { subject, text } = morningMail(facts, 'production')
  expect(subject).toBe('今日待办 待核对 2 件，关注 1 件')
  expect(text.split('\n')).toEqual([
    '待核对 2 件：「（链接）」「乙」',
    '关注 1 件（已过建议补正日）：「丙」',
    '',
    '请打开微信小程序，在「办公室」里办理。',
    '这封邮件由系统发出，不含证件号和手机号，不用回复。',
    '',
  ])
})
