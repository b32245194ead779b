import type { ApiInput } from '../../../../../src/domain/api/api'
import { consentVersion } from '../../../../../src/domain/form/consent/consent'
import {
  agree,
  claimed,
  company,
  resubmitInput,
  returned,
  returnInput,
  sign,
  start,
  submitted,
} from '../../../testing/filings'
import { runTimerAfterUndo } from '../../../testing/messages'
import { onCloud } from '../../../testing/onCloud'

const cloud = onCloud()
const OWNER = 'owner-li'
const OTHER = 'company-chen'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const people = { owner: OWNER, staff: STAFF }
const WORDS = '身份证上就是这个地址'

beforeEach(() => cloud.reset())

const open = (id: string) => cloud.ok(OWNER, 'filing.open', { id })
const uphold = (id: string, words = WORDS, key: ApiInput<'filing.uphold'>['key'] = 'address') =>
  cloud.call(OWNER, 'filing.uphold', { id, key, words })
const sendBack = async (id: string) =>
  cloud.ok(OWNER, 'filing.resubmit', resubmitInput(await sign(cloud, OWNER, await open(id))))
const readBy = async (openid: string, id: string) => {
  const { returned: last } = await cloud.ok(openid, 'desk.open', { id })
  return last?.items.map(({ key, upheld }) => [key, upheld])
}

test('what is right as it is goes back as it was, and who checks it again reads why', async () => {
  const { id } = await returned(cloud, people, ['address', 'slot:idFront'])
  await uphold(id)
  expect(await readBy(STAFF, id)).toEqual([
    ['address', undefined],
    ['slot:idFront', undefined],
  ])
  expect((await open(id)).returned?.left).toEqual(['slot:idFront'])
  const fileID = (await open(id)).photos.idFront?.[0]?.fileID
  expect(await uphold(id, '照片是清楚的', 'slot:idFront')).toMatchObject({ ok: true })
  await sendBack(id)
  const review = await claimed(cloud, STAFF, await open(id))
  expect(review.items.filter(({ change }) => change !== null)).toEqual([])
  expect(review.items.find(({ key }) => key === 'slot:idFront')?.files[0]?.fileID).toBe(fileID)
  expect(await readBy(STAFF, id)).toEqual([
    ['address', WORDS],
    ['slot:idFront', '照片是清楚的'],
  ])
  const sent = (await open(id)).events.find(({ what }) => what === '已重新提交')
  expect(sent?.lines).toEqual([
    `地址：没有改，说明：${WORDS}`,
    '本人身份证人像面：没有改，说明：照片是清楚的',
  ])
})

test('taken back it is to be corrected again, and nothing else is left of it', async () => {
  const { id } = await returned(cloud, people, ['address'])
  await uphold(id)
  const said = await uphold(id, '')
  expect(said).toMatchObject({ ok: true, data: { returned: { left: ['address'] } } })
  const { version } = await sign(cloud, OWNER, await open(id))
  expect(
    await cloud.refused(OWNER, 'filing.resubmit', resubmitInput({ id, version })),
  ).toMatchObject({ code: 'incomplete', fields: { address: '这一项还没有补正' } })
})

test('said twice it is said once; another phone’s correction stays', async () => {
  const { id } = await returned(cloud, people, ['address', 'followers'])
  const [one, other] = await Promise.all([
    uphold(id),
    cloud.call(OWNER, 'filing.save', { id, answers: { followers: '77' } }),
  ])
  expect([one.ok, other.ok]).toEqual([true, true])
  const { version } = await open(id)
  await uphold(id)
  const now = await open(id)
  expect(now).toMatchObject({ version, answers: { followers: '77' }, returned: { left: [] } })
})

test('a signature of before does not hold, and one given after it does', async () => {
  const { id } = await returned(cloud, people, ['address'])
  await uphold(id)
  const { version } = await open(id)
  expect(
    (await cloud.refused(OWNER, 'filing.resubmit', resubmitInput({ id, version })))?.code,
  ).toBe('incomplete')
  const signed = await sign(cloud, OWNER, await open(id))
  await uphold(id, '换一句话说：没有门牌')
  expect((await open(id)).signature).toEqual(signed.signature)
  expect(await sendBack(id)).toMatchObject({ late: null })
})

test('withdrawn it still stands; returned again it is said anew', async () => {
  const { id } = await returned(cloud, people, ['address'])
  await uphold(id)
  await sendBack(id)
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  expect((await open(id)).returned).toMatchObject({ left: [], items: [{ upheld: WORDS }] })
  await sendBack(id)
  // The second time a head does.
  const review = await claimed(cloud, HEAD, await open(id))
  await cloud.ok(HEAD, 'desk.return', returnInput(review, ['address']))
  const again = (await open(id)).returned
  expect(again?.left).toEqual(['address'])
  expect(again?.items[0]).not.toHaveProperty('upheld')
})

