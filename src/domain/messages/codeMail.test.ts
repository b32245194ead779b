import { codeMail, hiddenAddress } from './mail'

test.each([
  ['bazhou@126.com', 'ba***@126.com'],
  ['a@b.cn', 'a***@b.cn'],
  ['ab@b.cn', 'ab***@b.cn'],
  ['very.long+name@office.gov.cn', 've***@office.gov.cn'],
])('%s is shown as %s', (address, shown) => {
  expect(hiddenAddress(address)).toBe(shown)
})

const of = { code: '012345', office: '霸州市网信办' }

test('the mail has the code, how long it works and who asked', () => {
  const { subject, text } = codeMail({ ...of, stage: 'production' })
  expect(subject).toBe('确认收件邮箱')
  expect(text).toContain('验证码：012345\n30 分钟内有效')
  expect(text).toContain('霸州市网信办')
  expect(text).not.toContain('样张')
})

test('outside production subject and text say that it is a sample', () => {
  const { subject, text } = codeMail({ ...of, stage: 'trial' })
  expect(subject).toBe('【样张·试用】确认收件邮箱')
  expect(text).toMatch(/^样张·试用，不是真实的备案\n/)
})
