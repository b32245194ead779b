import { clause, printedOffice } from '../../city/city'
import { type DataGround, learnDataGround } from './dataGround'
import {
  consentRows,
  consentVersion,
  consentWords,
  idConsentSaid,
  idConsentVersion,
  isChangedSince,
  isPresent,
  isPresentForId,
} from './consent'

afterEach(() => {
  learnDataGround('consent')
})

const told = () => consentRows().map(({ label, text }) => `${label}：${text}`)

test('the text says who, for what, on what ground, to whom it may go on, how long, and what people may ask for (PIPL 17, 23, 30, 35)', () => {
  const { name, phone } = printedOffice('131000')
  const text = told().join('\n')
  for (const part of [name, phone, '微信云', '邮件服务商', '敏感个人信息', '通告四.3', '保存多久'])
    expect(text).toContain(part)
  for (const part of ['即时通讯工具服务提供商', '公安机关', '相关职能部门']) {
    expect(text).toContain(part)
    expect(clause('四.3')).toContain(part)
  }
  for (const part of ['不满 14 周岁', '监护', '近亲属']) expect(text).toContain(part)
})

test.each<[DataGround, string, string]>([
  ['consent', '第十三条第一款第一项', '撤回同意'],
  ['duty', '第十三条第一款第三项', '删除未提交的草稿'],
])('with the ground %s the text and its answers follow it', (ground, law, may) => {
  learnDataGround(ground)
  expect(told().join()).toContain(law)
  expect(told().join()).toContain(may)
  const asks = [
    ...Object.values(consentWords()).filter((each) => typeof each === 'string'),
    ...idConsentSaid('李文昌', 'self'),
    ...idConsentSaid('李文昌', 'declared'),
    consentWords().idLacking('李文昌'),
  ].join()
  expect(asks.includes('同意')).toBe(ground === 'consent')
})

test.each<[string, 'consent' | 'duty', string, boolean]>([
  ['the present text, agreed to', 'consent', 'consent', true],
  ['the present text, agreed to, now that it is only told', 'duty', 'consent', true],
  ['the present text, told', 'duty', 'duty', true],
  ['the present text, only told, now that it is asked', 'consent', 'duty', false],
])('%s', (_name, now, then, holds) => {
  learnDataGround(then === 'duty' ? 'duty' : 'consent')
  const [given, givenForId] = [consentVersion(), idConsentVersion()]
  learnDataGround(now)
  expect([isPresent(given), isPresentForId(givenForId)]).toEqual([holds, holds])
})

test.each<[string, boolean, boolean]>([
  ['2026-11-25/1', false, true],
  ['2026-11-25/1/duty', false, false],
  ['', false, false],
  ['no version', false, false],
])(
  'version %p: holds for filling in %p, for ID data, whose text is as it was, %p',
  (version, holds, holdsForId) => {
    expect([isPresent(version), isPresentForId(version)]).toEqual([holds, holdsForId])
  },
)

test('who saw an older text reads which rows changed, who saw this one that none did', () => {
  const changed = (seen: string) =>
    consentRows()
      .filter((row) => isChangedSince(row, seen))
      .map(({ label }) => label)
  expect(changed('2026-11-25/1')).toEqual([
    '谁来处理',
    '填写哪些内容',
    '用来做什么',
    '依据',
    '会不会转给别人',
    '保存多久',
    '您可以',
    '儿童和已去世的人',
  ])
  const seen = consentVersion()
  expect(changed(seen)).toEqual([])
  learnDataGround('duty')
  expect(changed(seen)).toEqual(['依据', '您可以'])
})

test.each<[DataGround, readonly string[]]>([
  [
    'consent',
    [
      '李文昌的身份证信息，单独征求同意',
      '我就是李文昌，同意',
      '已征得李文昌本人同意，由我代办',
      '李文昌的身份证信息还没有单独同意',
    ],
  ],
  [
    'duty',
    [
      '李文昌的身份证信息，单独告知',
      '我就是李文昌，已看过',
      '已告知李文昌本人，由我代办',
      '还没有确认已告知李文昌本人',
    ],
  ],
])(
  'on the ground %s it is asked of each person by name, and kept as it was said',
  (ground, words) => {
    learnDataGround(ground)
    const { idTitle, idAnswers, idLacking, idOtherwise } = consentWords()
    const [name, self, declared, lacking] = words
    expect([idTitle('李文昌'), idLacking('李文昌')]).toEqual([name, lacking])
    expect([idAnswers.self('李文昌'), idAnswers.declared('李文昌')]).toEqual([self, declared])
    for (const [as, answer] of [
      ['self', self],
      ['declared', declared],
    ] as const) {
      const [title, text, said] = idConsentSaid('李文昌', as)
      expect([title, said]).toEqual([name, answer])
      expect(text).toContain('证件信息泄露可能被人冒用')
      expect(text?.endsWith(idOtherwise)).toBe(true)
    }
  },
)

test('every row of the text says since when it is as it is', () => {
  for (const { label, text, since } of consentRows()) {
    expect(label).toMatch(/\S/)
    expect(text).toMatch(/。$/)
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}\/\d+$/)
  }
})
