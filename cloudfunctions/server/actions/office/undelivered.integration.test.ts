import { start, submitted } from '../../testing/filings'
import { allow, codeIn, confirmMail, OFFICE_ADDRESS, outbox } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'

jest.setTimeout(120_000)

const cloud = onCloud()
const DAY = 24 * 60 * 60_000
let clock = Date.parse(NOW)
const later = (milliseconds: number) => {
  clock += milliseconds
  return cloud.moveClock({ now: new Date(clock).toISOString() })
}
const list = (openid: string) => cloud.ok(openid, 'office.undelivered', { after: null })
const resend = (openid: string, ids: readonly string[]) =>
  cloud.ok(openid, 'office.resend', { ids: [...ids] })
const stateOf = async (id: string) => (await outbox(cloud, { _id: id }))[0]?.state

test('where everything arrived there is nothing to see', async () => {
  await confirmMail(cloud)
  await submitted(cloud, 'owner-li')
  await cloud.runTimer()
  const none = { mail: 0, push: 0, unreadable: 0, ofDrafts: 0 }
  for (const openid of ['head-bazhou', 'city-staff'])
    expect(await list(openid)).toEqual({ counts: none, items: [], unreadable: 0, next: null })
  expect(await cloud.ok('head-bazhou', 'office.settings', {})).toMatchObject({ undelivered: 0 })
})

