import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Answers } from '../../../../src/domain/form/form'
import {
  addPhoto,
  claimed,
  company,
  firstPhoto,
  individual,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  start,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { versionsOf } from '../../testing/whole'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' } as const

beforeEach(() => cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' }))

type Held = { readonly answers: Answers; readonly photos: Readonly<Record<string, unknown[]>> }

const held = async (id: string, submission: number | null = null) => {
  const [filing] = await cloud.stored<Held>('filings', { _id: id })
  const row = submission === null ? filing : (await versionsOf(cloud, id))[submission - 1]
  return { fields: Object.keys(row?.answers ?? {}), slots: Object.keys(row?.photos ?? {}) }
}

const person = { subjectKind: 'individual', subjectName: '李文昌' } as const
const left = { fields: ['creditCode', 'operationsLead'], slots: ['licence'] }

const expectNone = (found: Awaited<ReturnType<typeof held>>) => {
  for (const key of left.fields) expect(found.fields).not.toContain(key)
  for (const key of left.slots) expect(found.slots).not.toContain(key)
}

/** The timer spares what a call may still be busy with. */
const later = async () => {
  await cloud.moveClock({ now: '2026-11-24T07:30:00.000Z' })
  await cloud.runTimer()
}

const linesOf = ({ events }: FilingDetail) => events[0]?.lines

test('a company that became a person: code, helper and licence stay behind, the owner reads which', async () => {
  const draft = await signedDraft(cloud, people.owner, { ...company, operationsLead: 'owner' })
  const licence = draft.photos.licence?.[0]?.fileID ?? ''
  await cloud.ok(people.owner, 'filing.save', { id: draft.id, answers: person })
  const ready = await sign(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id: draft.id }),
  )
  await cloud.ok(people.owner, 'filing.submit', submitInput(ready))

  const filing = await cloud.ok(people.owner, 'filing.open', { id: draft.id })
  expect(linesOf(filing)).toEqual([
    '不再需要，没有随本次提交保存：统一社会信用代码、运维负责人是哪一位、证照（1 张照片）',
  ])
  expectNone(await held(draft.id))
  expectNone(await held(draft.id, 1))
  await later()
  expect(await cloud.holds(licence)).toBe(false)
  expect(await cloud.holds(firstPhoto(filing))).toBe(true)

  const review = await claimed(cloud, people.staff, filing)
  const subject = review.items.find(({ key }) => key === 'subjectName')
  expect(subject).toMatchObject({ text: '李文昌', remark: null })
  expect(review.items.map(({ key }) => key)).not.toContain('slot:licence')
})

test('the text of another kind of account stays behind', async () => {
  const { id } = await signedDraft(cloud, people.owner, {
    ...individual,
    accountKindText: '视频号',
  })
  const draft = await cloud.ok(people.owner, 'filing.open', { id })
  await cloud.ok(people.owner, 'filing.submit', submitInput(draft))
  expect(linesOf(await cloud.ok(people.owner, 'filing.open', { id }))).toEqual([
    '不再需要，没有随本次提交保存：其他类型的名称',
  ])
  expect((await held(id)).fields).not.toContain('accountKindText')
})

test('where all is asked nothing is said', async () => {
  const draft = await signedDraft(cloud, people.owner, company)
  await cloud.ok(people.owner, 'filing.submit', submitInput(draft))
  expect(linesOf(await cloud.ok(people.owner, 'filing.open', { id: draft.id }))).toEqual([])
})

test('in a correction too, while the first submission keeps what it held', async () => {
  const filing = await returned(cloud, people, ['subjectName', 'slot:licence'], company)
  const licence = filing.photos.licence?.[0]?.fileID ?? ''
  const saved = await cloud.ok(people.owner, 'filing.save', { id: filing.id, answers: person })
  expect(saved.returned?.left).toEqual([])
  await cloud.ok(
    people.owner,
    'filing.resubmit',
    resubmitInput(await sign(cloud, people.owner, saved)),
  )

  expect(linesOf(await cloud.ok(people.owner, 'filing.open', { id: filing.id }))).toEqual([
    '改动：账号主体、证照',
    '不再需要，没有随本次提交保存：统一社会信用代码、证照（1 张照片）',
  ])
  expectNone(await held(filing.id))
  expectNone(await held(filing.id, 2))
  expect((await held(filing.id, 1)).slots).toContain('licence')
  await later()
  expect(await cloud.holds(licence)).toBe(true)
})

test('what a draft holds is kept until it is submitted: a choice that is taken back finds it again', async () => {
  const { id } = await start(cloud, people.owner, company)
  await addPhoto(cloud, people.owner, id, 'licence')
  await cloud.ok(people.owner, 'filing.save', { id, answers: { subjectKind: 'individual' } })
  const back = await cloud.ok(people.owner, 'filing.save', {
    id,
    answers: { subjectKind: 'company' },
  })
  expect(back.answers.creditCode).toBe(company.creditCode)
  expect(back.photos.licence).toHaveLength(1)
})
