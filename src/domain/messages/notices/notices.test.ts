import { cityCalendar, type Office, officeOf, offices } from '../../city/city'
import { deadline } from '../../dates/deadline'
import type { DeskFacts } from './noticeFacts'
import { correctedWords } from './noticeWords'
import { type Notice, noticeOf, type NoticeFacts } from './notices'
import { mailOf } from '../mail'

const calendar = cityCalendar()

const office = { shortName: '霸州市网信办', phone: '0316-7860501' }
const filing = { id: 'f-1', accountName: '胜芳古镇生活', number: 'LFBZ-26K7-4385', office }
const at = Date.UTC(2026, 10, 24, 7, 6)
const due = (openedOn: string, today: string): NoticeFacts['dueSoon'] => ({
  id: 'f-1',
  accountName: '胜芳古镇生活',
  deadline: deadline({ openedOn }, calendar),
  today,
})
const correction = (today: string): NoticeFacts['correctionDue'] => ({
  ...filing,
  count: 2,
  correctionOn: '2026-12-09',
  today,
})
const desk: DeskFacts = {
  id: 'f-1',
  accountName: '胜芳古镇生活',
  number: 'LFBZ-26K7-4385',
  accountKind: 'official',
  subjectKind: 'company',
  submittedAt: at,
  replyBy: '2026-11-27',
  late: null,
}

const changed = deadline({ changedOn: '2026-11-05' }, calendar)
const whence = { from: '固安县网信办', reason: '主体地址在霸州市', registered: false }
const registered = noticeOf('registered', { ...filing, at })
const returned = noticeOf('returned', { ...filing, at, count: 2, correctionOn: '2026-12-09' })

