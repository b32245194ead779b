import { asRefusal, isNowhere, orTechnician, Refusal, type RefusalCode } from './refusal'

test.each<[RefusalCode, boolean]>([
  ['not-found', true],
  ['gone', true],
  ['not-allowed', false],
  ['broken', false],
])('after %s there is nothing to show: %s', (code, nowhere) => {
  expect(isNowhere({ code })).toBe(nowhere)
})

test.each([
  ['nobody is named', null, ''],
  ['a technician is named', '0316-2010101', '，或联系技术联系人 0316-2010101'],
])('whom else to ask where %s', (_, contact, words) => {
  expect(orTechnician(contact)).toBe(words)
})

test('a refusal has its code, sentence and fields; a bug is thrown on', () => {
  const refusal = new Refusal('input', '请检查', { ownerMobile: '少一位' })
  expect(asRefusal(refusal)).toBe(refusal)
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'input',
    message: '请检查',
    fields: { ownerMobile: '少一位' },
  })
  expect(new Refusal('busy', '请稍候').fields).toEqual({})
  const bug = new TypeError('x is undefined')
  expect(() => asRefusal(bug)).toThrow(bug)
})
