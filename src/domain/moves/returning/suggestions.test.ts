import { companyAnswers, individualAnswers } from '../../testing/answers'
import { type ItemKey, itemKeys, reasonKinds, type ReasonKind } from './correctionReasons'
import { kindsFor, originalWords, suggestionFor } from './suggestions'

const bodyAnswers = { ...companyAnswers, subjectKind: 'association' }

test('every item can go back for something, with a suggestion for each kind that fits and none for another', () => {
  for (const key of itemKeys) {
    expect(kindsFor(key).length).toBeGreaterThan(1)
    for (const answers of [companyAnswers, individualAnswers, bodyAnswers])
      for (const kind of reasonKinds) {
        const { length } = Array.from(suggestionFor(key, kind, answers, []))
        const fits = kindsFor(key).includes(kind)
        expect([key, kind, length > 0, length <= 100]).toEqual([key, kind, fits, true])
      }
  }
})

test('each kind of reason fits something', () => {
  expect(
    reasonKinds.filter((kind) => !itemKeys.some((key) => kindsFor(key).includes(kind))),
  ).toEqual([])
})

test.each<[ItemKey, ReasonKind, typeof companyAnswers, string]>([
  ['address', 'unlikePaper', companyAnswers, '请填营业执照上的住所'],
  ['address', 'unlikePaper', individualAnswers, '请填身份证上的住址或现在的住址'],
  ['address', 'unlikePaper', bodyAnswers, '请填证书上的住所'],
  ['address', 'missing', companyAnswers, '写到门牌号'],
  ['slot:licence', 'unclear', companyAnswers, '在亮处平放再拍'],
  ['signature', 'missing', companyAnswers, '请签全名'],
])('%s, %s', (key, kind, answers, expected) => {
  expect(suggestionFor(key, kind, answers, [])).toBe(expected)
})

test('the city’s words stand for the original ones, for every sort of subject, where the reason fits', () => {
  const own = [
    { key: 'address', kind: 'unlikePaper', text: '请与证照一致' },
    { key: 'address', kind: 'duplicate', text: '不会出现' },
  ] as const
  expect(suggestionFor('address', 'unlikePaper', individualAnswers, own)).toBe('请与证照一致')
  expect(suggestionFor('address', 'missing', individualAnswers, own)).toBe('写到门牌号')
  expect(suggestionFor('address', 'duplicate', individualAnswers, own)).toBe('')
})

test('original words that depend on the subject are told for each', () => {
  expect(originalWords('subjectName', 'unlikePaper')).toEqual([
    '公司：请填营业执照上的名称',
    '个人：请填身份证上的姓名',
    '其他单位：请填证书上的名称',
  ])
  expect(originalWords('subjectName', 'missing')).toEqual(['请填全称'])
})