test.each<[string, Notice, string, string]>([
  [
    'registered',
    registered,
    '已登记',
    '「胜芳古镇生活」已登记，编号 LFBZ-26K7-4385。可以查看备案表。',
  ],
  [
    'returned',
    returned,
    '一次性告知：请补正 2 处',
    '「胜芳古镇生活」有 2 处需要补正，建议 12月9日以前（含当日）补正。点开可以看到原因和建议，看不懂可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'returned over the turn of the year',
    noticeOf('returned', { ...filing, at, count: 1, correctionOn: '2027-01-05' }),
    '一次性告知：请补正 1 处',
    '「胜芳古镇生活」有 1 处需要补正，建议 2027年1月5日以前（含当日）补正。点开可以看到原因和建议，看不懂可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'a change before its last day',
    noticeOf('changeDue', { ...due('2026-11-10', '2026-12-03'), deadline: changed }),
    '最晚办理变更 12月5日',
    '「胜芳古镇生活」最晚办理变更 12月5日，还有 2 天。已填的内容都在，可以接着办；登记以前，原备案仍有效。',
  ],
  [
    'a change is registered',
    noticeOf('registered', { ...filing, at, change: true }),
    '变更已登记',
    '「胜芳古镇生活」的变更已登记，编号 LFBZ-26K7-4385 不变。可以查看新的备案表。',
  ],
  [
    'before the last day',
    noticeOf('dueSoon', due('2026-11-10', '2026-12-03')),
    '最晚提交日 12月10日',
    '「胜芳古镇生活」最晚提交日 12月10日，还有 7 天。已填的内容都在，可以接着填。',
  ],
  [
    'on the last day',
    noticeOf('dueSoon', due('2026-11-10', '2026-12-10')),
    '最晚提交日 12月10日',
    '「胜芳古镇生活」最晚提交日 12月10日，今天是最后一天。已填的内容都在，可以接着填。',
  ],
  [
    'between the last day and the moved one',
    noticeOf('dueSoon', due('2026-11-05', '2026-12-06')),
    '最晚提交日 12月5日是休息日，顺延到 12月7日',
    '「胜芳古镇生活」最晚提交日 12月5日是休息日，顺延到 12月7日，还有 1 天。已填的内容都在，可以接着填。',
  ],
  [
    'late',
    noticeOf('dueSoon', due('2026-11-10', '2026-12-14')),
    '最晚提交日 12月10日，已过 4 天',
    '「胜芳古镇生活」最晚提交日 12月10日，已过 4 天，现在仍可提交。提交后注明「逾期补报」。已填的内容都在，可以接着填。',
  ],
  [
    'the first round, without a count',
    noticeOf('dueSoon', due('2016-01-01', '2026-12-14')),
    '首轮登记时间已过，请补报',
    '「胜芳古镇生活」首轮登记时间已过，请补报，现在仍可提交。已填的内容都在，可以接着填。',
  ],
  [
    'a draft without a name',
    noticeOf('dueSoon', { ...due('2026-11-10', '2026-12-03'), accountName: '' }),
    '最晚提交日 12月10日',
    '您的账号最晚提交日 12月10日，还有 7 天。已填的内容都在，可以接着填。',
  ],
  [
    'a correction near',
    noticeOf('correctionDue', correction('2026-12-06')),
    '还有 2 处等您补正',
    '「胜芳古镇生活」有 2 处需要补正，建议 12月9日以前（含当日）补正，还有 3 天。看不懂可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'a correction on its day',
    noticeOf('correctionDue', correction('2026-12-09')),
    '还有 2 处等您补正',
    '「胜芳古镇生活」有 2 处需要补正，建议 12月9日以前（含当日）补正，就是今天。看不懂可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'a correction told of after a missed run',
    noticeOf('correctionDue', correction('2026-12-10')),
    '还有 2 处等您补正',
    '「胜芳古镇生活」有 2 处需要补正，建议补正日已过，现在仍可提交。看不懂可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'submitted',
    noticeOf('submitted', desk),
    '新提交的备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。',
  ],
  [
    'submitted late',
    noticeOf('submitted', { ...desk, late: '逾期补报 4 天' }),
    '新提交的备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。注明「逾期补报 4 天」。',
  ],
  [
    'resubmitted',
    noticeOf('resubmitted', { ...desk, count: 2, upheld: 0 }),
    '补正已回',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。已补正 2 处。',
  ],
  [
    'a proposal to end it',
    noticeOf('declineProposed', { ...desk, reason: '不在备案范围。只在外地发布' }),
    '请确认终止办理',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。提请终止办理：不在备案范围。只在外地发布。',
  ],
  [
    'a proposal given back',
    noticeOf('declineGivenBack', { ...desk, reason: '名称里有霸州' }),
    '没有终止办理，请接着核对',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。名称里有霸州。',
  ],
  [
    'declined',
    noticeOf('declined', { ...filing, at, reason: '不在备案范围。只在外地发布' }),
    '终止办理',
    '「胜芳古镇生活」编号 LFBZ-26K7-4385 已终止办理：不在备案范围。只在外地发布。点开可以看到依据和怎样说明情况，有不同意见可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'set aside',
    noticeOf('setAside', { ...filing, at, reason: '说明了情况' }),
    '恢复办理',
    '「胜芳古镇生活」恢复办理，霸州市网信办会再核对，编号不变，不用重新提交。原因：说明了情况。',
  ],
  [
    'assigned',
    noticeOf('assigned', desk),
    '改派给您的备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。',
  ],
  [
    'headAsked',
    noticeOf('headAsked', { ...desk, reason: '地址还是没有门牌号' }),
    '请您看的备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。第二次退回由负责人办理。地址还是没有门牌号。',
  ],
  [
    'transferred',
    noticeOf('transferred', { ...filing, at, registered: false }),
    '转由霸州市网信办办理',
    '「胜芳古镇生活」转由霸州市网信办办理，编号和提交时间不变，不用重新提交。有问题可以打电话问霸州市网信办 0316-7860501。',
  ],
  [
    'received',
    noticeOf('received', { ...desk, ...whence }),
    '固安县网信办转来的备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交，最晚 11月27日答复。由固安县网信办转来：主体地址在霸州市。',
  ],
  [
    'withdrawn',
    noticeOf('withdrawn', { ...desk, at: at + 14 * 60_000 }),
    '已撤回',
    '「胜芳古镇生活」LFBZ-26K7-4385，填报人 11月24日 15:20 撤回修改，现在不用核对。改好再提交时会再告诉您。',
  ],
])('inbox: %s', (_, notice, title, text) => {
  expect([notice.title, notice.text]).toEqual([title, text])
})

const paper = '编号 2018-17，2018年'

