import { clause } from '../city/city'
import { instantOf } from '../dates/days'
import {
  leadLetter,
  leadPaperNames,
  leadPapersOf,
  type LeadPaperFacts,
  type LetterFacts,
} from './letters'

const at = instantOf('2026-11-10') + 37_200_000
const facts: LetterFacts = {
  today: '2026-11-24',
  office: '131081',
  answers: { accountName: '霸州板材圈', accountKind: 'official', ownerName: '李文昌' },
  number: '',
  returned: false,
  due: { due: '2026-10-20', late: true },
  n: 2,
  until: '2026-12-04',
  urges: [
    {
      n: 1,
      at,
      channel: 'visit',
      result: 'signed',
      person: '李文昌',
      by: '王敏',
      deliveryWords: '已送达（送达回证已签）',
      evidence: [
        { word: '送达回证', hash: 'a'.repeat(64), struck: null },
        { word: '凭证', hash: 'b'.repeat(64), struck: '11月11日 09:00 王敏 划去：拍错了' },
      ],
      statement: { at, text: '公章刚换' },
    },
  ],
  acts: [{ rung: 'platform', proposedBy: '王敏', reason: '仍没有备案', confirmedBy: null, at }],
}

const textOf = (paper: (typeof leadPaperNames)[number], of: Partial<LetterFacts> = {}) => {
  const { title, to, paragraphs, rows, closing, office } = leadLetter(paper, { ...facts, ...of })
  return [title, to, ...paragraphs, ...rows.map((row) => row.join('：')), ...closing, office].join(
    '\n',
  )
}

test.each(leadPaperNames)(
  '%s names no consequence but in the notice’s own words, and no duty',
  (paper) => {
    const own = textOf(paper)
      .split(clause('四.3'))
      .join('')
      .split(/[^。]+。/.exec(clause('四.3'))?.[0] ?? '')
      .join('')
      .replace(clause('四.3').replace(/^[^。]+。/, ''), '')
      .replace(clause('四.2'), '')
      .replace(clause('一.2'), '')
    expect(own).not.toMatch(/处罚|暂停|关闭|违规|违法|限期|责令|整改|必须|逾期不|否则|后果/)
    expect(own).not.toMatch(/法律效力|可靠电子签名|官方/)
  },
)

test('the notice quotes what it stands on, says up to when something can be said, and where', () => {
  const text = textOf('notice')
  for (const id of ['一.2', '四.2', '四.3'] as const) expect(text).toContain(clause(id))
  expect(text).toContain(
    '没有查到您的微信公众账号「霸州板材圈」的登记备案。最晚提交日 2026年10月20日已过。',
  )
  expect(text).toContain('可以在2026年12月4日以前（含当日）告诉本办')
  expect(text).toContain('0316-7860501')
  expect(textOf('notice', { returned: true, number: 'LFBZ-2600-0016' })).toContain(
    '编号 LFBZ-2600-0016，退回补正以后还没有重新提交',
  )
})

test('the proof has each urge with its way, result and evidence, struck out or not, and what was said', () => {
  const text = textOf('proof')
  expect(text).toContain(
    '督促 1：11月10日 10:20，上门，送达回证已签；李文昌；王敏 记；已送达（送达回证已签）',
  )
  expect(text).toContain(`送达回证：SHA-256 ${'a'.repeat(64)}`)
  expect(text).toContain(`凭证：SHA-256 ${'b'.repeat(64)}；11月11日 09:00 王敏 划去：拍错了`)
  expect(text).toContain('对方说明：11月10日 10:20：公章刚换')
  expect(text).toContain('提请平台处置：王敏 建议：仍没有备案；还没有确认')
  expect(textOf('proof', { urges: [], due: null, acts: [] })).toContain('督促：还没有督促')
})

test.each<[string, Partial<LeadPaperFacts>, string]>([
  ['a new lead', {}, 'notice,receipt,proof'],
  ['the first rung is proposed', { platform: true }, 'notice,receipt,proof,coordination'],
  ['the second', { referral: true }, 'notice,receipt,proof,transfer'],
  ['filed after the first', { pending: false, filed: true, platform: true }, 'proof,restore'],
  ['filed without one', { pending: false, filed: true }, 'proof'],
  ['out of scope', { pending: false }, 'proof'],
])('papers of %s', (_name, of, papers) => {
  expect(
    leadPapersOf({ pending: true, filed: false, platform: false, referral: false, ...of }).join(),
  ).toBe(papers)
})
