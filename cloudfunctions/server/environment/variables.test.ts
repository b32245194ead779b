import { newKeyText } from '../secrets/keys'
import { environmentOf } from './environment'
import { mistakesIn, type Variables, variables } from './variables'

const key = newKeyText('aes')
const other = newKeyText('sm4')
const good = { FILING_KEY: key, STORAGE: 'cloud://env.6c6f-env-1300000000' }
const mailbox = { SMTP_URL: 'smtps://user:secret@smtp.example:465', MAIL_FROM: 'a@office.invalid' }

test.each<[string, Variables]>([
  ['the least', good],
  ['blanks around', { ...good, FILING_KEY: ` ${key}\n`, OPERATOR: ' ' }],
  ['other keys', { ...good, FILING_KEYS: other }],
  ['production', { ...good, ...mailbox, STAGE: 'production' }],
  ['a name before the address', { ...good, ...mailbox, MAIL_FROM: '备案 <filing@office.invalid>' }],
  ['a trial without TLS', { ...good, ...mailbox, SMTP_URL: 'smtp://user:secret@smtp.example:25' }],
  ...['127.0.0.1', 'localhost', '[::1]'].map((host): [string, Variables] => [
    `production on ${host}`,
    { ...good, ...mailbox, STAGE: 'production', SMTP_URL: `smtp://user:secret@${host}:2525` },
  ]),
])('nothing is wrong with %s', (_name, env) => {
  expect(mistakesIn(env)).toEqual([])
  expect(environmentOf(env).storage).toBe(good.STORAGE)
})

const noTls = /^SMTP_URL 在正式环境应当以 smtps:\/\/ 开头：smtp:\/\/\S+ 发信不加密。$/

test.each<[string, Variables, RegExp]>([
  ['no key', { FILING_KEY: '' }, /^FILING_KEY 没有填：.*npm run rekey/],
  ['a short key', { FILING_KEY: 'aes:c2hvcnQ=' }, /^FILING_KEY 应当是 32 个字节的 base64/],
  ['an unknown algorithm', { FILING_KEY: `des:${key}` }, /^FILING_KEY 的 des 不是算法/],
  ['a key twice', { FILING_KEYS: key }, /^FILING_KEYS 里的密钥 \w+ 写了两次/],
  ['a broken other key', { FILING_KEYS: 'x' }, /^FILING_KEYS 应当是/],
  ['no storage', { STORAGE: undefined }, /^STORAGE 没有填/],
  ['a storage that is none', { STORAGE: 'env.bucket' }, /^STORAGE 应当是 cloud:/],
  ['a stage that is none', { STAGE: 'Production' }, /^STAGE 只能是 production 或 trial/],
  ['a short set-up code', { SETUP_CODE: 'secret' }, /^SETUP_CODE 至少要 12 个/],
  ['a pace that is none', { TIMER_RATE: '0' }, /^TIMER_RATE 应当是/],
  ['a template that is none', { TEMPLATE_DUE: '{{id}}' }, /^TEMPLATE_DUE 应当是/],
  ['a type that is none', { TEMPLATE_DUE_TYPE: 'forever' }, /^TEMPLATE_DUE_TYPE 只能是/],
  ['a server alone', { SMTP_URL: mailbox.SMTP_URL }, /^SMTP_URL 要和 MAIL_FROM 一起填/],
  ['an address alone', { MAIL_FROM: mailbox.MAIL_FROM }, /^MAIL_FROM 要和 SMTP_URL 一起填/],
  ['no address', { ...mailbox, MAIL_FROM: 'filing' }, /^MAIL_FROM 应当是邮件地址/],
  ['no URL', { ...mailbox, SMTP_URL: 'smtp secret' }, /^SMTP_URL 应当像/],
  ['a web address', { ...mailbox, SMTP_URL: 'https://u:secret@h' }, /不是 https:\/\/。$/],
  ...[
    'smtp://user:secret@smtp.example:25',
    'smtp://user:secret@smtp.example:587?requireTLS=true',
    'smtp://user:secret@localhost.example:25',
  ].map((SMTP_URL): [string, Variables, RegExp] => [
    `production without TLS: ${SMTP_URL}`,
    { ...mailbox, STAGE: 'production', SMTP_URL },
    noTls,
  ]),
])('%s is one sentence that says no secret', (_name, env, sentence) => {
  const mistakes = mistakesIn({ ...good, ...env })
  expect(mistakes).toEqual([expect.stringMatching(sentence)])
  expect(mistakes.join()).not.toContain('secret')
  for (const value of [env.FILING_KEY, env.FILING_KEYS, env.SETUP_CODE])
    if (value) expect(mistakes.join()).not.toContain(value)
  expect(() => environmentOf({ ...good, ...env })).toThrow(sentence)
})

test('all mistakes are said at once, and of the build only what it reads', () => {
  const env = { STAGE: 'live', TIMER_RATE: 'x' }
  expect(mistakesIn(env).map((mistake) => mistake.split(' ')[0])).toEqual([
    'STAGE',
    'FILING_KEY',
    'STORAGE',
    'TIMER_RATE',
  ])
  expect(mistakesIn(env, 'build')).toEqual(['STAGE 只能是 production 或 trial。'])
})

test('what has an example is right with it, and no secret has one that works', () => {
  const examples: Variables = Object.fromEntries(
    variables.map(({ name, example, secret }) => [name, secret ? undefined : example]),
  )
  expect(mistakesIn({ ...examples, ...good, ...mailbox })).toEqual([])
  for (const { name, example, secret } of variables)
    if (secret && example !== '')
      expect([name, /…|user:password@host/.test(example)]).toEqual([name, true])
})
