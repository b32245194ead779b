import type { DeskFacts } from './noticeFacts'
import { followerPush, followerText } from './followerNotice'
import { type Notice, noticeOf } from './notices'

const office = { shortName: '霸州市网信办', phone: '0316-7860501' }
const ASK = '可以打电话问霸州市网信办 0316-7860501。'
const at = Date.UTC(2026, 10, 24, 7, 6)
const filing = { id: 'f-1', accountName: '胜芳古镇生活', number: 'LFBZ-26K7-4385', office, at }
const desk: DeskFacts = {
  ...filing,
  accountKind: 'official',
  subjectKind: 'company',
  submittedAt: at,
  replyBy: null,
  late: null,
}
const lead = { ...filing, matter: '提请平台处置', reason: '仍没有备案' }
const offices = {
  id: 'x',
  at,
  offices: [{ area: '霸州市', count: 6, days: 4 }],
  city: { shortName: '廊坊市网信办', phone: '0316-2339541' },
}

test.each<[string, Notice, Notice['page'], string, string, string, string]>([
  [
    'staff that its owner asks to cancel',
    noticeOf('cancelAsked', { ...desk, reason: '账号已停用' }),
    'desk/review',
    '申请注销备案',
    '「胜芳古镇生活」LFBZ-26K7-4385，填报人申请注销备案。原因：账号已停用。',
    '填报人申请注销备案',
    '点开可以办理',
  ],
  [
    'staff that it was taken back',
    noticeOf('cancelTakenBack', desk),
    'desk/review',
    '已收回注销备案的申请',
    '「胜芳古镇生活」LFBZ-26K7-4385，填报人收回了注销备案的申请，不用办理。',
    '注销备案的申请已收回',
    '不用办理',
  ],
  [
    'its owner that it is not cancelled',
    noticeOf('cancelRefused', { ...filing, reason: '账号还在用' }),
    'filing/progress',
    '没有注销备案，备案仍然有效',
    `「胜芳古镇生活」编号 LFBZ-26K7-4385 没有注销备案，备案仍然有效。原因：账号还在用。有不同意见${ASK}`,
    '备案仍有效',
    '备案有效，点开看原因',
  ],
  [
    'its owner that it is cancelled',
    noticeOf('cancelled', { ...filing, reason: '账号已停用' }),
    'filing/progress',
    '已注销备案',
    `「胜芳古镇生活」编号 LFBZ-26K7-4385 已注销备案，账号本身不受影响，记录保留可查。原因：账号已停用。有不同意见${ASK}`,
    '已注销备案',
    '账号本身不受影响',
  ],
  [
    'staff that somebody asks to take it over',
    noticeOf('takeoverAsked', { ...desk, reason: '公司换了人' }),
    'desk/review',
    '有人申请接管',
    '「胜芳古镇生活」LFBZ-26K7-4385，有人申请接管，请核实。原因：公司换了人。',
    '有人申请接管，等待核实',
    '点开看申请和证明材料',
  ],
  [
    'staff that the asking was taken back',
    noticeOf('takeoverTakenBack', desk),
    'desk/review',
    '接管的申请已收回',
    '「胜芳古镇生活」LFBZ-26K7-4385，接管的申请已收回，不用核实。',
    '接管的申请已收回',
    '不用核实',
  ],
  [
    'who files it that somebody else asks',
    noticeOf('takeoverMet', filing),
    'filing/progress',
    '有人申请接管这个账号的备案',
    `「胜芳古镇生活」编号 LFBZ-26K7-4385，有人申请改由自己办理，由霸州市网信办核实，现在仍由您办理。有话要说${ASK}`,
    '被申请接管',
    '由办公室核实，现在仍由您办',
  ],
  [
    'who was urged',
    noticeOf('urged', { ...lead, until: '2026-12-04' }),
    'filing/urge',
    '请办完登记备案',
    `「胜芳古镇生活」编号 LFBZ-26K7-4385，登记备案还没有办完。点开可以看通告原文，12月4日以前（含当日）可以说明情况。有问题${ASK}`,
    '请办完备案',
    '可以说明情况，12月4日以前（含当日）',
  ],
  [
    'staff of a lead that its owner said something',
    noticeOf('leadStated', lead),
    'leads/lead',
    '对方说明了情况',
    '「胜芳古镇生活」：仍没有备案。',
    '对方说明了情况',
    '点开看说明',
  ],
  [
    'a head that a rung is proposed',
    noticeOf('leadProposed', lead),
    'leads/lead',
    '请确认提请平台处置',
    '「胜芳古镇生活」，有人建议提请平台处置。原因：仍没有备案。',
    '建议提请平台处置，等您确认',
    '点开看材料',
  ],
  [
    'a head that the proof of a lead was struck out',
    noticeOf('leadUnproved', { ...lead, matter: '王敏' }),
    'leads/lead',
    '移送的送达凭证已划去',
    '「胜芳古镇生活」已移送，王敏划去了送达凭证，现在没有一次督促是已送达的。原因：仍没有备案。移送没有变，要不要撤回由负责人决定。',
    '移送的送达凭证已划去',
    '看要不要撤回移送',
  ],
  [
    'a head that a lead is referred again without a delivered urge',
    noticeOf('leadUnprovedAgain', lead),
    'leads/lead',
    '移送没有已送达的督促',
    '「胜芳古镇生活」又没有备案了，回到「已移送」。现在没有一次督促是已送达的，要不要撤回移送由负责人决定。',
    '移送没有已送达的督促',
    '看要不要撤回移送',
  ],
  [
    'staff what was decided',
    noticeOf('leadDecided', lead),
    'leads/lead',
    '提请平台处置',
    '「胜芳古镇生活」：提请平台处置。原因：仍没有备案。',
    '提请平台处置',
    '点开看线索',
  ],
  [
    'staff what was decided without a reason',
    noticeOf('leadDecided', { ...lead, reason: '' }),
    'leads/lead',
    '提请平台处置',
    '「胜芳古镇生活」：提请平台处置。',
    '提请平台处置',
    '点开看线索',
  ],
  [
    'who had it that another office has it',
    noticeOf('movedAway', { ...desk, movedTo: '固安县网信办' }),
    'desk/review',
    '已改由固安县网信办管理',
    '「胜芳古镇生活」LFBZ-26K7-4385，信息变更后改由固安县网信办管理，编号不变，不用再办。',
    '改由固安县网信办管理',
    '点开可以领取并核对',
  ],
  [
    'staff of what is past its promise',
    noticeOf('pastPromise', offices),
    'desk/ledger',
    '超过本办承诺的备案',
    '霸州市有 6 件超过本办承诺，最早的已过 4 天。点开可以看名单。',
    '6 件超过本办承诺',
    '点开看名单',
  ],
  [
    'staff that the city reminds them',
    noticeOf('officeReminded', offices),
    'desk/ledger',
    '市级提醒',
    '霸州市有 6 件超过本办承诺，最早的已过 4 天，请抽空看一看。有难处可以打电话问廊坊市网信办 0316-2339541。点开可以看名单。',
    '6 件超过本办承诺',
    '市级提醒，点开看名单',
  ],
  [
    'the city that an office is past its promise',
    noticeOf('officesPastPromise', offices),
    'desk/dashboard',
    '有办公室超过承诺',
    '霸州市有 6 件超过本办承诺，最早的已过 4 天。各办公室已经知道，点开看板可以看名单、提醒办公室。',
    '6 件超过本办承诺',
    '点开看板',
  ],
])('it tells %s', (_name, notice, page, title, text, state, hint) => {
  expect([notice.page, notice.title, notice.text]).toEqual([page, title, text])
  const said = Object.values(notice.push.data).map(({ value }) => value)
  expect(said).toContain(state)
  expect(said).toContain(hint)
})

