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

const noTls =
  /^SMTP_URL has to begin with smtps:\/\/ in production: smtp:\/\/\S+ would send mail without TLS\.$/

test.each<[string, Variables, RegExp]>([
  ['no key', { FILING_KEY: '' }, /^FILING_KEY is missing: .*npm run rekey/],
  ['a short key', { FILING_KEY: 'aes:c2hvcnQ=' }, /^FILING_KEY has to be the base64 of 32 bytes/],
  ['an unknown algorithm', { FILING_KEY: `des:${key}` }, /^FILING_KEY: des is no algorithm/],
  ['a key twice', { FILING_KEYS: key }, /^FILING_KEYS names the key \w+ twice/],
  ['a broken other key', { FILING_KEYS: 'x' }, /^FILING_KEYS has to be/],
  ['no storage', { STORAGE: undefined }, /^STORAGE is missing/],
  ['a storage that is none', { STORAGE: 'env.bucket' }, /^STORAGE has to be cloud:/],
  ['a stage that is none', { STAGE: 'Production' }, /^STAGE has to be production or trial/],
  ['a short set-up code', { SETUP_CODE: 'secret' }, /^SETUP_CODE needs 12 characters/],
  ['a pace that is none', { TIMER_RATE: '0' }, /^TIMER_RATE has to be/],
  ['a template that is none', { TEMPLATE_DUE: '{{id}}' }, /^TEMPLATE_DUE has to be an id/],
  ['a type that is none', { TEMPLATE_DUE_TYPE: 'forever' }, /^TEMPLATE_DUE_TYPE has to be/],
  ['a server alone', { SMTP_URL: mailbox.SMTP_URL }, /^SMTP_URL needs MAIL_FROM beside it/],
  ['an address alone', { MAIL_FROM: mailbox.MAIL_FROM }, /^MAIL_FROM needs SMTP_URL beside it/],
  ['no address', { ...mailbox, MAIL_FROM: 'filing' }, /^MAIL_FROM has to be a mail address/],
  ['no URL', { ...mailbox, SMTP_URL: 'smtp secret' }, /^SMTP_URL has to be an address like/],
  ['a web address', { ...mailbox, SMTP_URL: 'https://u:secret@h' }, /not with https:\/\/\.$/],
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
  expect(mistakesIn(env, 'build')).toEqual(['STAGE has to be production or trial.'])
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
