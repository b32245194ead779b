import * as v from 'valibot'
import { problems } from '../../form/answers'
import {
  asReturned,
  changes,
  type JudgedContent,
  editableKeys,
  raisedLate,
  returnedItems,
  type Signing,
  signsResubmission,
  LONGEST_UPHELD,
  stillUpheld,
  untouched,
  upholding,
  withUpheld,
} from './correction'
import { type ItemKey, itemKeys } from './correctionReasons'
import { type Answers, type FieldKey, fields } from '../../form/form'
import { emptySlots } from '../../form/materials'
import { companyAnswers, individualAnswers } from '../../testing/answers'

const item = {
  key: 'address',
  kind: 'missing',
  explanation: '',
  suggestion: '写到门牌号',
  late: '',
}

test.each([
  ['alone', '', '缺件'],
  ['with what explains it', '没有门牌号', '缺件（没有门牌号）'],
])('a reason is read %s', (_, explanation, reason) => {
  const returned = { key: 'address', kind: 'missing', suggestion: '写到门牌号' } as const
  expect(asReturned({ ...returned, explanation, late: '内部' })).toEqual({ ...returned, reason })
})

test('late is what was right before, whether anybody says why or not', () => {
  const items = [
    { key: 'address', late: '执照换了' },
    { key: 'followers', late: '' },
    { key: 'introduction', late: '上次也退回了' },
  ] as const
  expect(raisedLate(items, new Set(['address', 'followers']))).toEqual([
    { key: 'address', why: '执照换了' },
    { key: 'followers', why: '' },
  ])
})

test.each<[string, unknown, boolean]>([
  ['one', [item], true],
  ['without a suggestion', [{ ...item, suggestion: '' }], true],
  ['every item', itemKeys.map((key) => ({ ...item, key })), true],
  ['60 rare characters that explain', [{ ...item, explanation: '𠅤'.repeat(60) }], true],
  ['none', [], false],
  ['one twice', [item, item], false],
  ['a helper field', [{ ...item, key: 'area' }], false],
  ['the number', [{ ...item, key: 'number' }], false],
  ['an unknown slot', [{ ...item, key: 'slot:toString' }], false],
  ['no reason', [{ ...item, kind: '' }], false],
  ['a reason in free words', [{ ...item, kind: '不完整' }], false],
  ['61 characters that explain', [{ ...item, explanation: '长'.repeat(61) }], false],
  ['101 characters of suggestion', [{ ...item, suggestion: '长'.repeat(101) }], false],
  ['a query object', [{ ...item, kind: { $ne: '' } }], false],
  ['something more', [{ ...item, more: 1 }], false],
])('returned items: %s', (_, input, expected) => {
  expect(v.safeParse(returnedItems, input).success).toBe(expected)
})

const keyed = (...keys: readonly ItemKey[]) => keys.map((key) => ({ key }))

test.each<[string, readonly ItemKey[], Answers, Answers, readonly string[], readonly string[]]>([
  ['a row alone', ['followers'], companyAnswers, companyAnswers, ['followers'], []],
  [
    'the area with the address',
    ['address'],
    companyAnswers,
    companyAnswers,
    ['address', 'area'],
    [],
  ],
  [
    'kind and code with the subject',
    ['subjectName'],
    companyAnswers,
    companyAnswers,
    ['subjectKind', 'subjectName', 'creditCode'],
    [],
  ],
  [
    'text and id with the account’s kind',
    ['accountKind'],
    companyAnswers,
    companyAnswers,
    ['accountKind', 'accountKindText', 'accountId'],
    [],
  ],
  ['a slot alone', ['slot:licence'], companyAnswers, companyAnswers, [], ['licence']],
  ['the signature opens nothing else', ['signature'], companyAnswers, companyAnswers, [], []],
  [
    'rows and slots, in the order of the form',
    ['slot:idBack', 'slot:idFront', 'openedOn', 'introduction'],
    companyAnswers,
    companyAnswers,
    ['introduction', 'openedOn', 'metTestOn'],
    ['idFront', 'idBack'],
  ],
  [
    'another person’s card, when the manager becomes another',
    ['managerName'],
    companyAnswers,
    { ...companyAnswers, managerName: '王敏' },
    ['managerName', 'operationsLead', 'operationsLeadName'],
    ['idFront', 'idBack'],
  ],
  [
    'papers and code of a company, when the subject was no person',
    ['subjectName'],
    individualAnswers,
    { ...individualAnswers, subjectKind: 'company' },
    ['subjectKind', 'subjectName', 'creditCode'],
    ['licence', 'idFront', 'idBack'],
  ],
  [
    'WeChat ids, when the account was a 公众号 after all',
    ['accountKind'],
    { ...companyAnswers, accountKind: 'app', ownerWechat: '', managerWechat: '' },
    { ...companyAnswers, ownerWechat: '', managerWechat: '' },
    ['accountKind', 'accountKindText', 'accountId', 'ownerWechat', 'managerWechat'],
    [],
  ],
  [
    'they stay open when something was filled in',
    ['accountKind'],
    { ...companyAnswers, accountKind: 'app', ownerWechat: '', managerWechat: 'zhaomin_02' },
    companyAnswers,
    ['accountKind', 'accountKindText', 'accountId', 'ownerWechat'],
    [],
  ],
])('opens %s', (_, keys, before, now, openFields, openSlots) => {
  expect(editableKeys(keyed(...keys), before, now)).toEqual({
    fields: openFields,
    slots: openSlots,
  })
})

