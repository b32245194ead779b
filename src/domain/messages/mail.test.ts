import type { DeskFacts } from './notices/noticeFacts'
import { joinedMail, type Mail, mailOf, refusedTemplateMail } from './mail'

const desk: DeskFacts = {
  id: 'f-1',
  accountName: '胜芳古镇生活',
  number: 'LFBZ-26K7-4385',
  accountKind: 'app',
  subjectKind: 'individual',
  submittedAt: Date.UTC(2026, 11, 30, 16, 30),
  replyBy: '2027-01-06',
  late: null,
}

const opening = [
  '请打开微信小程序，在「办公室」里按编号找到这件备案，领取并核对。',
  '这封邮件由系统发出，不含证件号和手机号，不用回复。',
  '',
]
const rows = [
  '编号：LFBZ-26K7-4385',
  '账号名称：胜芳古镇生活',
  '账号类型：手机APP',
  '主体类别：个人',
  '提交时间：2026年12月31日 00:30',
  '最晚答复：2027年1月6日（本办承诺）',
]

test('a submit in production', () => {
  const { subject, text } = mailOf.submitted(desk, 'production')
  expect(subject).toBe('新提交的备案 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n')).toEqual([...rows, '', ...opening])
})

test('without a promise no day is named', () => {
  const { text } = mailOf.submitted({ ...desk, replyBy: null }, 'production')
  expect(text.split('\n')).toEqual([...rows.slice(0, -1), '', ...opening])
})

test('a late submit says so in neutral words', () => {
  const { text } = mailOf.submitted({ ...desk, late: '逾期补报 4 天' }, 'production')
  expect(text.split('\n')).toEqual([...rows, '注明：逾期补报 4 天', '', ...opening])
})

test('a resubmit', () => {
  const { subject, text } = mailOf.resubmitted({ ...desk, count: 2, upheld: 0 }, 'production')
  expect(subject).toBe('补正已回 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n')).toEqual([...rows, '已补正 2 处', '', ...opening])
})

test('a filing that another office hands on', () => {
  const received = { ...desk, from: '霸州市网信办', reason: '主体地址在固安县', registered: false }
  const { subject, text } = mailOf.received(received, 'production')
  expect(subject).toBe('霸州市网信办转来的备案 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n')).toEqual([
    ...rows,
    '转来单位：霸州市网信办',
    '转办原因：主体地址在固安县',
    '',
    ...opening,
  ])
})

test('a registered filing that another office hands on asks for nothing', () => {
  const received = { ...desk, from: '霸州市网信办', reason: '主体地址在固安县', registered: true }
  const { subject, text } = mailOf.received(received, 'production')
  expect(subject).toBe('霸州市网信办转来的已登记备案 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n')).toEqual([
    ...rows.slice(0, -1),
    '转来单位：霸州市网信办',
    '转办原因：主体地址在固安县',
    '',
    '这件已登记，不用再核对。',
    ...opening.slice(1),
  ])
})

test('a withdrawal asks for nothing', () => {
  const at = Date.UTC(2026, 11, 31, 1, 5)
  const { subject, text } = mailOf.withdrawn({ ...desk, at }, 'production')
  expect(subject).toBe('已撤回 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n')).toEqual([
    ...rows.slice(0, -1),
    '撤回时间：2026年12月31日 09:05',
    '',
    '现在不用核对。填报人改好再提交时，会再发邮件。',
    ...opening.slice(1),
  ])
})

const OPEN = '请打开微信小程序，在「办公室」里按编号找到这件备案，'
const TO_LOOK_UP =
  '请打开微信小程序，在「办公室」的「自述待核实」里对一对台账，确认，或请填报人补报。'
const PAST = {
  id: 'x',
  at: desk.submittedAt,
  offices: [{ area: '霸州市', count: 6, days: 4 }],
  city: { shortName: '廊坊市网信办', phone: '0316-2339541' },
}
const attested = {
  ...{ id: 'f-1', accountName: '胜芳古镇生活', number: '', at: desk.submittedAt },
  office: { shortName: '霸州市网信办', phone: '0316-7860501' },
}
const verify = { kinds: ['address' as const], reason: '电话打不通', on: '2026-12-09' as const }

test.each<[string, Mail, string, readonly string[]]>([
  [
    'a filing that another office has from now on',
    mailOf.movedAway({ ...desk, movedTo: '固安县网信办' }, 'production'),
    '已改由固安县网信办管理 LFBZ-26K7-4385 胜芳古镇生活',
    ['现在管理的单位：固安县网信办', '', '信息变更后不在本地，编号不变，不用再办。'],
  ],
  [
    'an asking to cancel',
    mailOf.cancelAsked({ ...desk, reason: '账号已停用' }, 'production'),
    '申请注销备案 LFBZ-26K7-4385 胜芳古镇生活',
    ['申请注销备案的原因：账号已停用', '', `${OPEN}确认注销备案，或说明为什么不同意。`],
  ],
  [
    'one that was taken back',
    mailOf.cancelTakenBack(desk, 'production'),
    '已收回注销备案的申请 LFBZ-26K7-4385 胜芳古镇生活',
    ['', '填报人已收回注销备案的申请，不用办理。'],
  ],
  [
    'an asking to take over',
    mailOf.takeoverAsked({ ...desk, reason: '公司换了人' }, 'production'),
    '有人申请接管 LFBZ-26K7-4385 胜芳古镇生活',
    ['申请接管的原因：公司换了人', '', `${OPEN}看申请和证明材料，核实后移交或说明为什么不移交。`],
  ],
  [
    'one that was taken back, too',
    mailOf.takeoverTakenBack(desk, 'production'),
    '接管的申请已收回 LFBZ-26K7-4385 胜芳古镇生活',
    ['', '接管的申请已收回，不用核实。'],
  ],
  [
    'an answer that nothing changed',
    mailOf.stillRight({ ...desk, verify }, 'production'),
    '填报人答复：信息仍准确 LFBZ-26K7-4385 胜芳古镇生活',
    ['请核实的：地址', '', '填报人答复没有变化，不用再办。'],
  ],
])('%s', (_name, { subject, text }, said, lines) => {
  expect(subject).toBe(said)
  expect(text.split('\n')).toEqual([...rows.slice(0, -1), ...lines, ...opening.slice(1)])
})