test.each<[string, Notice, boolean, string | undefined]>([
  [
    'what its owner has to do',
    noticeOf('urged', { ...lead, until: '2026-12-04' }),
    true,
    undefined,
  ],
  [
    'a return',
    noticeOf('returned', { ...filing, count: 2, correctionOn: '2026-12-09' }),
    true,
    undefined,
  ],
  [
    'a correction that is due',
    noticeOf('correctionDue', {
      ...filing,
      count: 2,
      correctionOn: '2026-12-09',
      today: '2026-12-06',
    }),
    true,
    undefined,
  ],
  ['an ending', noticeOf('declined', { ...filing, reason: '' }), true, undefined],
  [
    'a question whether it is still right',
    noticeOf('verifyAsked', {
      ...filing,
      verify: { kinds: ['address'], reason: '', on: '2026-12-09' },
    }),
    true,
    undefined,
  ],
  ['a registration', noticeOf('registered', filing), false, undefined],
  ['a submit', noticeOf('submitted', desk), false, 'check'],
  ['a resubmit', noticeOf('resubmitted', { ...desk, count: 2, upheld: 0 }), false, 'check'],
  ['one that is given to somebody', noticeOf('assigned', desk), false, 'checkAsClaimant'],
  ['a withdrawal', noticeOf('withdrawn', { ...desk, at }), false, undefined],
  ['what only tells staff', noticeOf('leadStated', lead), false, undefined],
  [
    'what staff have to answer',
    noticeOf('cancelAsked', { ...desk, reason: '' }),
    false,
    'answerCancel',
  ],
  [
    'an asking to take over',
    noticeOf('takeoverAsked', { ...desk, reason: '' }),
    false,
    'answerTakeover',
  ],
])('who is not reached is called, and staff have it to do: %s', (_name, notice, calls, asks) => {
  expect([notice.calls ?? false, notice.asks]).toEqual([calls, asks])
})

test('who only is told of a filing reads what happened, that there is nothing to do, and opens their own page', () => {
  const { push, title } = noticeOf('cancelled', { ...filing, reason: '账号已停用' })
  expect(followerText(filing, title)).toBe(
    '「胜芳古镇生活」：已注销备案。由填报人办理，点开可以看进度。',
  )
  const theirs = followerPush(push, 'a/b')
  expect(theirs.page).toBe('card/follow/index?id=a%2Fb')
  expect(theirs.template).toBe(push.template)
  const said = Object.values(theirs.data).map(({ value }) => value)
  expect(said).toContain('由填报人办理，点开看进度')
  expect(said).toContain('胜芳古镇生活')
  expect(said).not.toContain('账号本身不受影响')
})