test.each<[string, Notice, string, string, string]>([
  [
    'said to be filed on paper, to its office',
    noticeOf('attested', { ...filing, number: '', at, paper }),
    '自述已备案，待核实',
    '「胜芳古镇生活」填报人说以前登记过，编号 2018-17，2018年。请对一对台账。',
    'desk/paper',
  ],
  [
    'said so with nothing known',
    noticeOf('attested', { ...filing, number: '', at, paper: '' }),
    '自述已备案，待核实',
    '「胜芳古镇生活」填报人说以前登记过。请对一对台账。',
    'desk/paper',
  ],
  [
    'found in the ledger, to its owner',
    noticeOf('confirmed', { ...filing, number: '', at, reason: '', paper }),
    '已登记（纸质台账）',
    '「胜芳古镇生活」在霸州市网信办的台账中，已登记，台账编号 2018-17，2018年。有变更时，30 日内在这里办理。',
    'filing/progress',
  ],
  [
    'not found',
    noticeOf('askedAgain', { ...filing, number: '', at, reason: '2018年的台账中没有', paper }),
    '没有对上台账，请补报一份',
    '「胜芳古镇生活」没有对上霸州市网信办的台账，请补报一份。原因：2018年的台账中没有。已填的内容都在，有疑问可以打电话问霸州市网信办 0316-7860501。',
    'apply/tasks',
  ],
  [
    'handed on, to the other office',
    noticeOf('paperReceived', { ...filing, number: '', at, paper, ...whence }),
    '固安县网信办转来的自述已备案',
    '「胜芳古镇生活」填报人说以前登记过，编号 2018-17，2018年。由固安县网信办转来：主体地址在霸州市。请对一对台账。',
    'desk/paper',
  ],
  [
    'handed on, to its owner',
    noticeOf('paperTransferred', {
      ...filing,
      number: '',
      at,
      paper,
      reason: '主体地址不在本辖区',
    }),
    '转由霸州市网信办查对台账',
    '「胜芳古镇生活」转由霸州市网信办查对台账，不用再填。原因：主体地址不在本辖区。有问题可以打电话问霸州市网信办 0316-7860501。',
    'filing/progress',
  ],
  [
    'registered by mistake',
    noticeOf('paperCorrected', { ...filing, number: '', at, reason: '编号是另一个账号的', paper }),
    '登记已更正，请补报一份',
    '「胜芳古镇生活」再次核对霸州市网信办的台账，没有对上，原来记的「已登记（纸质台账）」已更正，请补报一份。原因：编号是另一个账号的。已填的内容都在，有疑问可以打电话问霸州市网信办 0316-7860501。',
    'apply/tasks',
  ],
])('of a paper filing: %s', (_, notice, title, text, page) => {
  expect([notice.title, notice.text, notice.page]).toEqual([title, text, page])
  for (const { value } of Object.values(notice.push.data)) expect(value).not.toBe('')
})

const valuesOf = (notice: Notice) => Object.values(notice.push.data).map(({ value }) => value)