test.each<[string, Mail, string, readonly string[]]>([
  [
    'what is said to be filed on paper',
    mailOf.attested({ ...attested, paper: '编号 2018-17，2018年' }, 'production'),
    '自述已备案，待核实 胜芳古镇生活',
    ['账号名称：胜芳古镇生活', '填报人说的登记：编号 2018-17，2018年', '', TO_LOOK_UP],
  ],
  [
    'the same with nothing known',
    mailOf.attested({ ...attested, paper: '' }, 'production'),
    '自述已备案，待核实 胜芳古镇生活',
    ['账号名称：胜芳古镇生活', '填报人说的登记：编号和年份不清楚', '', TO_LOOK_UP],
  ],
  [
    'what is past its promise',
    mailOf.pastPromise(PAST, 'production'),
    '超过本办承诺的备案',
    [
      '霸州市有 6 件超过本办承诺，最早的已过 4 天',
      '',
      '请打开微信小程序，在「办公室」的「台账」里看「超承诺」。',
    ],
  ],
])('%s, of which there is no filing to look at', (_name, { subject, text }, said, lines) => {
  expect(subject).toBe(said)
  expect(text.split('\n')).toEqual([...lines, ...opening.slice(1)])
})

test('that WeChat refused a message says where to see what was not sent', () => {
  const { subject, text } = refusedTemplateMail('desk', 'production')
  expect(subject).not.toBe('')
  expect(text.split('\n').slice(1)).toEqual([
    '',
    '在「办公室」的「运行状况」里能看到没有发出的。',
    ...opening.slice(1),
  ])
})

test('outside production subject and text say that it is a trial', () => {
  const { subject, text } = mailOf.submitted(desk, 'trial')
  expect(subject).toBe('【样张·试用】新提交的备案 LFBZ-26K7-4385 胜芳古镇生活')
  expect(text.split('\n').slice(0, 2)).toEqual(['样张·试用，不是真实的备案', ''])
})

test('one mail alone stays as it is; of several the newest comes first, under its subject', () => {
  const [old, middle, newest] = ['一', '二', '三'].map((subject) => ({
    subject,
    text: `${subject}。\n`,
  }))
  if (!old || !middle || !newest) throw new Error('three mails')
  expect(joinedMail([old])).toBe(old)
  expect(joinedMail([old, middle, newest])).toEqual({
    subject: '三（含之前 2 条）',
    text: '三\n\n三。\n\n\n二\n\n二。\n\n\n一\n\n一。\n',
  })
  expect(() => joinedMail([])).toThrow(RangeError)
})

test.each<[name: string, accountName: string, shown: string]>([
  ['a page', '胜芳https://evil.example/login?a=1生活', '胜芳（链接）生活'],
  ['a site', '胜芳 www.evil.com', '胜芳 （链接）'],
  ['a site without www', '点evil.cn/a查看', '（链接）查看'],
  ['full width', '胜芳ｗｗｗ．ｅｖｉｌ．ｃｏｍ', '胜芳（链接）'],
  ['an ideographic stop', '胜芳 evil。com', '胜芳 （链接）'],
  ['an address of mail', '胜芳 a.b@evil.com', '胜芳 （链接）'],
  ['a program', 'weixin://dl/business', '（链接）'],
  ['a site with a Chinese name', '胜芳生活.中国', '（链接）'],
  ['a Chinese name before .com', '胜芳.com', '（链接）'],
  ['no link', '胜芳生活Vol.2', '胜芳生活Vol.2'],
  ['a stop between words', '胜芳。Life', '胜芳。Life'],
  ['a wide name without one', '（胜芳）ＡＢＣ', '（胜芳）ＡＢＣ'],
])('%s in a name is no link in a mail', (_name, accountName, shown) => {
  const facts = { ...desk, accountName }
  const whence = { from: '霸州市网信办', reason: '地址在固安县', registered: false }
  const mails = [
    mailOf.submitted(facts, 'production'),
    mailOf.resubmitted({ ...facts, count: 1, upheld: 0 }, 'production'),
    mailOf.received({ ...facts, ...whence }, 'production'),
    mailOf.withdrawn({ ...facts, at: desk.submittedAt }, 'production'),
  ]
  for (const { subject, text } of mails) {
    expect(subject.endsWith(`LFBZ-26K7-4385 ${shown}`)).toBe(true)
    expect(text).toContain(`账号名称：${shown}\n`)
  }
})
