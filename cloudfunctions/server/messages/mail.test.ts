import { smtpMail } from './mail'

test('without a mailbox nothing is refused: a mail then says that none is set', async () => {
  const mail = { key: 'a', to: 'b@office.invalid', subject: '', text: '' }
  expect(await smtpMail(null)(mail)).toEqual({ code: 'NOT_SET', reply: null })
})
