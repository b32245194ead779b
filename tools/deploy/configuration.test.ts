import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleText, type Variables } from '../../cloudfunctions/server/environment/variables'
import { checkedOf, configured, variablesIn } from './configuration'
import { whole } from './testing/setUp'

const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const good: Variables = {
  ...whole,
  UPLOAD_KEY: fileOf('good.key', ['-----BEGIN', 'RSA PRIVATE', 'KEY-----\n'].join(' ')),
}

test('`.env.example` names each variable as it is read', () => {
  expect(readFileSync(join(__dirname, '../../.env.example'), 'utf8')).toBe(exampleText(configured))
})

test('nothing is wrong with a whole configuration', () => {
  expect(checkedOf(good).mistakes).toEqual([])
})

test('an empty one is one list of all that is needed, each with where it comes from', () => {
  const { mistakes, without } = checkedOf({})
  expect(mistakes.map((line) => line.split(' ')[0])).toEqual([
    ...['APP_ID', 'UPLOAD_KEY', 'ENV_ID', 'SECRET_ID', 'SECRET_KEY', 'FILING_KEY', 'STORAGE'],
  ])
  expect(without.map((line) => line.split('：')[0])).toEqual([
    ...['STAGE', 'OPERATOR', 'SMTP_URL', 'TEMPLATE_PROGRESS', 'TEMPLATE_DUE', 'TEMPLATE_DESK'],
  ])
  for (const line of [...mistakes, ...without]) expect(line).toMatch(/从哪里来：./)
})

test.each<[string, Variables, RegExp]>([
  ['an app id that is none', { APP_ID: 'touristappid' }, /^APP_ID/],
  ['a key file that is not there', { UPLOAD_KEY: 'nowhere.key' }, /^UPLOAD_KEY 里写的文件找不到/],
  [
    'a key file that is no key',
    { UPLOAD_KEY: fileOf('no.key', 'wx') },
    /^UPLOAD_KEY 里写的文件不是/,
  ],
  ['an environment id that is none', { ENV_ID: '我的环境', STORAGE: whole['STORAGE'] }, /^ENV_ID/],
  ['a SecretId that is none', { SECRET_ID: 'hidden' }, /^SECRET_ID 应当以 AKID 开头/],
  ['a SecretKey that is none', { SECRET_KEY: 'hidden hidden' }, /^SECRET_KEY/],
  [
    'another environment’s storage',
    { STORAGE: 'cloud://env-9z.bucket' },
    /^STORAGE 是环境 env-9z 的/,
  ],
  [
    'a name that nothing reads',
    { SMPT_URL: 'smtps://x:hidden@h' },
    /^SMPT_URL 不是这个程序认识的名字/,
  ],
  ['a template id that is none', { TEMPLATE_DUE: '{{id}}' }, /^TEMPLATE_DUE/],
  ['a mailbox half set', { MAIL_FROM: undefined }, /^SMTP_URL 要和 MAIL_FROM 一起填/],
  ['mail without TLS in production', { SMTP_URL: 'smtp://x:hidden@h:25' }, /^SMTP_URL/],
])('%s is one sentence that says no secret', (_name, values, sentence) => {
  const { mistakes } = checkedOf({ ...good, ...values })
  expect(mistakes).toEqual([expect.stringMatching(sentence)])
  expect(mistakes.join()).not.toContain('hidden')
})

test.each<[string, Variables]>([
  ['A=1\r\nB=2', { A: '1', B: '2' }],
  ['# A=1\n\n  B = two words  \nexport C=3', { B: 'two words', C: '3' }],
  ['A="quoted"\nB=\'single\'\nC="half', { A: 'quoted', B: 'single', C: '"half' }],
  ['A=smtps://u:p#w=1@h:465\nA_B=', { A: 'smtps://u:p#w=1@h:465', A_B: '' }],
  ['no line\n=x', {}],
  ['A=1\nA=2', { A: '2' }],
])('%j is read as it stands', (text, values) => {
  expect(variablesIn(text)).toEqual(values)
})
