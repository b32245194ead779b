import { sayInstead } from './words.mjs'

test.each([
  ['a button of before', '开始自查'],
  ['an office that may be none', '请打电话给办理的网信办'],
  ['a stage', '网信办核对'],
  ['a late filing', '首轮登记时间已过，请补办'],
  ['a refusal the notice does not know', '不予登记'],
  ['what reads as if the account went', '申请注销'],
  ['a day that may be late', '建议 12月9日前后'],
  ['the rest of a template', '前后补正'],
  ['a side of an ID card', '身份证正面'],
  ['an offline phone', '没有收到回音，内容都在'],
  ['a signature', '签的名'],
  ['a text agreed to', '，说明是 '],
  ['weight the notice has not', '材料不齐的，将被退回'],
  ['a claim', '官方登记平台'],
])('%s is not said: %s', (_name, text) => {
  expect(sayInstead(text)).not.toBeNull()
})

test.each([
  '可直接报送市网信办',
  '非官方发布，以属地网信办答复为准',
  '注销备案（账号本身不受影响）',
  '首轮登记时间已过，请补报',
  '建议 12月9日以前（含当日）',
  '身份证人像面',
  '签于 11月24日 15:05',
  '说明版本：11月24日',
])('%s is said', (text) => {
  expect(sayInstead(text)).toBeNull()
})
