import { smtpMail } from './mail'

const from = '备案 <filing@office.invalid>'

test.each([
  ['smtps://user:secret@smtp.example:465', 'production'],
  ['smtp://user:secret@127.0.0.1:2525', 'production'],
  ['smtp://user:secret@localhost:2525', 'production'],
  ['smtp://user:secret@[::1]:2525', 'production'],
  ['smtp://user:secret@smtp.example:25', 'trial'],
] as const)('%s serves in %s', (url, stage) => {
  expect(smtpMail({ SMTP_URL: url, MAIL_FROM: from }, stage)).toBeInstanceOf(Function)
})

test.each([
  'smtp://user:secret@smtp.example:25',
  'smtp://user:secret@smtp.example:587?requireTLS=true',
  'smtp://user:secret@localhost.example:25',
])('production refuses %s at its start, and names no password', (url) => {
  const start = () => smtpMail({ SMTP_URL: url, MAIL_FROM: from }, 'production')
  expect(start).toThrow(
    /^SMTP_URL has to begin with smtps:\/\/ in production: smtp:\/\/\S+ would send mail without TLS$/,
  )
  expect(start).not.toThrow(/secret/)
})

test('no address at all is no refusal: a mail then says that nothing is set', async () => {
  const mail = { key: 'a', to: 'b@office.invalid', subject: '', text: '' }
  expect(await smtpMail({}, 'production')(mail)).toEqual({ code: 'NOT_SET', reply: null })
})
