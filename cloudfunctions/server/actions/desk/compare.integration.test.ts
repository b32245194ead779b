import type { Review } from '../../../../src/domain/api/desk'
import type { FilingEvent } from '../../store/events'
import {
  claimed,
  company,
  firstPhoto,
  individual,
  resubmitInput,
  returned,
  returnInput,
  seal,
  sign,
  start,
  addPhoto,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { deskPhoto } from '../../testing/copies'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const GUAN = 'reviewer-guan'

const item = ({ items }: Review, key: string) => items.find((each) => each.key === key)
const notRight = ({ items }: Review) =>
  items.filter(({ wasRight }) => !wasRight).map(({ key }) => key)

const corrected = async (id: string, address: string) => {
  await cloud.ok(OWNER, 'filing.save', { id, answers: { address } })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  return cloud.ok(OWNER, 'filing.open', { id })
}

test('a row names the picture that shows it, and brings what was filled in beside it', async () => {
  const answers = { ...company, accountId: 'gh_3f0000a1b2c3', metTestOn: '2026-11-12' }
  const review = await claimed(cloud, STAFF, await submitted(cloud, OWNER, answers))
  expect(
    ['subjectName', 'address', 'managerName', 'followers'].map(
      (key) => item(review, key)?.provenBy,
    ),
  ).toEqual(['slot:licence', 'slot:licence', 'slot:idFront', null])
  expect(item(review, 'slot:idBack')?.provenBy).toBe('slot:idBack')
  expect(item(review, 'accountName')?.beside).toEqual([
    { label: '原始ID', text: 'gh_3f0000a1b2c3', before: null },
  ])
  expect(item(review, 'openedOn')?.beside).toEqual([
    { label: '符合备案范围的日期', text: '2026年11月12日', before: null },
  ])
})

test('the id of an APP is called by its name', async () => {
  const answers = { ...individual, accountKind: 'app', accountId: 'com.example.app' }
  const review = await claimed(cloud, STAFF, await submitted(cloud, OWNER, answers))
  expect(item(review, 'accountName')?.beside).toEqual([
    { label: '包名', text: 'com.example.app', before: null },
  ])
})

describe('what the last return found right', () => {
  const people = { owner: OWNER, staff: STAFF }

  test('stays right for a colleague too; what changed and what went back does not', async () => {
    const { id } = await returned(cloud, people, ['address'])
    const review = await claimed(cloud, HEAD, await corrected(id, '霸州市胜芳镇河西街20号'))
    expect(notRight(review)).toEqual(['address'])
  })

  test('is nothing before a return, and nothing once it was undone', async () => {
    const first = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
    expect(notRight(first)).toHaveLength(first.items.length)
    await cloud.ok(STAFF, 'desk.return', returnInput(first, ['address']))
    const undone = await cloud.ok(STAFF, 'desk.undo', { id: first.id })
    expect(notRight(undone)).toHaveLength(first.items.length)
  })

  test('counts from the submission that was judged, whatever was looked at since', async () => {
    const { id } = await returned(cloud, people, ['address', 'followers'])
    await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '1300' } })
    const back = await claimed(cloud, STAFF, await corrected(id, '霸州市胜芳镇河西街20号'))
    const released = { id, version: back.version }
    await cloud.ok(STAFF, 'desk.release', released)
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    const again = await claimed(cloud, STAFF, await corrected(id, '霸州市胜芳镇河西街22号'))
    // Followers say the same as when they were looked at last, and were never found right.
    expect(item(again, 'followers')?.change).toBeNull()
    expect(notRight(again)).toEqual(['address', 'followers'])
  })

  test('is not taken over by another office', async () => {
    const { id } = await returned(cloud, people, ['address'])
    const review = await claimed(cloud, STAFF, await corrected(id, '霸州市胜芳镇河西街20号'))
    const handing = { office: '131022' as const, reason: '主体地址不在本辖区' }
    await cloud.ok(STAFF, 'desk.transfer', { id, version: review.version, ...handing })
    const there = await claimed(cloud, GUAN, await cloud.ok(OWNER, 'filing.open', { id }))
    expect(notRight(there)).toHaveLength(there.items.length)
  })
})

describe('a picture is turned', () => {
  const turn = (openid: string, id: string, fileID: string, quarters: 0 | 1 | 2 | 3) =>
    cloud.call(openid, 'desk.turn', { id, fileID, quarters })
  const events = (id: string) =>
    cloud.stored<FilingEvent>('events', { filing: id, name: 'photoTurned' })

  test('by the claimant: it stays so, is noted once, and makes no decision stale', async () => {
    const filing = await submitted(cloud, OWNER)
    const { id, version } = await claimed(cloud, STAFF, filing)
    const fileID = firstPhoto(filing)
    for (let twice = 0; twice < 2; twice += 1)
      expect(await turn(STAFF, id, fileID, 1)).toMatchObject({ ok: true })
    expect(await deskPhoto(cloud, HEAD, { id, fileID })).toMatchObject({ quarters: 1 })
    expect(await events(id)).toMatchObject([{ about: '本人身份证人像面', who: { name: '王敏' } }])
    expect((await cloud.ok(STAFF, 'desk.open', { id })).version).toBe(version)
    await turn(STAFF, id, fileID, 0)
    expect(await deskPhoto(cloud, STAFF, { id, fileID })).toMatchObject({ quarters: 0 })
  })

  test('by nobody else, and nothing that the filing has not', async () => {
    const filing = await submitted(cloud, OWNER)
    const { id } = await claimed(cloud, STAFF, filing)
    const fileID = firstPhoto(filing)
    expect(await turn(HEAD, id, fileID, 1)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await turn(GUAN, id, fileID, 1)).toMatchObject({ ok: false, code: 'other-office' })
    expect(await turn(OWNER, id, fileID, 1)).toMatchObject({ ok: false, code: 'not-allowed' })
    const other = fileID.replace(/[0-9a-f]{4}(?=\.\w+$)/, 'ffff')
    expect(await turn(STAFF, id, other, 1)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await events(id)).toEqual([])
  })

  test('a seal page is printed as it was turned', async () => {
    const { id } = await seal(cloud, OWNER, await start(cloud, OWNER, company))
    for (const slot of ['licence', 'idFront', 'idBack'] as const)
      await addPhoto(cloud, OWNER, id, slot)
    await cloud.ok(
      OWNER,
      'filing.submit',
      submitInput(await cloud.ok(OWNER, 'filing.open', { id })),
    )
    const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    const paper = async () => {
      const answer = await cloud.invoke(STAFF, { action: 'paper', input: { id } }, 'documents')
      return (answer as { data: { fileID: string } }).data.fileID
    }
    const before = await paper()
    expect(await paper()).toBe(before)
    await turn(STAFF, id, item(review, 'signature')?.files[0]?.fileID ?? '', 1)
    expect(await paper()).not.toBe(before)
  })
})