test('every field that is no row belongs to one, or is open whatever was returned', () => {
  const opened = new Set(editableKeys(keyed(...itemKeys), companyAnswers, companyAnswers).fields)
  expect(fields.filter((field) => !opened.has(field.key) && !field.open)).toEqual([])
})

test('whatever one item is changed to, what it newly asks for is open', () => {
  const kinds: readonly Answers[] = [
    { accountKind: 'official' },
    { accountKind: 'app' },
    { accountKind: 'other' },
    { subjectKind: 'company' },
    { subjectKind: 'individual' },
    { subjectKind: 'countyOrgan' },
  ]
  const photos = (answers: Answers) => (answers.subjectKind === 'company' ? { licence: [1] } : {})
  for (const was of kinds)
    for (const becomes of kinds) {
      const before = { ...individualAnswers, ownerWechat: '', managerWechat: '', ...was }
      const now = { ...before, ...becomes }
      const open = editableKeys(keyed('accountKind', 'subjectName'), before, now)
      const lacking = problems(now, '2026-11-24').filter(
        ({ key, level }) => level === 'error' && (before[key] ?? '') === '',
      )
      expect(lacking.filter(({ key }) => !open.fields.includes(key))).toEqual([])
      const slots = emptySlots(now, { idFront: [1], idBack: [1], ...photos(before) })
      expect(slots.filter(({ key }) => !open.slots.includes(key))).toEqual([])
    }
})

const before: JudgedContent = {
  answers: companyAnswers,
  photos: { licence: [{ hash: 'aa' }], idFront: [{ hash: 'bb' }], idBack: [{ hash: 'cc' }] },
  signature: 'ss',
}
const answered = (change: Answers): JudgedContent => ({
  ...before,
  answers: { ...companyAnswers, ...change },
})
const shot = (photos: JudgedContent['photos']): JudgedContent => ({
  ...before,
  photos: { ...before.photos, ...photos },
})

test.each<[string, ItemKey, JudgedContent, boolean]>([
  ['nothing done', 'address', before, false],
  ['the row changed', 'address', answered({ address: '霸州市胜芳镇河西街19号' }), true],
  ['another row changed', 'address', answered({ followers: '1' }), false],
  ['what belongs to it changed', 'subjectName', answered({ creditCode: '1' }), true],
  ['the row emptied', 'address', answered({ address: '' }), true],
  ['a part was empty and still is', 'accountKind', answered({ accountKindText: '' }), false],
  ['the slot shot again', 'slot:licence', shot({ licence: [{ hash: 'ab' }] }), true],
  ['a photo added', 'slot:licence', shot({ licence: [{ hash: 'aa' }, { hash: 'ab' }] }), true],
  ['the same photo again', 'slot:licence', shot({ licence: [{ hash: 'aa' }] }), false],
  ['another slot shot', 'slot:licence', shot({ idFront: [{ hash: 'ab' }] }), false],
  ['an empty slot left empty', 'slot:other', before, false],
  ['an empty slot filled', 'slot:other', shot({ other: [{ hash: 'dd' }] }), true],
  ['the signature kept', 'signature', before, false],
  ['the signature fallen away', 'signature', { ...before, signature: null }, false],
  ['signed anew', 'signature', { ...before, signature: 'st' }, true],
])('touched: %s', (_, key, after, touched) => {
  expect(untouched(keyed(key), before, after)).toEqual(touched ? [] : [key])
})

