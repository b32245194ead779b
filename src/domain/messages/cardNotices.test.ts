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

test('what an owner said is shown without numbers of persons', () => {
  const { text } = noticeOf('cardRefused', { ...facts, word: '打 13800000001 找我' })
  expect(text).not.toContain('13800000001')
})
