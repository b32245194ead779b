import { type Notice, noticeOf } from './notices'

const facts = {
  id: 'f-1',
  accountName: '胜芳古镇生活',
  number: null,
  at: Date.UTC(2026, 10, 24, 7, 6),
  word: '粉丝数量不对',
}

test.each<[string, Notice, string, string]>([
  [
    'signed',
    noticeOf('cardSigned', facts),
    '所有人已签名',
    '「胜芳古镇生活」：账号所有人已在自己的手机上签名，点开核对后就可以提交。',
  ],
  [
    'refused',
    noticeOf('cardRefused', facts),
    '所有人没有签名',
    '「胜芳古镇生活」：账号所有人没有签名，原话：粉丝数量不对。',
  ],
  [
    'void',
    noticeOf('cardVoid', facts),
    '签名卡片已作废',
    '「胜芳古镇生活」：签名卡片的后四位试错三次，已作废。可以再发一张。',
  ],
])('a card that was %s', (_name, { title, text, page, push }, saidTitle, saidText) => {
  expect([title, text, page]).toEqual([saidTitle, saidText, 'apply/check'])
  expect(push.page).toBe('apply/check/index?id=f-1')
  for (const { value } of Object.values(push.data)) expect(value).not.toBe('')
})

test.each<[string, Notice, string, string, string]>([
  [
    'done',
    noticeOf('handedAway', { ...facts, count: 3 }),
    '已移交',
    '已由新的填报人办理',
    '「胜芳古镇生活」等 3 个账号已移交给新的填报人，您这里不再显示，以后不用再办。',
  ],
  [
    'not agreed to',
    noticeOf('handRefused', facts),
    '所有人没有同意移交',
    '还由原填报人办理',
    '「胜芳古镇生活」没有移交，还由原填报人办理。',
  ],
  [
    'void',
    noticeOf('handVoid', facts),
    '移交卡片已作废',
    '可以再发一张',
    '「胜芳古镇生活」的移交卡片试错三次，已作废。可以再发一张。',
  ],
])(
  'a hand-over that was %s: no page of a filing that is another’s opens',
  (_, notice, title, hint, text) => {
    expect(notice.title).toBe(title)
    expect(Object.values(notice.push.data).map(({ value }) => value)).toContain(hint)
    expect([notice.text, notice.page]).toEqual([text, 'filing/inbox'])
  },
)

test('what an owner said is shown without numbers of persons', () => {
  const { text } = noticeOf('cardRefused', { ...facts, word: '打 13800000001 找我' })
  expect(text).not.toContain('13800000001')
})
