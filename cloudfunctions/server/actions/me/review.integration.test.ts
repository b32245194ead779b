import type { ReviewCode } from '../../../../src/domain/launch/reviewers'
import {
  attestInput,
  individual,
  newToken,
  signedDraft,
  start,
  submitInput,
} from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'

/** A production that has not opened: nobody has written by what document it works. */
const cloud = onOwnCloud({
  environment: { STAGE: 'production', OPERATOR: '廊坊市互联网信息办公室' },
})

const CITY = 'city-staff'
const REVIEWER = 'reviewer-of-wechat'
const OWNER = 'owner-li'
const CLERK = 'reviewer-bazhou'
const CODE: ReviewCode = { code: 'WECHAT2026', until: '2026-12-31' }

let minutes = 0
/** What is set holds for everybody two minutes later. */
const set = async (value: ReviewCode | null) => {
  const { version } = await cloud.ok(CITY, 'settings.open', { scope: 'city' })
  await cloud.ok(CITY, 'settings.set', {
    scope: 'city',
    version,
    from: null,
    set: [{ name: 'reviewCode', value }],
  })
  minutes += 2
  await cloud.moveClock({
    now: new Date(Date.parse('2026-11-24T07:06:00Z') + minutes * 60_000).toISOString(),
  })
}

test('while no code is set nobody walks through it', async () => {
  expect(await cloud.ok(REVIEWER, 'me', {})).toMatchObject({ reviewing: 'none', opening: 'closed' })
  expect(await cloud.refused(REVIEWER, 'me.review', { code: CODE.code })).toMatchObject({
    code: 'input',
  })
})

test('a wrong code opens nothing, ten times a day', async () => {
  await set(CODE)
  for (let time = 0; time < 10; time += 1)
    expect(
      await cloud.refused('curious', 'me.review', { code: `WRONG${String(1000 + time)}` }),
    ).toMatchObject({
      code: 'input',
      fields: { code: '平台审核码不对，或已经到期' },
    })
  expect(await cloud.refused('curious', 'me.review', { code: CODE.code })).toMatchObject({
    code: 'limit',
  })
  expect(await cloud.ok('curious', 'me', {})).toMatchObject({
    reviewing: 'offered',
    opening: 'closed',
  })
})

let id = ''

test('who types it fills in and submits, and no office hears of it', async () => {
  expect(await cloud.ok(REVIEWER, 'me.review', { code: 'wechat 2026' })).toMatchObject({
    reviewing: 'on',
    opening: 'open',
  })
  const draft = await signedDraft(cloud, REVIEWER, { ...individual, accountId: 'gh_0123456789ab' })
  ;({ id } = draft)
  expect(draft.forReview).toEqual({ submittedAt: null, until: '2026-12-01' })
  const receipt = await cloud.ok(REVIEWER, 'filing.submit', submitInput(draft))
  expect(receipt).toMatchObject({ number: '平台审核用', office: { code: '131081' }, late: null })
  expect(await cloud.ok(REVIEWER, 'filing.submit', submitInput(draft))).toEqual(receipt)
  await cloud.runTimer()
  const { counts } = await cloud.ok(CLERK, 'desk.queue', { queue: 'waiting', after: null })
  expect(counts.waiting).toBe(0)
  for (const collection of ['outbox', 'versions', 'accounts', 'suffixes', 'calls'])
    expect([collection, await cloud.stored(collection)]).toEqual([collection, []])
  expect((await cloud.ok(CLERK, 'inbox.list', { after: null })).entries).toEqual([])
  expect(await cloud.ok(REVIEWER, 'filing.open', { id })).toMatchObject({
    status: 'draft',
    number: null,
    forReview: { submittedAt: receipt.submittedAt },
  })
})

test('what goes to an office without being filled in is refused', async () => {
  expect(await cloud.refused(REVIEWER, 'filing.attest', attestInput())).toMatchObject({
    code: 'not-allowed',
  })
})

test('others are still told that it has not opened', async () => {
  expect(
    await cloud.refused(OWNER, 'filing.start', { token: newToken(), answers: {} }),
  ).toMatchObject({
    code: 'not-allowed',
  })
})

test('with the code taken back it is over, and what was begun stays marked', async () => {
  await set(null)
  expect(await cloud.ok(REVIEWER, 'me', {})).toMatchObject({ reviewing: 'none', opening: 'closed' })
  expect((await cloud.ok(REVIEWER, 'filing.open', { id })).forReview).toBeDefined()
  await set(CODE)
  expect(await cloud.ok(REVIEWER, 'me', {})).toMatchObject({ reviewing: 'on' })
})

test('after seven days it is gone, and nobody was reminded', async () => {
  const { id: begun } = await start(cloud, REVIEWER, {
    ...individual,
    accountId: 'gh_0123456789ac',
  })
  await cloud.moveClock({ now: '2026-12-01T15:50:00.000Z' })
  await cloud.runTimer()
  expect(await cloud.stored('filings')).toHaveLength(2)
  await cloud.moveClock({ now: '2026-12-01T16:02:00.000Z' })
  await cloud.runTimer()
  expect(await cloud.stored('filings')).toEqual([])
  expect(await cloud.refused(REVIEWER, 'filing.open', { id: begun })).toMatchObject({
    code: 'not-found',
  })
  expect((await cloud.ok(REVIEWER, 'inbox.list', { after: null })).entries).toEqual([])
})
