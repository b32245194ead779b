import { type ItemKey, itemKeys, reasons, slotOfItem, suggestionFor } from './correctionReasons'
import { fields } from '../../form/form'
import { slotsOf } from '../../form/materials'
import { companyAnswers, individualAnswers } from '../../testing/answers'

const bodyAnswers = { ...companyAnswers, subjectKind: 'association' }

test('rows, materials and signature can be returned, in the order of the form', () => {
  expect(itemKeys).toEqual([
    ...fields.filter((field) => field.place === 'row').map((field) => field.key),
    ...slotsOf(companyAnswers).map((slot) => `slot:${slot.key}`),
    'signature',
  ])
})

test('every reason but 其他 brings a suggestion that fits, for every item and kind of subject', () => {
  for (const key of itemKeys)
    for (const answers of [companyAnswers, individualAnswers, bodyAnswers])
      for (const reason of reasons) {
        const { length } = Array.from(suggestionFor(key, reason, answers))
        expect([key, reason, length > 0 && length <= 100]).toEqual([key, reason, reason !== '其他'])
      }
})

test.each<[ItemKey, (typeof reasons)[number], typeof companyAnswers, string]>([
  ['address', '与证件不一致', companyAnswers, '请填营业执照上的住所'],
  ['address', '与证件不一致', individualAnswers, '请填身份证上的住址或现在的住址'],
  ['address', '与证件不一致', bodyAnswers, '请填证书上的住所'],
  ['address', '不完整', companyAnswers, '写到门牌号'],
  ['slot:licence', '看不清', companyAnswers, '在亮处平放再拍'],
  ['signature', '不完整', companyAnswers, '请签全名'],
])('%s, %s', (key, reason, answers, expected) => {
  expect(suggestionFor(key, reason, answers)).toBe(expected)
})

test.each<[ItemKey, string | null]>([
  ['slot:idBack', 'idBack'],
  ['signature', null],
  ['address', null],
])('the slot of %s is %s', (key, expected) => {
  expect(slotOfItem(key)).toBe(expected)
})
