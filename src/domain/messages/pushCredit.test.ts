import { afterAnswer, afterSend, pushCreditWords, mayPush } from './pushCredit'

test.each<[string, Parameters<typeof afterAnswer>, number]>([
  ['an accept adds one', [0, 'accept', 'oneTime'], 1],
  ['and one more', [2, 'accept', 'oneTime'], 3],
  ['a reject takes nothing given before', [2, 'reject', 'oneTime'], 2],
  ['a banned template changes nothing', [1, 'ban', 'oneTime'], 1],
  ['a filtered template changes nothing', [1, 'filter', 'oneTime'], 1],
  ['a long-term accept is one for good', [0, 'accept', 'longTerm'], 1],
  ['and does not add up', [1, 'accept', 'longTerm'], 1],
  ['a long-term reject ends it', [1, 'reject', 'longTerm'], 0],
  ['a long-term ban changes nothing', [1, 'ban', 'longTerm'], 1],
])('answer: %s', (_, given, expected) => {
  expect(afterAnswer(...given)).toBe(expected)
})

test.each<[string, Parameters<typeof afterSend>, number]>([
  ['a message that went out takes one', [3, 'sent', 'oneTime'], 2],
  ['never below nothing', [0, 'sent', 'oneTime'], 0],
  ['one without an answer takes one', [3, 'unknown', 'oneTime'], 2],
  ['a long-term one without an answer takes none', [1, 'unknown', 'longTerm'], 1],
  ['a failed one takes none', [3, 'failed', 'oneTime'], 3],
  ['43101 sets our count right', [3, 'refused43101', 'oneTime'], 0],
  ['a long-term one takes none', [1, 'sent', 'longTerm'], 1],
  ['a long-term 43101 is the end', [1, 'refused43101', 'longTerm'], 0],
])('send: %s', (_, given, expected) => {
  expect(afterSend(...given)).toBe(expected)
})

test.each<[string, number, Parameters<typeof pushCreditWords>[1], boolean, string]>([
  ['three left', 3, 'oneTime', true, '微信提醒已打开，还可提醒 3 次'],
  ['none left', 0, 'oneTime', false, '没有打开提醒，进度可在这里看'],
  ['long-term on', 1, 'longTerm', true, '微信提醒已打开'],
  ['long-term off', 0, 'longTerm', false, '没有打开提醒，进度可在这里看'],
])('shown with %s', (_, credit, type, may, words) => {
  expect(mayPush(credit)).toBe(may)
  expect(pushCreditWords(credit, type)).toBe(words)
})

test('three accepts allow three messages, whatever fails between', () => {
  let credit = 0
  for (const answer of ['accept', 'accept', 'reject', 'accept'] as const)
    credit = afterAnswer(credit, answer, 'oneTime')
  let sent = 0
  for (const outcome of ['failed', 'sent', 'failed', 'sent', 'sent', 'sent'] as const)
    if (mayPush(credit)) {
      credit = afterSend(credit, outcome, 'oneTime')
      if (outcome === 'sent') sent += 1
    }
  expect(sent).toBe(3)
})