test.each<[string, Notice, Notice['to'], string, string, readonly string[]]>([
  [
    'registered',
    registered,
    'owner',
    'progress',
    'filing/progress/index?id=f-1',
    ['胜芳古镇生活', '已登记', 'LFBZ-26K7-4385', '2026年11月24日 15:06', '点开可以查看备案表'],
  ],
  [
    'returned',
    returned,
    'owner',
    'progress',
    'apply/correction/index?id=f-1',
    [
      '胜芳古镇生活',
      '待补正',
      'LFBZ-26K7-4385',
      '2026年11月24日 15:06',
      '2处，建议12月9日以前（含当日）',
    ],
  ],
  [
    'a reminder',
    noticeOf('dueSoon', due('2026-11-10', '2026-11-25')),
    'owner',
    'due',
    'apply/tasks/index?id=f-1',
    ['胜芳古镇生活', '最晚提交日', '2026年12月10日', '还有 15 天，点开接着填'],
  ],
  [
    'a reminder on a moved last day',
    noticeOf('dueSoon', due('2026-11-05', '2026-12-07')),
    'owner',
    'due',
    'apply/tasks/index?id=f-1',
    ['胜芳古镇生活', '最晚提交日', '2026年12月7日', '今天是最后一天，点开接着填'],
  ],
  [
    'a late reminder',
    noticeOf('dueSoon', due('2026-11-10', '2026-12-11')),
    'owner',
    'due',
    'apply/tasks/index?id=f-1',
    ['胜芳古镇生活', '最晚提交日', '2026年12月10日', '现在仍可提交，点开接着填'],
  ],
  [
    'the first round',
    noticeOf('dueSoon', due('2016-01-01', '2026-12-14')),
    'owner',
    'due',
    'apply/tasks/index?id=f-1',
    ['胜芳古镇生活', '最晚提交日', '2018年12月31日', '首轮登记时间已过，请补报'],
  ],
  [
    'a correction near',
    noticeOf('correctionDue', correction('2026-12-06')),
    'owner',
    'due',
    'apply/correction/index?id=f-1',
    ['胜芳古镇生活', '2 处需要补正，建议日期', '2026年12月9日', '点开看原因和建议'],
  ],
  [
    'submitted',
    noticeOf('submitted', desk),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    [
      'LFBZ-26K7-4385',
      '胜芳古镇生活',
      '新提交，等待核对',
      '2026年11月24日 15:06',
      '最晚 11月27日答复',
    ],
  ],
  [
    'resubmitted',
    noticeOf('resubmitted', { ...desk, count: 2, upheld: 0 }),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    [
      'LFBZ-26K7-4385',
      '胜芳古镇生活',
      '已补正 2 处，等待核对',
      '2026年11月24日 15:06',
      '最晚 11月27日答复',
    ],
  ],
  [
    'assigned',
    noticeOf('assigned', desk),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    ['LFBZ-26K7-4385', '胜芳古镇生活', '改派给您核对', '2026年11月24日 15:06', '最晚 11月27日答复'],
  ],
  [
    'headAsked',
    noticeOf('headAsked', { ...desk, reason: '地址还是没有门牌号' }),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    [
      'LFBZ-26K7-4385',
      '胜芳古镇生活',
      '请您看第二次退回',
      '2026年11月24日 15:06',
      '最晚 11月27日答复',
    ],
  ],
  [
    'transferred',
    noticeOf('transferred', { ...filing, at, registered: false }),
    'owner',
    'progress',
    'filing/progress/index?id=f-1',
    [
      '胜芳古镇生活',
      '已转办',
      'LFBZ-26K7-4385',
      '2026年11月24日 15:06',
      '由霸州市网信办办理，编号不变',
    ],
  ],
  [
    'received',
    noticeOf('received', { ...desk, ...whence }),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    [
      'LFBZ-26K7-4385',
      '胜芳古镇生活',
      '由固安县网信办转来',
      '2026年11月24日 15:06',
      '最晚 11月27日答复',
    ],
  ],
  [
    'withdrawn',
    noticeOf('withdrawn', { ...desk, at: at + 60_000 }),
    'staff',
    'desk',
    'desk/review/index?id=f-1',
    [
      'LFBZ-26K7-4385',
      '胜芳古镇生活',
      '填报人已撤回，不用核对',
      '2026年11月24日 15:06',
      '改好再提交时会再告诉您',
    ],
  ],
])('push: %s', (_, notice, to, template, page, values) => {
  expect([notice.to, notice.push.template, notice.push.page]).toEqual([to, template, page])
  expect(valuesOf(notice)).toEqual(values)
})

test('where no answer is promised by a day, none is named', () => {
  const told = noticeOf('submitted', { ...desk, replyBy: null })
  expect(valuesOf(told).pop()).toBe('点开可以领取并核对')
  expect(told.text).toBe(
    '「胜芳古镇生活」LFBZ-26K7-4385，微信公众账号，公司（企业、个体工商户），11月24日 15:06 提交。',
  )
})

