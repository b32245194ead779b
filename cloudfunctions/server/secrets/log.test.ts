import { loggable } from './log'

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

test('what happened and where stays', () => {
  expect(loggable(withLink)).toMatch(/下载文件失败: Status:500[^]*log\.test\.ts:\d+/)
  expect(loggable('cloud://env.bucket/filings/1/a.png is gone')).toBe(
    'cloud://env.bucket/filings/1/a.png is gone',
  )
})
