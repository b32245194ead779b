import * as v from 'valibot'
import { cancelGrounds, cancelLines, cancelReasonLine, officeCancelGrounds } from './cancel'

test.each<[string, unknown, boolean, boolean]>([
  ['a reason alone', { reason: 'stopped', words: '' }, true, false],
  ['a reason with words', { reason: 'ownerDied', words: '家属已来电' }, true, true],
  ['words that are blank', { reason: 'movedOut', words: ' 　' }, true, false],
  ['no reason', { words: '停了' }, false, false],
  ['a reason of our own', { reason: 'bored', words: '停了' }, false, false],
  ['words too long', { reason: 'stopped', words: '停'.repeat(101) }, false, false],
  ['more than is asked', { reason: 'stopped', words: '停了', at: 1 }, false, false],
])('%s: asked by the owner, begun by the office', (_name, given, owner, office) => {
  expect(v.is(cancelGrounds, given)).toBe(owner)
  expect(v.is(officeCancelGrounds, given)).toBe(office)
})

test.each([
  [{ reason: 'stopped', words: '' }, '账号停运'],
  [{ reason: 'disabledByPlatform', words: '平台公告' }, '账号被平台停用。平台公告'],
] as const)('the reason %j reads %s', (grounds, line) => {
  expect(cancelReasonLine(grounds)).toBe(line)
})

test('the timeline says why, and where to ask', () => {
  expect(cancelLines({ reason: 'stopped', words: '' }, '131081')).toEqual([
    '原因：账号停运',
    '记录保留可查，编号不再使用。有不同意见可以打电话问霸州市网信办 0316-7860501',
  ])
})
