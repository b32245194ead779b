import { besideLabel, fieldOf, helpedRow, isFieldKey } from './fields'
import { type Answers, type FieldKey, fields } from './form'

test.each<[string, FieldKey, Answers, string]>([
  ['of an app', 'accountId', { accountKind: 'app' }, '包名'],
  ['of an official account', 'accountId', { accountKind: 'official' }, '原始ID'],
  ['not said of what', 'accountId', {}, '原始ID'],
])('what an account’s id is called beside its row: %s', (_name, key, answers, label) => {
  expect(besideLabel(fieldOf(key), answers)).toBe(label)
})

test('another helper is called by its short word, or as in the form', () => {
  for (const field of fields.filter(({ key, place }) => place !== 'row' && key !== 'accountId'))
    expect(besideLabel(field, { accountKind: 'app' })).toBe(field.brief ?? field.label)
})

test('there is something to say of a row at itself, of a helper at the first row that it helps', () => {
  for (const field of fields)
    expect(helpedRow(field.key)).toBe(field.place === 'row' ? field.key : field.helps[0])
  expect(helpedRow('accountId')).not.toBe('accountId')
})

test('only a bug asks for a field that there is not', () => {
  expect(isFieldKey('weather')).toBe(false)
  expect(isFieldKey('ownerName')).toBe(true)
  expect(() => fieldOf('weather' as FieldKey)).toThrow('no field weather')
})

const hintOf = (key: FieldKey, answers: Answers) => {
  const { hint } = fieldOf(key)
  return typeof hint === 'function' ? hint(answers) : hint
}

test.each<[FieldKey, Answers, string]>([
  ['subjectName', {}, '单位写全称，个人写姓名'],
  ['subjectName', { subjectKind: 'company' }, '写营业执照上的全称'],
  ['subjectName', { subjectKind: 'individual' }, '写本人姓名，与身份证一致'],
  ['subjectName', { subjectKind: 'institution' }, '写证书上的全称'],
  ['ownerName', {}, ''],
  ['ownerName', { subjectKind: 'company' }, '写法定代表人，或单位指定的负责人'],
  ['ownerName', { subjectKind: 'individual' }, ''],
  ['followers', { accountKind: 'app' }, '下载量或注册用户数，约数也可以'],
  ['followers', { accountKind: 'official' }, '公众号后台首页的「总用户数」，约数也可以'],
  ['accountId', { accountKind: 'app' }, '安装包的包名，例如 com.example.app'],
  ['accountId', { accountKind: 'official' }, 'gh_ 开头的原始ID'],
])('what helps to fill in %s for %j', (key, answers, hint) => {
  expect(hintOf(key, answers)).toBe(hint)
})
