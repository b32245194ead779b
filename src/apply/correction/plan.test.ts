import type { ReturnedView } from '../../domain/api/review/returned'
import type { ItemKey } from '../../domain/moves/returning/correctionReasons'
import { askedBack, doneWord, fixId, planOf } from './plan'

const answers = { subjectKind: 'company', accountKind: 'official', managerName: '赵敏' }

const returnedOf = (left: readonly ItemKey[], ...keys: readonly ItemKey[]): ReturnedView => ({
  title: '',
  contact: '',
  items: keys.map((key) => ({ key, label: key, reason: '不完整', suggestion: '' })),
  count: keys.length,
  at: 0,
  correctionOn: '2026-12-09',
  left,
  before: { address: '霸州市胜芳镇河西街' },
})

test('each item has its own controls, its earlier text and whether it was corrected', () => {
  const returned = returnedOf(['slot:licence', 'signature'], 'address', 'slot:licence', 'signature')
  const { fixes, more } = planOf(
    askedBack(returned),
    { fields: ['address', 'area'], slots: ['licence'] },
    answers,
  )
  expect(
    fixes.map((fix) => [
      fixId(fix),
      fix.fields.map(({ key }) => key),
      fix.slot?.key,
      fix.item.before,
      fix.done,
    ]),
  ).toEqual([
    ['address', ['address', 'area'], undefined, '霸州市胜芳镇河西街', true],
    ['slot-licence', [], 'licence', undefined, false],
    ['fix-signature', [], undefined, undefined, false],
  ])
  expect(more).toEqual({ fields: [], slots: [] })
})

test('a field that belongs to two items stands once', () => {
  const { fixes } = planOf(
    askedBack(returnedOf([], 'accountName', 'accountKind')),
    { fields: ['accountName', 'accountKind', 'accountKindText', 'accountId'], slots: [] },
    answers,
  )
  expect(fixes.map(({ fields }) => fields.map(({ key }) => key))).toEqual([
    ['accountName', 'accountId'],
    ['accountKind'],
  ])
})

test('what a correction newly asks for stands by itself', () => {
  const { more } = planOf(
    askedBack(returnedOf([], 'subjectName')),
    { fields: ['subjectKind', 'subjectName', 'creditCode', 'operationsLead'], slots: ['licence'] },
    answers,
  )
  expect([more.fields.map(({ key }) => key), more.slots.map(({ key }) => key)]).toEqual([
    ['operationsLead'],
    ['licence'],
  ])
})

test.each<[string, ItemKey, string | undefined, string | null, string]>([
  ['a row', 'address', undefined, '', '已改'],
  ['a row that is right as it is', 'address', '没有门牌', '没有门牌', '已说明'],
  ['a signature, which is given anew', 'signature', undefined, null, '已改'],
])('what may be said of it: %s', (_name, key, upheld, words, word) => {
  const returned = returnedOf([], key)
  const items = returned.items.map((item) => (upheld === undefined ? item : { ...item, upheld }))
  const [asked] = askedBack({ ...returned, items })
  expect(asked?.upheld?.words ?? null).toBe(words)
  expect(asked && doneWord(asked)).toBe(word)
})
