import { newToken } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const none = { credit: 0, words: '没有打开提醒，进度可在这里看' }

test('the templates with the ids of this environment, and nothing allowed yet', async () => {
  expect(await cloud.ok('owner-li', 'push.templates', {})).toEqual({
    progress: { id: 'local-progress', ...none },
    due: { id: 'local-due', ...none },
    desk: { id: 'local-desk', ...none },
  })
})

test.each([
  ['accept', 1, '微信提醒已打开，还可提醒 1 次'],
  ['accept', 2, '微信提醒已打开，还可提醒 2 次'],
  ['reject', 2, '微信提醒已打开，还可提醒 2 次'],
  ['ban', 2, '微信提醒已打开，还可提醒 2 次'],
  ['filter', 2, '微信提醒已打开，还可提醒 2 次'],
] as const)('after %s there are %i', async (answer, credit, words) => {
  const views = await cloud.ok('owner-li', 'push.answered', {
    token: newToken(),
    answers: { progress: answer },
  })
  expect(views.progress).toMatchObject({ credit, words })
  expect(views.due).toMatchObject(none)
})

test('several templates in one answer, each person by itself', async () => {
  const answers = { progress: 'accept', due: 'accept', desk: 'reject' } as const
  expect(
    await cloud.ok('owner-zhao', 'push.answered', { token: newToken(), answers }),
  ).toMatchObject({
    progress: { credit: 1 },
    due: { credit: 1 },
    desk: { credit: 0 },
  })
  expect((await cloud.ok('owner-li', 'push.templates', {})).progress.credit).toBe(2)
})

test.each(['one after the other', 'at once'])(
  'an answer sent twice, %s, counts once',
  async (how) => {
    const openid = `sends-twice-${String(how.length)}`
    const input = { token: newToken(), answers: { due: 'accept' } } as const
    const send = () => cloud.ok(openid, 'push.answered', input)
    if (how === 'at once') await Promise.all([send(), send(), send()])
    else await send()
    expect((await send()).due.credit).toBe(1)
    // The token is the person's own.
    expect((await cloud.ok('somebody-else', 'push.answered', input)).due.credit).toBeGreaterThan(0)
  },
)

test.each<[string, object]>([
  ['an unknown template', { news: 'accept' }],
  ['an unknown answer', { progress: 'yes' }],
  ['a count', { progress: 5 }],
])('%s is refused', async (_name, answers) => {
  expect(
    await cloud.invoke('owner-li', {
      action: 'push.answered',
      input: { token: newToken(), answers },
    }),
  ).toMatchObject({ ok: false, code: 'input' })
})
