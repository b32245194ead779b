import { allow, confirmMail } from '../testing/messages'
import { NOW, onCloud } from '../testing/onCloud'

const cloud = onCloud()
const OWNERS = ['owner-a', 'owner-b'] as const

/** A message whose push says less than its template asks for, as only a mistake of ours writes one. */
const wrongMessage = (openid: string, day: string) => ({
  _id: `wrong-${day}:inbox:${openid}`,
  what: `wrong-${day}`,
  person: openid,
  reader: openid,
  at: Date.parse(NOW),
  title: '已登记',
  text: '已登记。',
  page: 'filing/inbox',
  filing: '',
  office: null,
  read: false,
  sendAt: Date.parse(NOW),
  sending: {
    audience: null,
    pushTo: [openid],
    push: {
      template: 'progress',
      page: 'filing/inbox/index',
      data: { thing1: { value: '胜芳古镇生活' } },
    },
    mail: null,
    onlyWhile: null,
  },
  sentAt: null,
})

beforeAll(() => confirmMail(cloud, 'city-staff', 'city@office.invalid'))

const told = async (openid: string) =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries.filter(({ title }) =>
    title.startsWith('微信不收'),
  )

const send = async (day: string) => {
  for (const openid of OWNERS) await allow(cloud, openid, 'progress')
  await cloud.insert('inbox', ...OWNERS.map((openid) => wrongMessage(openid, day)))
  await cloud.runTimer()
  await cloud.runTimer()
}

test('what WeChat refuses of a template is told to the city the same day, once, and to nobody else', async () => {
  await send('first')
  const rows = await cloud.stored<{ state: string; result: { code: string } }>('outbox', {
    channel: 'push',
  })
  expect(rows.map(({ state, result }) => [state, result.code])).toEqual([
    ['failed', '47003'],
    ['failed', '47003'],
  ])
  expect(await told('city-staff')).toMatchObject([
    {
      title: '微信不收「备案进度通知」',
      text: '微信消息「备案进度通知」有一项内容不合模板，没有发出（47003）。收件箱里的通知照常。请告诉技术联系人。',
      page: 'desk/board',
    },
  ])
  const [mail, ...more] = (await cloud.mails()).filter(({ subject }) =>
    subject.includes('微信不收'),
  )
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    to: 'city@office.invalid',
    subject: '【样张·试用】微信不收「备案进度通知」',
  })
  for (const openid of ['head-bazhou', 'reviewer-bazhou', ...OWNERS])
    expect(await told(openid)).toEqual([])
})

test('on another day it is told again', async () => {
  await cloud.moveClock({ now: '2026-11-25T07:06:00.000Z' })
  await send('second')
  expect(await told('city-staff')).toHaveLength(2)
})
