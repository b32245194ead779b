import type { ReturnedView } from '../../domain/api/review/returned'
import type { ItemKey } from '../../domain/moves/returning/correctionReasons'
import { askedBack, doneWord, doneWords, fixId, planOf } from './plan'

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
  ['a row', 'address', undefined, 'address', '已改'],
  ['a row that is right as it is', 'address', '没有门牌', 'address', '已说明'],
  ['a signature, which is given anew', 'signature', undefined, null, '已改'],
])('what may be said of it: %s', (_name, key, upheld, upholds, word) => {
  const returned = returnedOf([], key)
  const items = returned.items.map((item) => (upheld === undefined ? item : { ...item, upheld }))
  const [asked] = askedBack({ ...returned, items })
  expect([asked?.upholds, asked?.upheld]).toEqual([upholds, upheld ?? null])
  expect(asked && doneWord(asked)).toBe(word)
})

test.each<[string, readonly ItemKey[], string]>([
  ['nothing yet', ['address', 'followers'], '已改 0/2 处'],
  ['one changed', ['followers'], '已改 1/2 处'],
  ['all changed', [], '已改 2/2 处'],
])('how far it is: %s', (_name, left, words) => {
  const returned = returnedOf(left, 'address', 'followers')
  const { fixes } = planOf(askedBack(returned), { fields: [], slots: [] }, answers)
  expect(doneWords(fixes)).toBe(words)
})

test('how far it is: one changed, one right as it is', () => {
  const { items, ...rest } = returnedOf(['openedOn'], 'address', 'followers', 'openedOn')
  const said = items.map((item) => (item.key === 'followers' ? { ...item, upheld: '没错' } : item))
  const { fixes } = planOf(askedBack({ ...rest, items: said }), { fields: [], slots: [] }, answers)
  expect(doneWords(fixes)).toBe('已改 1 处，说明 1 处，共 3 处')
})
