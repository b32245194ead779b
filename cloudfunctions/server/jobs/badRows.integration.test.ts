import { outgoing } from '../messages/outbox'
import { submitted } from '../testing/filings'
import { confirmMail, OFFICE_ADDRESS, outbox } from '../testing/messages'
import { NOW, onCloud } from '../testing/onCloud'

const cloud = onCloud()
const AT = Date.parse(NOW)

beforeEach(async () => {
  await cloud.reset()
  await confirmMail(cloud)
})

/** A message of the inbox that waits to be passed on. */
const message = {
  what: 'filing-0:9',
  person: 'owner-li',
  reader: 'owner-li',
  at: AT - 1,
  title: '已登记',
  text: '已登记',
  page: 'filing/progress',
  filing: 'filing-0',
  office: '131081',
  read: false,
  sendAt: AT - 1,
  sending: null,
  sentAt: null,
}
const sending = { audience: null, pushTo: ['owner-li'], mail: null, onlyWhile: null }
const push = { template: 'progress', page: 'filing/progress/index', data: {} }

describe.each<[string, object]>([
  ['nothing to send', {}],
  ['no push', { sending }],
  ['a push of no template', { sending: { ...sending, push: { ...push, template: 'news' } } }],
  ['no one to push to', { sending: { ...sending, pushTo: null, push } }],
  ['an audience without an office', { sending: { ...sending, audience: {}, push } }],
  ['a mail without content', { sending: { ...sending, push, mail: { office: '131081' } } }],
  ['no filing', { filing: null, sending: { ...sending, push } }],
])('a message with %s', (_name, own) => {
  test('stops nobody’s, is set aside once and counted for its office', async () => {
    await cloud.insert('inbox', { _id: '000-first-of-all', ...message, ...own })
    const { number } = await submitted(cloud, 'owner-wang')
    for (let run = 0; run < 2; run += 1)
      expect(await cloud.runTimer()).toMatchObject({ data: { dispatch: { ok: true } } })
    expect((await cloud.mails()).some(({ subject }) => subject.includes(number ?? '?'))).toBe(true)
    const { counts } = await cloud.ok('head-bazhou', 'office.undelivered', { after: null })
    expect(counts).toMatchObject({ unreadable: 1 })
    expect(await cloud.stored('inbox', { sendAt: { $lt: AT } })).toEqual([])
  })
})

const row = (i: number, text: string) => {
  const { id, ...rest } = outgoing(cloud.vault(), {
    what: `filing-${String(i).padStart(4, '0')}:1`,
    channel: 'mail',
    to: OFFICE_ADDRESS,
    content: { subject: `邮件 ${String(i)}`, text },
    at: AT - 1,
    office: '131081',
  })
  return { _id: id, ...rest }
}

test('50 mails of 27 KB exceed an answer of 1 MB, and all are sent', async () => {
  for (let i = 0; i < 50; i += 1) await cloud.insert('outbox', row(i, '备'.repeat(7_000)))
  expect(await cloud.runTimer()).toMatchObject({
    data: { deliver: { ok: true, data: { settled: 50 } } },
  })
  expect(await outbox(cloud, { state: 'waiting' })).toEqual([])
})

test.each<[string, object]>([
  ['without content', { content: null }],
  ['of no channel', { channel: 'pigeon' }],
  ['to nobody', { to: null }],
  ['with a broken seal', { content: 'no key opens this' }],
])('a row of the outbox %s stops none and is counted', async (_name, own) => {
  await cloud.insert('outbox', { ...row(0, ''), ...own }, row(1, '好的'))
  await cloud.runTimer()
  await cloud.runTimer()
  expect((await cloud.mails()).map(({ subject }) => subject)).toContain('邮件 1')
  expect(await outbox(cloud, { state: 'waiting' })).toEqual([])
  const { counts } = await cloud.ok('head-bazhou', 'office.undelivered', { after: null })
  expect(counts.unreadable).toBe(1)
})

test('an entry that cannot be shown hides no other, and one row says so', async () => {
  const shown = { ...message, sendAt: null }
  await cloud.insert('inbox', { _id: 'entry-whole-1', ...shown })
  await cloud.insert('inbox', { _id: 'entry-broken-1', ...shown, title: null })
  const list = await cloud.ok('owner-li', 'inbox.list', { after: null })
  expect([list.entries.map(({ id }) => id), list.unreadable]).toEqual([['entry-whole-1'], 1])
})

test('the board names what a job has to set aside, since when, and how to open it, until it works again', async () => {
  await cloud.runTimer()
  const aside = async () => (await cloud.ok('city-staff', 'board.open', {})).aside
  expect(await aside()).toEqual([])
  const { id, number } = await submitted(cloud, 'owner-wang')
  const [whole] = await cloud.stored<{ remindAt: number | null; answers: object }>('filings', {
    _id: id,
  })
  await cloud.alter('filings', id, { remindAt: AT - 1, answers: null })
  await cloud.insert('outbox', { ...row(7, ''), to: 7, _id: 'about-no-filing:owner-li@b.cn' })
  await cloud.runTimer()
  const first = await aside()
  const reminder = { job: 'remind', number, filing: id }
  expect(first.filter(({ job }) => job === 'remind')).toMatchObject([reminder])
  // Nobody's address stands there.
  expect(JSON.stringify(await cloud.stored('runs'))).not.toContain('owner-li@b.cn')
  await cloud.moveClock({ now: new Date(AT + 3_600_000).toISOString() })
  await cloud.runTimer()
  expect((await aside()).filter(({ job }) => job === 'remind')).toEqual(
    first.filter(({ job }) => job === 'remind'),
  )
  await cloud.alter('filings', id, { remindAt: AT - 1, answers: whole?.answers })
  await cloud.runTimer()
  expect((await aside()).filter(({ job }) => job === 'remind')).toEqual([])
})

test('20 at most are named, the longest there first', async () => {
  const { id } = await submitted(cloud, 'owner-wang')
  const [whole] = await cloud.stored<object>('filings', { _id: id })
  for (let i = 0; i < 25; i += 1)
    await cloud.insert('filings', {
      ...whole,
      _id: `broken-${String(i).padStart(4, '0')}`,
      number: `LFBZ-1-${String(i)}`,
      accountKey: `none-${String(i)}`,
      remindAt: AT - 1,
      answers: null,
    })
  await cloud.runTimer()
  const { aside, jobs } = await cloud.ok('city-staff', 'board.open', {})
  expect(aside).toHaveLength(20)
  expect(jobs.find(({ name }) => name === 'remind')?.good).toMatchObject({ failed: 25 })
})
