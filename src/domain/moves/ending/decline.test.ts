import * as v from 'valibot'
import { learnLegalWords, NO_LEGAL_WORDS } from '../../launch/legalWords'
import { declineGrounds, declineLines, declineReasonLine } from './decline'

const NUMBER = 'LFBZ-2600-0074'

test.each<[string, unknown, boolean]>([
  ['out of scope with words', { reason: 'outOfScope', words: '只在外地发布' }, true],
  ['out of scope without words', { reason: 'outOfScope', words: ' ' }, false],
  ['out of scope with a number', { reason: 'outOfScope', words: '外地', number: NUMBER }, false],
  ['a duplicate', { reason: 'duplicate', words: '', number: NUMBER }, true],
  [
    'a duplicate as it was typed',
    { reason: 'duplicate', words: '', number: 'lfbz 2600 oo74' },
    true,
  ],
  [
    'a duplicate of a wrong number',
    { reason: 'duplicate', words: '', number: 'LFBZ-2600-0075' },
    false,
  ],
  ['a duplicate without a number', { reason: 'duplicate', words: '同名' }, false],
  ['need, which is no reason', { reason: 'notNeeded', words: '不需要' }, false],
  ['words over 100', { reason: 'outOfScope', words: '长'.repeat(101) }, false],
  ['100 words', { reason: 'outOfScope', words: '长'.repeat(100) }, true],
])('%s', (_name, grounds, taken) => {
  expect(v.safeParse(declineGrounds, grounds).success).toBe(taken)
})

test('the owner reads why, after which clause, and how to answer', () => {
  const out = declineLines({ reason: 'outOfScope', words: '只在外地发布' }, '131081')
  expect(out).toEqual([
    '原因：不在备案范围。只在外地发布',
    '依据：通告二.5“符合以上任何一条均在此次备案范围内。”核对时认为这个账号不符合二.1 至二.4。',
    expect.stringMatching(
      /^怎样说明情况：打电话 0316-7860501 找霸州市网信办，或到.+说明。说明后可以恢复办理。$/,
    ),
  ])
  const [reason, basis] = declineLines({ reason: 'duplicate', words: '', number: NUMBER }, '131081')
  expect(reason).toBe('原因：重复，已有备案')
  expect(basis).toContain(`这个账号已有备案，编号 ${NUMBER}`)
  expect(declineReasonLine({ reason: 'duplicate', words: '同名', number: NUMBER })).toBe(
    '重复，已有备案。同名',
  )
})

test('the owner reads what to do against it, in the words of the city’s lawyers', () => {
  const remedies = '收到通知之日起 60 日内，可以申请行政复议'
  learnLegalWords({ ...NO_LEGAL_WORDS, remedies })
  const lines = declineLines({ reason: 'outOfScope', words: '只在外地发布' }, '131081')
  learnLegalWords(NO_LEGAL_WORDS)
  expect(lines).toHaveLength(4)
  expect(lines.at(-1)).toBe(`不服怎么办：${remedies}`)
})
