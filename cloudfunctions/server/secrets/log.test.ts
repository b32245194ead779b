import { inRequest, loggable, logError } from './log'

const LINK = 'http://127.0.0.1:8787/files/ab12.png?t=1&sign=deadbeef'

const withLink = Object.assign(new Error(`下载文件失败: Status:500 Url:${LINK}`), {
  config: { request: { url: LINK, headers: [{ referer: LINK }] } },
  cause: new TypeError(`fetch ${LINK} failed`),
})

test.each<[string, unknown]>([
  ['an error with links in message, cause and fields', withLink],
  ['a list of errors', new AggregateError([withLink, withLink], LINK)],
  ['a text', `not deleted: [{"url":"${LINK}"}]`],
  ['an https link with a port', 'Url:https://6c6f-x.tcb.qcloud.la:443/a.jpg?sign=deadbeef&t=1'],
  ['a password', 'smtps://user:deadbeef@host:465 refused'],
])('%s is logged without its address', (_name, what) => {
  const text = loggable(what)
  expect(text).toContain('<address>')
  expect(text).not.toMatch(/deadbeef|127\.0\.0\.1|qcloud/)
})

test.each<[string, string, string]>([
  ['a mail address', 'of filing-1:1:mail:bazhou@office.invalid', 'of filing-1:1:mail:<mail>'],
  ['an openid', 'oLF5kAbCdEfGhIjKlMnOpQrStUv1:push:1', '<openid>:push:1'],
  ['an ID number', 'dup key 131081190001010015', 'dup key <number>'],
  ['a mobile', 'of 13800000001', 'of <number>'],
  [
    'a time, a hash and an id stay',
    '1764000000000 09e8d7de083b 131081',
    '1764000000000 09e8d7de083b 131081',
  ],
])('%s in an id or an error', (_name, what, said) => {
  expect(loggable(what)).toBe(said)
})

test('a failure is one line of JSON with the id of its request', async () => {
  const written = jest.spyOn(console, 'error').mockReturnValue()
  await inRequest({ requestId: 'r-1' }, async () => {
    await Promise.resolve()
    logError('deliver', { id: 'x:mail:a@b.cn', filing: null }, new Error('two\nlines'))
  })
  const [[line]] = written.mock.calls as [[string]]
  written.mockRestore()
  expect(line).not.toContain('\n')
  expect(JSON.parse(line)).toEqual({
    failed: 'deliver',
    id: 'x:mail:<mail>',
    filing: null,
    error: expect.stringContaining('two\nlines') as string,
    requestId: 'r-1',
  })
})

test('what happened and where stays', () => {
  expect(loggable(withLink)).toMatch(/下载文件失败: Status:500[^]*log\.test\.ts:\d+/)
  expect(loggable('cloud://env.bucket/filings/1/a.png is gone')).toBe(
    'cloud://env.bucket/filings/1/a.png is gone',
  )
})