const every = (
  accountName: string,
  { phone, shortName }: Pick<Office, 'phone' | 'shortName'>,
): readonly Notice[] => [
  noticeOf('assigned', { ...desk, accountName }),
  noticeOf('transferred', {
    ...filing,
    accountName,
    office: { shortName, phone },
    at,
    registered: false,
  }),
  noticeOf('received', {
    ...desk,
    accountName,
    from: shortName,
    reason: '地址在霸州',
    registered: false,
  }),
  noticeOf('declineProposed', { ...desk, accountName, reason: '不在备案范围。只在外地发布' }),
  noticeOf('declineGivenBack', { ...desk, accountName, reason: '名称里有霸州' }),
  noticeOf('declined', {
    ...filing,
    accountName,
    office: { shortName, phone },
    at,
    reason: '重复',
  }),
  noticeOf('setAside', {
    ...filing,
    accountName,
    office: { shortName, phone },
    at,
    reason: '说明',
  }),
  noticeOf('registered', { ...filing, accountName, office: { ...office, phone }, at }),
  noticeOf('returned', {
    ...filing,
    accountName,
    office: { ...office, phone },
    at,
    count: 19,
    correctionOn: '2027-01-29',
  }),
  ...['2026-11-25', '2026-12-06', '2026-12-20'].map((today) =>
    noticeOf('dueSoon', { ...due('2026-11-05', today), accountName }),
  ),
  noticeOf('dueSoon', { ...due('2016-01-01', '2026-11-25'), accountName }),
  ...['2026-12-06', '2026-12-09', '2027-12-10'].map((today) =>
    noticeOf('correctionDue', {
      ...correction(today),
      count: 19,
      accountName,
      office: { ...office, phone },
    }),
  ),
  noticeOf('submitted', { ...desk, accountName }),
  noticeOf('resubmitted', { ...desk, accountName, count: 19, upheld: 0 }),
  noticeOf('withdrawn', { ...desk, accountName, at }),
  noticeOf('takeoverAsked', { ...desk, accountName, reason: '原填报人离职' }),
  noticeOf('takeoverTakenBack', { ...desk, accountName }),
  ...(['takeoverMet', 'takenAway', 'takenOver', 'takeoverOver'] as const).map((kind) =>
    noticeOf(kind, { ...filing, accountName, office: { shortName, phone }, at }),
  ),
  noticeOf('takeoverRefused', {
    ...filing,
    accountName,
    office: { shortName, phone },
    at,
    reason: '证明看不出关系',
  }),
  noticeOf('verifyAsked', {
    ...filing,
    accountName,
    office: { shortName, phone },
    at,
    verify: { kinds: ['address', 'manager'], reason: '电话打不通', on: '2026-12-09' },
  }),
  noticeOf('stillRight', {
    ...desk,
    accountName,
    verify: { kinds: ['address'], reason: '电话打不通', on: '2026-12-09' },
  }),
]

test('no push holds a phone, the office’s neither, and none of our own words is cut', () => {
  for (const each of offices.map(({ code }) => officeOf(code)))
    for (const notice of every('胜芳古镇生活', each)) {
      const values = valuesOf(notice)
      expect(values.join('|')).not.toContain(each.phone)
      expect(values.filter((value) => value.includes('…'))).toEqual([])
    }
})

test('a long name is cut in the push and whole in the inbox', () => {
  const name = '霸州市胜芳镇河西街文昌阁民俗文化与古镇生活服务资讯平台'
  for (const notice of every(name, office)) {
    expect(notice.text).toContain(name)
    expect(valuesOf(notice)).toContain('霸州市胜芳镇河西街文昌阁民俗文化与古镇…')
  }
})

test.each([
  ['a mobile number', '修水管13900000001', '13900000001'],
  ['a parted mobile number', '修水管139-0000-0001', '139-0000-0001'],
  ['an ID number', '11010119900307002X', '11010119900307002X'],
  ['full width', '１３９０００００００１', '１３９０００００００１'],
])('%s in a name is nowhere in full', (_, accountName, number) => {
  const mails = [
    mailOf.submitted({ ...desk, accountName }, 'trial'),
    mailOf.resubmitted({ ...desk, accountName, count: 1, upheld: 0 }, 'trial'),
    mailOf.withdrawn({ ...desk, accountName, at }, 'trial'),
    mailOf.received({ ...desk, accountName, ...whence }, 'trial'),
  ]
  expect(JSON.stringify([every(accountName, office), mails])).not.toContain(number)
})

test('words stay neutral', () => {
  const mails = [
    mailOf.submitted(desk, 'trial'),
    mailOf.resubmitted({ ...desk, count: 1, upheld: 1 }, 'trial'),
    mailOf.withdrawn({ ...desk, at }, 'trial'),
    mailOf.received({ ...desk, ...whence }, 'trial'),
  ]
  const all = JSON.stringify([every('胜芳古镇生活', office), mails])
  expect(all).not.toMatch(/必须|否则|将被|审批|审核不通过|违规|官方|法律效力|可靠电子签名|！/)
})

test('an id is escaped in the page of a push', () => {
  expect(noticeOf('registered', { ...filing, at, id: 'a&b' }).push.page).toBe(
    'filing/progress/index?id=a%26b',
  )
})

test.each([
  ['all corrected', 2, 0, '已补正 2 处'],
  ['one of them right as it is', 1, 1, '已补正 1 处，说明不用改 1 处'],
  ['all right as they are', 0, 2, '说明不用改 2 处'],
  ['kept before items were stored', 0, 0, '已补正 0 处'],
])('what came back of a return: %s', (_name, count, upheld, words) => {
  expect(correctedWords({ count, upheld })).toBe(words)
})
