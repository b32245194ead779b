import type { FilingDetail } from '../../../../src/domain/api/filing'
import {
  allItems,
  claimed,
  individual,
  returned,
  resubmitInput,
  sign,
  signedDraft,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const owner = 'owner-li'
const other = 'owner-zhao'
const reviewer = 'reviewer-bazhou'
const head = 'head-bazhou'

let accounts = 0
/** The form of an account that no other test files. */
const form = () => ({
  ...individual,
  accountId: `gh_${String((accounts += 1)).padStart(12, '0')}`,
})

const submit = (openid: string, draft: FilingDetail) =>
  cloud.call(openid, 'filing.submit', submitInput(draft))

const submittedOf = async (openid: string, answers: ReturnType<typeof form>) => {
  const draft = await signedDraft(cloud, openid, answers)
  await cloud.ok(openid, 'filing.submit', submitInput(draft))
  return cloud.ok(openid, 'filing.open', { id: draft.id })
}

test('a second filing of one account leads to the own first one', async () => {
  const answers = form()
  const first = await submittedOf(owner, answers)
  const again = await signedDraft(cloud, owner, { ...answers, accountName: '又一个名字' })
  expect(await submit(owner, again)).toEqual({
    ok: false,
    code: 'duplicate',
    message: `这个账号您已提交过，编号 ${first.number ?? ''}`,
    fields: { filing: first.id },
  })
  expect((await cloud.ok(owner, 'filing.open', { id: again.id })).status).toBe('draft')
})

test('one of somebody else is told without a word of it, with the phone of its office', async () => {
  const answers = form()
  const first = await submittedOf(owner, answers)
  const answer = await submit(other, await signedDraft(cloud, other, answers))
  expect(answer).toMatchObject({
    code: 'duplicate',
    message:
      '这个账号已有备案，不用再报一份。由您接手的，可以申请接管；有疑问请打电话问霸州市网信办 0316-7860501',
    fields: {},
  })
  expect(JSON.stringify(answer)).not.toContain(first.number)
})

test('of eight submits of one account at once one wins', async () => {
  const answers = form()
  const drafts = []
  for (let i = 0; i < 8; i += 1) drafts.push(await signedDraft(cloud, owner, answers))
  const sent = await Promise.all(drafts.map((draft) => submit(owner, draft)))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect(sent.filter((answer) => !answer.ok && answer.code === 'duplicate')).toHaveLength(7)
})

test('without an id name and subject are the account; a blank makes no other', async () => {
  const { accountName = '' } = individual
  const kind = { accountKind: 'other', accountKindText: '视频号' }
  await submittedOf(owner, { ...individual, ...kind, accountId: '' })
  const again = { ...individual, ...kind, accountId: '', accountName: ` ${accountName}` }
  expect(await submit(other, await signedDraft(cloud, other, again))).toMatchObject({
    code: 'duplicate',
  })
})

describe('it is free again', () => {
  test('once it is taken back', async () => {
    const answers = form()
    const first = await submittedOf(owner, answers)
    await cloud.ok(owner, 'filing.withdraw', { id: first.id })
    await submittedOf(other, answers)
    const mine = await cloud.ok(owner, 'filing.open', { id: first.id })
    expect(await submit(owner, mine)).toMatchObject({ code: 'duplicate' })
  })

  test('once it is ended; setting that aside is refused with the number of the other', async () => {
    const answers = form()
    const { id, version } = await submittedOf(owner, answers)
    const review = await claimed(cloud, reviewer, { id, version })
    const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
    const proposal = { id, version: review.version, grounds }
    const proposed = await cloud.ok(reviewer, 'desk.proposeDecline', proposal)
    await cloud.ok(head, 'desk.decline', { id, version: proposed.version })
    const second = await submittedOf(other, answers)
    const sentence = {
      code: 'duplicate',
      message: `同一账号另有备案 ${second.number ?? ''}，这件不能恢复`,
    }
    expect(await cloud.refused(head, 'desk.undo', { id })).toMatchObject(sentence)
    const declined = await cloud.ok(head, 'desk.open', { id })
    expect(
      await cloud.refused(head, 'desk.setAside', {
        id,
        version: declined.version,
        reason: '名称里有霸州',
      }),
    ).toMatchObject(sentence)
    await cloud.ok(other, 'filing.withdraw', { id: second.id })
    await cloud.ok(head, 'desk.setAside', {
      id,
      version: declined.version,
      reason: '名称里有霸州',
    })
  })
})

test('returned and registered it stays taken', async () => {
  const answers = form()
  const first = await returned(cloud, { owner, staff: reviewer }, ['followers'], answers)
  expect(await submit(other, await signedDraft(cloud, other, answers))).toMatchObject({
    code: 'duplicate',
  })
  await cloud.ok(owner, 'filing.save', { id: first.id, answers: { followers: '9' } })
  const signed = await sign(cloud, owner, await cloud.ok(owner, 'filing.open', { id: first.id }))
  await cloud.ok(owner, 'filing.resubmit', resubmitInput(signed))
  const back = await cloud.ok(owner, 'filing.open', { id: first.id })
  const review = await claimed(cloud, reviewer, back)
  const items = allItems(review)
  await cloud.ok(reviewer, 'desk.register', { id: first.id, version: review.version, items })
  expect(await submit(other, await signedDraft(cloud, other, answers))).toMatchObject({
    code: 'duplicate',
  })
})

test('taken back and changed to another account it gets another number and date', async () => {
  const first = await submittedOf(owner, form())
  await cloud.ok(owner, 'filing.withdraw', { id: first.id })
  const answers = { accountId: form().accountId }
  await cloud.ok(owner, 'filing.save', { id: first.id, answers })
  const signed = await sign(cloud, owner, await cloud.ok(owner, 'filing.open', { id: first.id }))
  await cloud.ok(owner, 'filing.submit', submitInput(signed))
  const second = await cloud.ok(owner, 'filing.open', { id: first.id })
  expect(second.number).not.toBe(first.number)
})
