import {
  allItems,
  attestInput,
  individual,
  newToken,
  resubmitInput,
  returnInput,
  sign,
  signedDraft,
  submitInput,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'

const processes = onOwnCloud({ inside: false })
const inside = onOwnCloud()

type Cloud = typeof processes

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

/** What is by chance or by the clock stands as what kind of thing it is. */
const normal = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer ?? null)
      .replace(/\b\d{13}\b/g, '13')
      .replace(/LF[A-Z]{2}-[0-9A-Z]{4}-\d{4}/g, 'number')
      .replace(/http:\/\/127[^"\\]*/g, 'link')
      .replace(/[\w-]{8}-[\w-]{4}-[\w-]{4}-[\w-]{4}-[\w-]{12}/g, 'uuid')
      .replace(/(?<=[":/ ])(?:(?=[\w-]*\d)[\w-]{16,}|[\w-]{22,})(?![\w-]|":)/g, 'token'),
  ) as unknown

/** The filing that the cases are about, as it is now. */
const known = new Map<Cloud, { id: string; fileID: string }>()
const idOf = (cloud: Cloud) => known.get(cloud)?.id ?? ''
const opened = (cloud: Cloud) => cloud.ok(OWNER, 'filing.open', { id: idOf(cloud) })
const reviewed = (cloud: Cloud) => cloud.ok(STAFF, 'desk.open', { id: idOf(cloud) })
const paper = (cloud: Cloud, openid: string, action: string) =>
  cloud.invoke(openid, { action, input: { id: idOf(cloud) } }, 'documents')

/** One life of a filing and what is refused beside it; each case goes on where the one before ended. */
const cases: readonly (readonly [name: string, (cloud: Cloud) => Promise<unknown>])[] = [
  ['who one is', (cloud) => cloud.call(OWNER, 'me', {})],
  ['a call that is none', (cloud) => cloud.invoke(OWNER, { action: 'nothing', input: {} })],
  ['an event that is none', (cloud) => cloud.invoke(OWNER, 'text')],
  [
    'a query in the place of a text',
    (cloud) => cloud.invoke(OWNER, { action: 'filing.open', input: { id: { $ne: '' } } }),
  ],
  ['no identity', (cloud) => cloud.invoke('not one!', { action: 'me', input: {} })],
  ['a function that is none', (cloud) => cloud.invoke(OWNER, {}, 'nothing')],
  ['a function that is the timer’s', (cloud) => cloud.invoke(OWNER, {}, 'cron')],
  [
    'a draft without consent',
    (cloud) => cloud.call(OWNER, 'filing.start', { token: newToken(), answers: individual }),
  ],
  [
    'a signed draft',
    async (cloud) => {
      const draft = await signedDraft(cloud, OWNER, { ...individual, accountId: 'gh_0123456789ab' })
      known.set(cloud, { id: draft.id, fileID: draft.photos.idFront?.[0]?.fileID ?? '' })
      return draft
    },
  ],
  ['a draft is open to its owner', opened],
  ['and to nobody else', (cloud) => cloud.call('owner-zhao', 'filing.open', { id: idOf(cloud) })],
  [
    'a picture that is none',
    async (cloud) =>
      cloud.call(OWNER, 'filing.addPhoto', {
        id: idOf(cloud),
        slot: 'idFront',
        fileID: await uploaded(cloud, OWNER, idOf(cloud), Buffer.from('no picture')),
      }),
  ],
  [
    'a photo is read by a link',
    (cloud) =>
      cloud.call(OWNER, 'filing.photo', {
        id: idOf(cloud),
        fileID: known.get(cloud)?.fileID ?? '',
      }),
  ],
  [
    'a database that fails',
    async (cloud) => {
      await cloud.fault({ operation: 'database', effect: 'error' })
      return cloud.call(OWNER, 'filing.open', { id: idOf(cloud) })
    },
  ],
  [
    'an answer of the database that is lost',
    async (cloud) => {
      await cloud.fault({ operation: 'database', effect: 'drop' })
      return cloud.call(OWNER, 'filing.open', { id: idOf(cloud) })
    },
  ],
  [
    'a file that fails',
    async (cloud) => {
      await cloud.fault({ operation: 'file', effect: 'error' })
      return paper(cloud, OWNER, 'paper')
    },
  ],
  [
    'submitted with an old version',
    async (cloud) =>
      cloud.call(OWNER, 'filing.submit', submitInput({ ...(await opened(cloud)), version: 1 })),
  ],
  [
    'submitted',
    async (cloud) => cloud.call(OWNER, 'filing.submit', submitInput(await opened(cloud))),
  ],
  [
    'submitted again',
    async (cloud) => cloud.call(OWNER, 'filing.submit', submitInput(await opened(cloud))),
  ],
  ['the queue', (cloud) => cloud.call(STAFF, 'desk.queue', { queue: 'waiting', after: null })],
  [
    'claimed by two at once',
    async (cloud) => {
      const { id, version } = await reviewed(cloud)
      const both = await Promise.all([
        cloud.call(STAFF, 'desk.claim', { id, version }),
        cloud.call(STAFF, 'desk.claim', { id, version }),
      ])
      return both.map(({ ok }) => ok)
    },
  ],
  [
    'returned',
    async (cloud) =>
      cloud.call(STAFF, 'desk.return', returnInput(await reviewed(cloud), ['address'])),
  ],
  [
    'corrected',
    async (cloud) => {
      await cloud.ok(OWNER, 'filing.save', {
        id: idOf(cloud),
        answers: { address: '霸州市胜芳镇河西街20号' },
      })
      const signed = await sign(cloud, OWNER, await opened(cloud))
      return cloud.call(OWNER, 'filing.resubmit', resubmitInput(signed))
    },
  ],
  [
    'registered',
    async (cloud) => {
      const { id, version } = await reviewed(cloud)
      const review = await cloud.ok(STAFF, 'desk.claim', { id, version })
      return cloud.call(STAFF, 'desk.register', {
        id,
        version: review.version,
        items: allItems(review),
      })
    },
  ],
  ['the filled form', (cloud) => paper(cloud, OWNER, 'paper')],
  ['its receipt to another office', (cloud) => paper(cloud, 'reviewer-guan', 'receipt')],
  [
    'what the timer does',
    async (cloud) => {
      await cloud.moveClock({ now: '2026-11-24T07:20:00.000Z' })
      return cloud.runTimer()
    },
  ],
  ['what was told', (cloud) => cloud.call(OWNER, 'inbox.list', { after: null })],
  ['an attested account', (cloud) => cloud.call('owner-zhao', 'filing.attest', attestInput())],
  [
    'too much in one call',
    (cloud) => cloud.invoke(OWNER, { action: 'me', input: { text: 'x'.repeat(120_000) } }),
  ],
  [
    'a file under a path that is none',
    (cloud) => cloud.upload(OWNER, '../outside.png', photoPng(3)),
  ],
  ['the audit without a day', (cloud) => cloud.invoke(HEAD, { action: 'audit.open', input: {} })],
]

test.each([
  ['of digits and letters', 'd093b108cef8016a'],
  ['of digits alone, as one key in two thousand is', '9093410862780163'],
  ['of letters alone', 'qWvBnMasDfGhjKlPoiUytR_e'],
])('a token %s is by chance', (_name, token) => {
  expect(normal({ key: token })).toEqual({ key: 'token' })
})

test('no field and no word is by chance', () => {
  const answer = { aFieldWithANameOfManyLetters: 'li_wenchang_demo', accountId: 'gh_0123456789ab' }
  expect(normal(answer)).toEqual(answer)
})

test.each(cases)('%s: a process and the inside answer alike', async (_name, ask) => {
  const answers = [await ask(processes), await ask(inside)].map(normal)
  expect(answers[1]).toEqual(answers[0])
  expect(JSON.stringify(answers[0])).not.toMatch(/TIME_LIMIT/)
})

test('both hold the same, and the filing went all its way', async () => {
  for (const cloud of [processes, inside]) expect((await opened(cloud)).status).toBe('registered')
  for (const name of ['filings', 'events', 'versions', 'outbox', 'inbox', 'tokens']) {
    const [one, other] = await Promise.all([processes.stored(name), inside.stored(name)])
    expect([name, other.length]).toEqual([name, one.length])
  }
})
