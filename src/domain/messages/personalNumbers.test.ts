import { type PersonalNumber, personalNumbersIn } from './personalNumbers'

test.each<[string, string, readonly PersonalNumber[]]>([
  ['nothing', '', []],
  ['an ID number', '请改为 131081199001010018', ['idNumber']],
  ['one that ends with X', '13108119900101001x', ['idNumber']],
  ['one in groups', '131081 19900101 0018', ['idNumber']],
  ['one with its X apart', '131081-19900101-001 X', ['idNumber']],
  ['one in wide digits', '１３１０８１１９９００１０１００１８', ['idNumber']],
  ['a mobile', '打 13800138000 问', ['mobile']],
  ['a mobile in groups', '138-0013-8000', ['mobile']],
  ['a mobile with dots', '138·0013·8000', ['mobile']],
  ['an office line', '请打电话 0316-7860501', []],
  ['a filing number', 'LFBZ-26K7-4385', []],
  ['a year and a day', '2018年12月31日', []],
])('%s', (_name, text, found) => {
  expect(personalNumbersIn(text)).toEqual(found)
})
