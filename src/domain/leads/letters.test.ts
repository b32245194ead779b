import { clause } from '../city/city'
import { instantOf } from '../dates/days'
import type { Rung } from './leadMoves'
import {
  leadLetter,
  type LeadPaper,
  leadPaperNames,
  leadPapersOf,
  type LeadPaperFacts,
  type LetterFacts,
} from './letters'
import { rungNames, rungs } from './rungs'

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
      caller: '',
      by: '王敏',
      deliveryWords: '已送达（送达回证已签）',
      evidence: [
        { word: '送达回证', hash: 'a'.repeat(64), struck: null },
        { word: '凭证', hash: 'b'.repeat(64), struck: '11月11日 09:00 王敏 划去：拍错了' },
      ],
      statements: [
        { at: at - 3_600_000, text: '在办' },
        { at, text: '公章刚换' },
      ],
      photos: [{ at: at + 60_000, hash: 'c'.repeat(64) }],
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

test.each<[LeadPaper, Rung]>([
  ['coordination', 'platform'],
  ['transfer', 'referral'],
])('%s quotes the sentence of its rung whole, and not the other one', (paper, rung) => {
  const text = textOf(paper)
  expect(text).toContain(`通告四.3：“${rungs[rung].quote}”`)
  for (const other of rungNames) if (other !== rung) expect(text).not.toContain(rungs[other].quote)
  expect(textOf('restore')).not.toContain(rungs[rung].quote)
})

test('the proof has each urge with its way, result and evidence, struck out or not, and what was said', () => {
  const text = textOf('proof')
  expect(text).toContain(
    '督促 1：11月10日 10:20，上门，送达回证已签；李文昌；王敏 记；已送达（送达回证已签）',
  )
  expect(text).toContain(`送达回证：SHA-256 ${'a'.repeat(64)}`)
  expect(text).toContain(`凭证：SHA-256 ${'b'.repeat(64)}；11月11日 09:00 王敏 划去：拍错了`)
  expect(text).toContain(
    '对方说明（改写前）：11月10日 09:20：在办\n对方说明：11月10日 10:20：公章刚换',
  )
  expect(text).toContain(`对方说明的照片：11月10日 10:21，SHA-256 ${'c'.repeat(64)}`)
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

const rowsOf = (paper: (typeof leadPaperNames)[number], of: Partial<LetterFacts> = {}) =>
  leadLetter(paper, { ...facts, ...of }).rows

test('the receipt names what is served and on whom, and leaves the rest to be written by hand', () => {
  expect(rowsOf('receipt')).toEqual([
    ['送达的文书', '督促通知书（第 2 次）'],
    ['账号', '微信公众账号「霸州板材圈」'],
    ['受送达人', '李文昌'],
    ...['送达地点', '送达方式', '收到时间', '受送达人签名'].map((label) => [label, '']),
    ...['代收人签名和代收原因', '送达人签名', '备注'].map((label) => [label, '']),
  ])
  const { ownerName: _, ...nameless } = facts.answers
  expect(rowsOf('receipt', { answers: nameless })).toContainEqual(['受送达人', ''])
  expect(leadLetter('receipt', facts).paragraphs).toEqual([])
  expect(leadLetter('receipt', facts).closing).toEqual([])
})

test('who is not known is not named', () => {
  const { ownerName: _, ...nameless } = facts.answers
  expect(leadLetter('notice', { ...facts, answers: nameless }).to).toBe(
    '（微信公众账号「霸州板材圈」账号所有人）：',
  )
  expect(leadLetter('notice', facts).to).toBe('李文昌（微信公众账号「霸州板材圈」账号所有人）：')
})

test.each<[string, LetterFacts['due'], boolean]>([
  ['over', { due: '2026-10-20', late: true }, true],
  ['not over', { due: '2026-12-20', late: false }, false],
  ['not known', null, false],
])('a last day that is %s is said to be over', (_name, due, said) => {
  for (const paper of ['notice', 'coordination'] as const)
    expect(textOf(paper, { due }).includes('已过')).toBe(said)
})

test.each(['proof', 'coordination', 'transfer', 'restore'] as const)(
  '%s names the account: what is known of it, and its 编号 where it has one',
  (paper) => {
    const known = [
      ['账号名称', '霸州板材圈'],
      ['账号类型', '微信公众账号'],
      ['账号所有人', '李文昌'],
    ]
    const labelled = (of: Partial<LetterFacts>) =>
      rowsOf(paper, { urges: [], acts: [], due: null, ...of })
        .filter(([label]) => label !== '督促')
        .map(([label, text]) => [label, text])
    expect(
      labelled({})
        .map(([, text]) => text)
        .sort(),
    ).toEqual(known.map(([, text]) => text).sort())
    expect(labelled({ number: 'LFBZ-2600-0016' })).toContainEqual(['编号', 'LFBZ-2600-0016'])
    expect(labelled({ answers: { ...facts.answers, ownerName: '' } })).toHaveLength(2)
  },
)

test.each(['coordination', 'transfer'] as const)('%s comes with the proof', (paper) => {
  expect(leadLetter(paper, facts).closing).toEqual(['附：证明单。'])
  expect(leadLetter('restore', facts).closing).toEqual([])
})

test('the proof says of the last day whether it is over, and of each rung who asked and who confirmed', () => {
  const only = { urges: [], answers: {} } as const
  expect(rowsOf('proof', { ...only, acts: [] })).toEqual([
    ['最晚提交日', '2026年10月20日，已过'],
    ['督促', '还没有督促'],
  ])
  expect(
    rowsOf('proof', { ...only, acts: [], due: { due: '2026-12-20', late: false } }),
  ).toContainEqual(['最晚提交日', '2026年12月20日，还没有过'])
  const [act] = facts.acts
  const confirmed = act && { ...act, confirmedBy: '周广田' }
  expect(
    rowsOf('proof', { ...only, due: null, acts: confirmed ? [confirmed] : [] }),
  ).toContainEqual(['提请平台处置', '王敏 建议：仍没有备案；11月10日 10:20 周广田 确认'])
  expect(
    rowsOf('proof', {
      ...only,
      due: null,
      acts: confirmed ? [{ ...confirmed, proposedBy: null }] : [],
    }),
  ).toContainEqual(['提请平台处置', '11月10日 10:20 周广田 确认'])
})

test('an urge of nobody in particular that nobody answered is one row', () => {
  const [urge] = facts.urges
  const bare = urge && { ...urge, person: '', evidence: [], statements: [], photos: [] }
  const rows = rowsOf('proof', { answers: {}, due: null, acts: [], urges: bare ? [bare] : [] })
  expect(rows).toEqual([
    ['督促 1', '11月10日 10:20，上门，送达回证已签；王敏 记；已送达（送达回证已签）'],
  ])
  expect(leadLetter('proof', facts).closing).toEqual([`通告四.3：“${clause('四.3')}”`])
})
