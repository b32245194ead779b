import type { Status } from '../../../../src/domain/moves/moves'
import { textWidth } from '../../../../src/domain/paper/text'
import type { Issuer } from '../marks'
import { makeReceipts } from './receipt'
import { type ReceiptFacts, receiptSheet } from './receiptSheet'
import { paperFont } from '../testing/paperFont'
import { readPdf, wholeText } from '../testing/readPdf'

const trial: Issuer = { production: false, operator: null }

const facts: ReceiptFacts = {
  number: 'LFBZ-26K7-4385',
  accountName: '胜芳古镇生活',
  status: 'submitted',
  submittedAt: Date.UTC(2026, 10, 24, 7, 6),
  resubmittedAt: null,
  decidedAt: null,
  office: { name: '霸州市互联网信息办公室', shortName: '霸州市网信办', phone: '0316-7860501' },
  replyBy: '2026-11-27',
  copies: null,
  returned: null,
  late: null,
  claimBy: null,
  hash: '3f9a27c40b119d20ffff',
  check: null,
}
const madeAt = Date.UTC(2026, 10, 24, 16, 30)

const printed = async (changed: Partial<ReceiptFacts>) =>
  wholeText(
    readPdf((await makeReceipts([{ ...facts, ...changed }], madeAt, trial, paperFont)).bytes)[0],
  )

test('says number, state, account, office, Beijing time, check code and next steps', async () => {
  const text = await printed({})
  for (const part of [
    '登记备案回执',
    '已收到，尚未登记',
    '编号LFBZ-26K7-4385',
    '账号名胜芳古镇生活',
    '提交时间2026年11月24日15:06（北京时间）',
    '办理单位霸州市互联网信息办公室',
    '联系电话0316-7860501',
    '校验码3F9A27C40B119D20',
    '接下来1霸州市网信办核对，最晚2026年11月27日答复（本办承诺）。2',
    '本回执由系统在2026年11月25日00:30生成',
    '样张·试用',
    '非官方发布，以属地网信办答复为准',
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/备注|办结时间|重新提交/)
})

test.each<[status: Status, words: string]>([
  ['submitted', '已收到，尚未登记编号'],
  ['returned', '已退回补正，尚未登记编号'],
  ['draft', '已撤回，尚未登记编号'],
  ['registered', '已登记编号'],
  ['declined', '终止办理编号'],
  ['cancelled', '已注销备案编号'],
])('names the state %s', async (status, words) => {
  expect(await printed({ status })).toContain(words)
})

test.each<[string, Partial<ReceiptFacts>, string]>([
  [
    'of a promise that nobody made',
    { replyBy: null },
    '1霸州市网信办核对，收到后会在小程序里告诉您。2',
  ],
  [
    'of copies that are brought',
    { copies: ['营业执照复印件', '运维负责人赵敏身份证复印件'] },
    '接下来1把营业执照复印件、运维负责人赵敏身份证复印件送到霸州市网信办（通告三.1）。2霸州市网信办核对，',
  ],
  [
    'of a return',
    { status: 'returned', returned: { count: 2, correctionOn: '2026-12-09' } },
    '接下来1请补正2处，建议2026年12月9日以前（含当日）。2在小程序里改好后重新提交，编号不变。3有疑问',
  ],
  [
    'of what was taken back',
    { status: 'draft' },
    '1已撤回，还没有重新提交。2在小程序里改好再提交。3',
  ],
  [
    'of what was keyed from paper',
    { claimBy: '138****0001' },
    '接到自己的微信」，填上面的编号，用手机138****0001的微信确认。2',
  ],
  ['of what ended', { status: 'declined' }, '1终止办理，原因和依据在小程序里。2有疑问请打电话'],
  ['of a registration', { status: 'registered' }, '2有变更时，30日内办理（通告一.3）。3'],
])('says what is next %s', async (_name, changed, words) => {
  expect(await printed(changed)).toContain(words)
})

test('adds late words and the time of the decision', async () => {
  const late = '逾期补报 4 天'
  const text = await printed({
    status: 'registered',
    late,
    decidedAt: Date.UTC(2026, 10, 26, 1, 0),
  })
  expect(text).toContain(`备注逾期补报4天办结时间2026年11月26日09:00（北京时间）`)
})

test('after a correction it says the first time and the last', async () => {
  const text = await printed({ resubmittedAt: Date.UTC(2026, 10, 26, 1, 0) })
  expect(text).toContain(
    '提交时间2026年11月24日15:06（北京时间）重新提交2026年11月26日09:00（北京时间）办理单位',
  )
})

test.each([
  ['30 wide characters', '霸州菜篮子'.repeat(6)],
  ['30 characters that the font lacks', '🌸'.repeat(30)],
])(
  'an account name of %s is printed whole, above the foot and inside the margins',
  (_name, accountName) => {
    const late = '逾期补报 1234 天'
    const sheet = receiptSheet(
      { ...facts, status: 'registered', accountName, late, resubmittedAt: 0, decidedAt: 0 },
      paperFont.face,
    )
    const text = sheet.lines.map((line) => line.text).join('')
    expect(text).toContain(accountName.startsWith('🌸') ? '□〔U+1F338〕'.repeat(30) : accountName)
    for (const line of sheet.lines) {
      expect(line.y).toBeLessThan(190)
      expect(line.x + textWidth(line.text, line.size, paperFont.face)).toBeLessThanOrEqual(128.01)
    }
  },
)

test('lists the characters that the font lacks', async () => {
  const made = await makeReceipts([{ ...facts, accountName: '廊坊🌸' }], madeAt, trial, paperFont)
  expect(made.missing).toEqual(['U+1F338'])
})