const upheld = '营业执照上就是这个地址'
const back = (key: ItemKey) => ({ key, reason: '缺件', suggestion: '' })

test('what is upheld may stay as it is, and nothing else', () => {
  const items = [{ ...back('address'), upheld }, back('followers')]
  expect(untouched(items, before, before)).toEqual(['followers'])
})

test.each([
  ['said', '', upheld, { ...back('address'), upheld }],
  ['said otherwise', '旧的说明', upheld, { ...back('address'), upheld }],
  ['taken back', '旧的说明', '', back('address')],
  ['not said, and taken back', '', '', back('address')],
])('upheld: %s', (_, was, said, expected) => {
  const item = was === '' ? back('address') : { ...back('address'), upheld: was }
  const other = back('followers')
  expect(withUpheld([item, other], { key: 'address', words: said })).toEqual([expected, other])
})

test('what was changed after all has no word any more', () => {
  const items = [
    { ...back('address'), upheld },
    { ...back('followers'), upheld },
  ]
  const after = answered({ address: '霸州市胜芳镇河西街19号' })
  expect(stillUpheld(items, before, after)).toEqual([back('address'), items[1]])
  expect(stillUpheld(items, before, before)).toEqual(items)
})

test.each([
  ['a row', { key: 'address', words: upheld }, true],
  ['a photo', { key: 'slot:licence', words: upheld }, true],
  ['taken back', { key: 'address', words: '' }, true],
  ['as long as may be', { key: 'address', words: '字'.repeat(LONGEST_UPHELD) }, true],
  ['one mark', { key: 'address', words: '。' }, false],
  ['longer', { key: 'address', words: '字'.repeat(LONGEST_UPHELD + 1) }, false],
  ['a signature, which is given anew', { key: 'signature', words: upheld }, false],
  ['no item', { key: 'nothing', words: upheld }, false],
])('may be upheld: %s', (_, input, fits) => {
  expect(v.safeParse(upholding, input).success).toBe(fits)
})

test('all untouched items are named', () => {
  const after = answered({ address: '霸州市胜芳镇河西街19号' })
  expect(untouched(keyed('address', 'slot:licence', 'followers'), before, after)).toEqual([
    'slot:licence',
    'followers',
  ])
})

test.each<[string, Signing | null, boolean]>([
  ['not at all', null, false],
  ['by hand after the return', { by: 'hand', signedAt: 101 }, true],
  ['by hand before the return', { by: 'hand', signedAt: 99 }, false],
  ['by hand at the very instant of it', { by: 'hand', signedAt: 100 }, false],
  ['by a seal page of the present rows', { by: 'sealPage', rowsHash: 'rr' }, true],
  ['by a seal page of other rows', { by: 'sealPage', rowsHash: 'rs' }, false],
])('a resubmission signed %s', (_, signing, expected) => {
  expect(signsResubmission(signing, 100, 'rr')).toBe(expected)
})

test.each<[string, Answers, readonly [FieldKey, string, string][]]>([
  ['nothing', {}, []],
  [
    'an address',
    { address: '霸州市胜芳镇河西街' },
    [['address', '霸州市胜芳镇河西街18号', '霸州市胜芳镇河西街']],
  ],
  ['a choice, by its label', { accountKind: 'app' }, [['accountKind', '微信公众账号', '手机APP']]],
  [
    'a part, in its row',
    { accountKind: 'other', accountKindText: '视频号' },
    [['accountKind', '微信公众账号', '其他（视频号）']],
  ],
  [
    'a day, as shown',
    { openedOn: '2026-11-09' },
    [['openedOn', '2026年11月10日', '2026年11月9日']],
  ],
  [
    'an ID number hidden, though it looks the same',
    { ownerIdNumber: '110101199003080011' },
    [['ownerIdNumber', '110101********0011', '110101********0011']],
  ],
  [
    'a mobile in full',
    { ownerMobile: '13900000009' },
    [['ownerMobile', '13900000001', '13900000009']],
  ],
  ['a helper field is no row', { area: '131002', creditCode: '1' }, []],
  [
    'two, in the order of the form',
    { managerName: '王敏', followers: '' },
    [
      ['followers', '3200', ''],
      ['managerName', '赵敏', '王敏'],
    ],
  ],
])('changed rows: %s', (_, change, expected) => {
  expect(changes(companyAnswers, { ...companyAnswers, ...change })).toEqual(
    expected.map(([key, was, now]) => ({ key, before: was, after: now })),
  )
})
