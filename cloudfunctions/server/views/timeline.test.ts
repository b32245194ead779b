import { CHAIN_START, linked } from '../filing/audit'
import type { EventName } from '../../../src/domain/messages/eventWords'
import type { Filing } from '../store/filings/filing'
import type { Actor, FilingEvent } from '../store/events'
import { vaultOf } from '../secrets/vault'
import { applicantTimeline, staffTimeline } from './timeline'

const vault = vaultOf(Buffer.alloc(32).toString('base64'))

/** 15:06 in Beijing. */
const NOW = Date.parse('2026-11-24T07:06:00.000Z')

const applicant: Actor = { openid: 'owner-li', name: null, office: null }
const staff: Actor = { openid: 'reviewer-bazhou', name: '王敏', office: '131081' }

const filing: Filing = {
  id: 'f1',
  dataKey: null,
  version: 3,
  status: 'submitted',
  applicant: 'owner-li',
  formVersion: '1',
  answers: { openedOn: '2026-11-10', subjectKind: 'individual' },
  idNumber: null,
  photos: {},
  signature: null,
  correction: null,
  returned: null,
  number: 'LFBZ-2600-0013',
  office: '131081',
  route: null,
  firstSubmittedAt: NOW,
  submittedAt: NOW,
  replyBy: '2026-11-27',
  late: null,
  claim: null,
  queue: 'waiting',
  queueAt: NOW,
  decidedAt: null,
  moved: null,
  savedAt: NOW,
  createdAt: NOW,
  chain: CHAIN_START,
  submissions: 1,
  remindAt: null,
  expiresAt: null,
}

const told = (...entries: readonly [EventName, Actor, string?][]): FilingEvent[] =>
  entries.map(([name, who, about = ''], i) =>
    linked(
      vault,
      { seq: i, hash: '' },
      { filing: 'f1', at: NOW + i, name, who, about, changes: [] },
    ),
  )

const events = told(
  ['started', applicant],
  ['submitted', applicant, 'LFBZ-2600-0013'],
  ['opened', staff],
  ['photoViewed', staff, '营业执照'],
  ['claimed', staff],
  ['revealed', staff],
  ['paperMade', applicant, 'LFBZ-2600-0013.pdf'],
)

test('the applicant reads moves only, newest first, and no name of the staff', () => {
  expect(applicantTimeline(filing, events, NOW).map(({ what, who }) => [what, who])).toEqual([
    ['霸州市网信办开始核对', '霸州市网信办'],
    ['已提交 LFBZ-2600-0013', '填报人'],
    ['开始填写', '填报人'],
  ])
})

test('a return is read with its message, a resubmission with what it changed, named as in the form', () => {
  const message = [
    '一次性告知：请补正 1 处，建议 12月9日以前（含当日）',
    '地址：不完整，写到门牌号',
  ]
  const changed = ['area', 'signature', 'slot:idFront'].map((key) => ({
    key,
    before: null,
    after: null,
  }))
  const about = { filing: 'f1', at: NOW, about: '' }
  const back = [
    linked(vault, CHAIN_START, { ...about, name: 'returned', who: staff, changes: [], message }),
    linked(vault, CHAIN_START, { ...about, name: 'resubmitted', who: applicant, changes: changed }),
    linked(vault, CHAIN_START, { ...about, name: 'resubmitted', who: applicant, changes: [] }),
  ]
  expect(applicantTimeline(filing, back, NOW).map(({ lines }) => lines)).toEqual([
    [],
    ['改动：地址、本人身份证人像面、签名盖章确认'],
    message,
  ])
})

test('staff also read who looked at the ID number and who made papers', () => {
  expect(staffTimeline(filing, events, NOW).map(({ what, who }) => [what, who])).toEqual([
    ['下载LFBZ-2600-0013.pdf', '填报人'],
    ['查看身份证全号', '王敏'],
    ['霸州市网信办开始核对', '王敏'],
    ['已提交 LFBZ-2600-0013', '填报人'],
    ['开始填写', '填报人'],
  ])
})

const draft: Filing = { ...filing, status: 'draft', replyBy: null, number: null, submissions: 0 }

test.each<[string, Filing, string | null]>([
  ['submitted', filing, '接下来：最晚 11月27日答复'],
  [
    'the promised day is past',
    { ...filing, replyBy: '2026-11-20' },
    '接下来：承诺的答复日已过，可以打电话问',
  ],
  ['no day is promised', { ...filing, replyBy: null }, '接下来：收到后会在这里告诉您'],
  ['a draft', draft, '接下来：填完后签名提交，最晚 12月10日'],
  [
    'a draft past its day',
    { ...draft, answers: { openedOn: '2026-01-05' } },
    '接下来：填完后签名提交',
  ],
  ['a draft without its opening day', { ...draft, answers: {} }, '接下来：填完后签名提交'],
  ['registered', { ...filing, status: 'registered' }, null],
])('what is next when %s, on the newest entry only', (_name, of, next) => {
  const [newest, ...older] = applicantTimeline(of, events, NOW)
  expect(newest?.next).toBe(next)
  expect(older.every((event) => event.next === null)).toBe(true)
})

test('staff are told of a promised day that is past, and not whom to call', () => {
  const [newest] = staffTimeline({ ...filing, replyBy: '2026-11-20' }, events, NOW)
  expect(newest?.next).toBe('接下来：承诺的答复日已过')
})