test('changed after all it has no word any more, and what is changed takes none', async () => {
  const { id } = await returned(cloud, people, ['address', 'followers'])
  await uphold(id)
  await cloud.ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河西街20号' } })
  expect((await open(id)).returned?.items[0]).not.toHaveProperty('upheld')
  expect(await uphold(id)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await uphold(id, '')).toMatchObject({ ok: true })
  await uphold(id, '粉丝数没有变', 'followers')
  await sendBack(id)
  expect(await readBy(STAFF, id)).toEqual([
    ['address', undefined],
    ['followers', '粉丝数没有变'],
  ])
  await runTimerAfterUndo(cloud)
  const { entries } = await cloud.ok(STAFF, 'inbox.list', { after: null })
  expect(
    entries.find((entry) => entry.filing === id && entry.title === '补正已回')?.text,
  ).toContain('已补正 1 处，说明不用改 1 处')
})

test('what was not handed in reaches nobody: neither the office after it was given up nor a new applicant', async () => {
  const given = await returned(cloud, people, ['address'])
  await uphold(given.id)
  await cloud.ok(OWNER, 'filing.giveUp', { id: given.id, reason: '账号停了' })
  expect(await readBy(STAFF, given.id)).toEqual([['address', undefined]])

  const { id } = await returned(cloud, people, ['address'])
  await uphold(id)
  const { token, word } = await cloud.ok(OWNER, 'handOver.make', { ids: [id] })
  await cloud.ok(OTHER, 'handOver.open', { token, code: word })
  await cloud.ok(OTHER, 'consent.give', { version: consentVersion() })
  await cloud.ok(OTHER, 'handOver.take', { token, as: 'owner', four: '0015' })
  const received = await cloud.ok(OTHER, 'filing.open', { id })
  expect(received.returned?.left).toEqual(['address'])
  expect(received.returned?.items[0]).not.toHaveProperty('upheld')
})

test('an empty material is not made whole by a word', async () => {
  const { id } = await returned(
    cloud,
    { owner: 'company-chen', staff: STAFF },
    ['slot:licence'],
    company,
  )
  const { photos } = await cloud.ok('company-chen', 'filing.open', { id })
  const fileID = photos.licence?.[0]?.fileID ?? ''
  const word = { id, key: 'slot:licence', words: '交过了' } as const
  await cloud.ok('company-chen', 'filing.uphold', word)
  await cloud.ok('company-chen', 'filing.removePhoto', { id, slot: 'licence', fileID })
  expect(await cloud.refused('company-chen', 'filing.uphold', word)).toMatchObject({
    code: 'not-allowed',
  })
  const { version } = await cloud.ok('company-chen', 'filing.open', { id })
  expect(
    await cloud.refused('company-chen', 'filing.resubmit', resubmitInput({ id, version })),
  ).toMatchObject({ code: 'incomplete', fields: { licence: expect.any(String) as string } })
})

describe('is refused', () => {
  test.each([
    ['of what was not returned', '粉丝数没错', 'followers', 'not-allowed'],
    ['of a signature', WORDS, 'signature', 'input'],
    ['with an ID number in it', '身份证号是11010519491231002X', 'address', 'input'],
    ['with a mobile in it', '请打13900000001', 'address', 'input'],
    ['too long', '字'.repeat(101), 'address', 'input'],
    ['one mark', '。', 'address', 'input'],
  ])('%s', async (_name, words, key, code) => {
    const { id } = await returned(cloud, people, ['address'])
    expect(await uphold(id, words, key as ApiInput<'filing.uphold'>['key'])).toMatchObject({
      ok: false,
      code,
    })
    expect((await open(id)).returned?.left).toEqual(['address'])
  })

  test('of a draft, of what is with the office, of another’s, after it was given up', async () => {
    const draft = await start(cloud, OWNER, company)
    expect(await uphold(draft.id)).toMatchObject({ ok: false, code: 'not-allowed' })
    const sent = await submitted(cloud, OWNER)
    expect(await uphold(sent.id)).toMatchObject({ ok: false })
    const { id } = await returned(cloud, people, ['address'])
    const input = { id, key: 'address', words: WORDS } as const
    await agree(cloud, 'owner-zhao')
    expect(await cloud.refused('owner-zhao', 'filing.uphold', input)).toMatchObject({
      code: 'not-found',
    })
    await cloud.ok(OWNER, 'filing.giveUp', { id, reason: '账号停了' })
    expect(await uphold(id)).toMatchObject({ ok: false })
  })
})