describe('a mail given up after ten days, a push that WeChat refuses, a row that nobody opens', () => {
  let filing = { id: '', number: null as string | null }

  test('stand in one list, with counts, for the head and the city', async () => {
    await allow(cloud, 'reviewer-bazhou', 'desk')
    await allow(cloud, 'owner-zhao', 'due')
    const draft = await start(cloud, 'owner-zhao')
    await later(15 * 60_000)
    filing = await submitted(cloud, 'owner-wang')
    await cloud.mailServer('refuse')
    await cloud.runTimer()
    const [push] = await outbox(cloud, { filing: filing.id, channel: 'push' })
    await cloud.alter('outbox', push?._id ?? '', {
      state: 'failed',
      result: { at: clock, code: '47003' },
    })
    const broken = await submitted(cloud, 'owner-song')
    await later(60_000)
    await cloud.runTimer()
    const [sealed] = await outbox(cloud, { filing: broken.id, channel: 'mail' })
    await cloud.alter('outbox', sealed?._id ?? '', { content: 'no key opens this' })
    await later(11 * DAY)
    await cloud.runTimer()
    const [reminder] = await outbox(cloud, { filing: draft.id, channel: 'push' })
    await cloud.alter('outbox', reminder?._id ?? '', {
      state: 'failed',
      result: { at: clock, code: '47003' },
    })

    const own = await list('head-bazhou')
    expect(own.counts).toEqual({ mail: 1, push: 1, unreadable: 1, ofDrafts: 0 })
    expect(
      own.items.map(({ channel, to, reason, otherOffice }) => [channel, to, reason, otherOffice]),
    ).toEqual([
      ['mail', OFFICE_ADDRESS, '内容打不开，解密的密钥没有设置好', null],
      ['push', null, '微信不收，内容不合它的格式（47003）', null],
      ['mail', OFFICE_ADDRESS, '邮件服务器一直没有收下（450）', null],
    ])
    expect(own.items.map(({ title }) => title)).toEqual([
      null,
      '待核对备案通知',
      `【样张·试用】新提交的备案 ${filing.number ?? ''} 胜芳古镇生活`,
    ])

    const all = await list('city-staff')
    expect(all.counts).toEqual({ mail: 1, push: 1, unreadable: 1, ofDrafts: 1 })
    // A draft is its applicant's alone: no row, only a count.
    expect(all.items.map((item) => item.filing)).toEqual(own.items.map((item) => item.filing))
    expect(all.items.every(({ otherOffice }) => otherOffice === '霸州市网信办')).toBe(true)
    expect(await cloud.ok('head-bazhou', 'office.settings', {})).toMatchObject({ undelivered: 3 })
    expect(await cloud.ok('city-staff', 'office.settings', {})).toMatchObject({ undelivered: 4 })
  })

  test('the owner’s openid stands in no row', async () => {
    expect(JSON.stringify(await list('city-staff'))).not.toMatch(/owner-(zhao|wang|song)/)
  })

  test.each(['reviewer-bazhou', 'reviewer-guan', 'owner-li'])('are not for %s', async (openid) => {
    for (const refused of [
      await cloud.refused(openid, 'office.undelivered', { after: null }),
      await cloud.refused(openid, 'office.resend', { ids: ['filing-0:1:mail:a@b.cn'] }),
    ])
      expect(refused).toMatchObject({ code: 'not-allowed' })
  })

  test('again: queued once, however often it is tapped, and sent by the next run', async () => {
    const [, , mail] = (await list('head-bazhou')).items
    const ids = [mail?.id ?? '']
    expect((await resend('head-bazhou', ids)).counts).toMatchObject({ mail: 0, push: 1 })
    await resend('head-bazhou', ids)
    expect(await stateOf(ids[0] ?? '')).toBe('waiting')
    await cloud.mailServer('accept')
    await cloud.runTimer()
    expect(await stateOf(ids[0] ?? '')).toBe('sent')
    const mails = (await cloud.mails()).filter(({ subject }) => subject === mail?.title)
    expect(mails).toHaveLength(1)
    await resend('head-bazhou', ids)
    expect(await stateOf(ids[0] ?? '')).toBe('sent')
  })

  test('what still cannot be opened comes back, and says so', async () => {
    const [sealed] = (await list('head-bazhou')).items
    expect((await resend('city-staff', [sealed?.id ?? ''])).counts.unreadable).toBe(0)
    await cloud.runTimer()
    expect((await list('head-bazhou')).items[0]).toMatchObject({ id: sealed?.id, title: null })
  })

  test('a mail goes to the address that was confirmed since', async () => {
    const late = await submitted(cloud, 'owner-late')
    await cloud.mailServer('refuse')
    await cloud.runTimer()
    await later(11 * DAY)
    await cloud.runTimer()
    await cloud.mailServer('accept')
    await cloud.ok('head-bazhou', 'office.mailCode', { address: 'new@office.invalid' })
    await cloud.runTimer()
    await cloud.ok('head-bazhou', 'office.mailConfirm', { code: codeIn(await cloud.mails()) })
    const given = (await list('head-bazhou')).items.find((item) => item.filing === late.id)
    await resend('head-bazhou', [given?.id ?? ''])
    await cloud.runTimer()
    const to = (await cloud.mails()).filter(({ subject }) => subject === given?.title)
    expect(to.map((mail) => mail.to)).toEqual(['new@office.invalid'])
    expect(await stateOf(given?.id ?? '')).toBe('dropped')
  })

  test('a push about a filing that was taken back since is not sent, however often it is asked for', async () => {
    await allow(cloud, 'reviewer-bazhou', 'desk')
    const { id } = await submitted(cloud, 'owner-back')
    await cloud.runTimer()
    const [push] = await outbox(cloud, { filing: id, channel: 'push' })
    const failed = { state: 'failed', result: { at: clock, code: '47003' } }
    await cloud.alter('outbox', push?._id ?? '', failed)
    await cloud.ok('owner-back', 'filing.withdraw', { id })
    const before = (await cloud.pushes()).length
    await resend('head-bazhou', [push?._id ?? ''])
    await cloud.runTimer()
    expect([await stateOf(push?._id ?? ''), (await cloud.pushes()).length]).toEqual([
      'dropped',
      before,
    ])
  })

  test('another office’s are not touched', async () => {
    const [sealed] = (await list('head-bazhou')).items
    const id = sealed?.id ?? ''
    await cloud.alter('outbox', id, { office: '131022' })
    await resend('head-bazhou', [id])
    expect(await stateOf(id)).toBe('failed')
  })
})

test('many come in pages, each once', async () => {
  const rows = Array.from({ length: 45 }, (_each, i) => ({
    _id: `copied-${String(i).padStart(4, '0')}:1:mail:a@office.invalid`,
    channel: 'mail',
    to: 'a@office.invalid',
    filing: null,
    office: '131022',
    content: '',
    onlyWhile: null,
    until: null,
    queuedAt: 1000 + Math.floor(i / 30),
    state: 'failed',
    dueAt: 0,
    trying: false,
    tries: 1,
    result: { at: 1000, code: '550' },
  }))
  await cloud.insert('outbox', ...rows)
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await cloud.ok(
      'city-staff',
      'office.undelivered',
      {
        after,
      },
    )
    ids.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(ids.filter((id) => id.startsWith('copied'))).toEqual(rows.map(({ _id }) => _id).reverse())
})

test.each([[[]], [['x']], [['a b c d e f g']], [Array<string>(21).fill('filing-0:1:mail:a@b.cn')]])(
  'ids that are none, or too many, are refused',
  async (ids) => {
    expect(await cloud.refused('head-bazhou', 'office.resend', { ids })).toMatchObject({
      code: 'input',
    })
  },
)
