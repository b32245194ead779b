import type { ApiAction, ApiInput } from '../../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../../src/domain/api/filing'
import type { RefusalCode } from '../../../../../src/domain/api/refusal'
import type { FilingEvent } from '../../../store/events'
import {
  addPhoto,
  agree,
  allItems,
  claimed,
  company,
  firstPhoto,
  newToken,
  resubmitInput,
  returned,
  returnInput,
  sign,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../../testing/filings'
import { photoPng, signaturePng } from '../../../testing/images'
import { onCloud } from '../../../testing/onCloud'
import { deskPhotoRefused } from '../../../testing/copies'

const cloud = onCloud()
const people = { owner: 'owner-li', staff: 'reviewer-bazhou' } as const

beforeEach(() => cloud.reset())

const open = (id: string) => cloud.ok(people.owner, 'filing.open', { id })
const save = (id: string, answers: ApiInput<'filing.save'>['answers']) =>
  cloud.ok(people.owner, 'filing.save', { id, answers })

/** Address and front of the card returned, both corrected and signed anew. */
const corrected = async (): Promise<FilingDetail> => {
  const filing = await returned(cloud, people, ['address', 'slot:idFront'])
  await save(filing.id, { address: '霸州市胜芳镇河西街18号院' })
  await addPhoto(cloud, people.owner, filing.id, 'idFront', photoPng(4))
  const { id, version } = await cloud.ok(people.owner, 'filing.removePhoto', {
    id: filing.id,
    slot: 'idFront',
    fileID: firstPhoto(filing),
  })
  return sign(cloud, people.owner, { id, version })
}

test('corrected, signed, sent back: same number and first time, the reviewer sees before and after', async () => {
  const filing = await corrected()
  const [first] = await cloud.stored<{ firstSubmittedAt: number }>('filings', { _id: filing.id })
  await cloud.moveClock({ advanceDays: 2 })
  const receipt = await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(filing))
  expect(receipt).toMatchObject({ number: filing.number, replyBy: '2026-12-01', late: null })
  expect(receipt.submittedAt).toBe(first?.firstSubmittedAt)
  expect(receipt.resubmittedAt).toBeGreaterThan(receipt.submittedAt)
  expect((await open(filing.id)).receipt).toEqual(receipt)

  const [stored] = await cloud.stored('filings', { _id: filing.id })
  expect(stored).toMatchObject({
    status: 'submitted',
    firstSubmittedAt: first?.firstSubmittedAt,
    submissions: 2,
    correction: null,
    claim: null,
  })
  const { items } = await cloud.ok(people.staff, 'desk.queue', { queue: 'waiting', after: null })
  expect(items.find(({ id }) => id === filing.id)).toMatchObject({ correctionBack: true })

  const review = await claimed(cloud, people.staff, await open(filing.id))
  const item = (key: string) => review.items.find((each) => each.key === key)
  expect(item('address')).toMatchObject({
    text: '霸州市胜芳镇河西街18号院',
    change: { before: '霸州市胜芳镇河西街18号' },
  })
  expect(item('slot:idFront')?.files.map(({ isNew }) => isNew)).toEqual([true])
  expect(item('slot:idBack')?.files.map(({ isNew }) => isNew)).toEqual([false])
  expect(item('signature')?.files.map(({ isNew }) => isNew)).toEqual([false])
  expect(review.items.filter(({ change }) => change !== null).map(({ key }) => key)).toEqual([
    'address',
    'slot:idFront',
  ])
  expect(review.returned?.items.map(({ key }) => key)).toEqual(['address', 'slot:idFront'])
  expect(review.items.filter(({ wasRight }) => !wasRight).map(({ key }) => key)).toEqual([
    'address',
    'slot:idFront',
  ])
  expect(review.submits.map(({ corrected }) => corrected)).toEqual([false, true])

  const { id, version } = review
  await cloud.ok(people.staff, 'desk.register', { id, version, items: allItems(review) })
  const done = await open(filing.id)
  expect(done.status).toBe('registered')
  expect(
    done.events
      .map(({ what }) => what)
      .reverse()
      .slice(2),
  ).toEqual(['霸州市网信办开始核对', '退回补正', '已重新提交', '霸州市网信办开始核对', '已登记'])
})

test('an owner who read an old version is told the office, not who works there', async () => {
  const filing = await returned(cloud, people, ['address'])
  const input = resubmitInput({ id: filing.id, version: 1 })
  expect((await cloud.refused(people.owner, 'filing.resubmit', input))?.message).toBe(
    '霸州市网信办 15:06 已退回补正，您这次没有保存。',
  )
})

test('the audit holds what changed, hidden, with different hashes', async () => {
  const filing = await returned(cloud, people, ['ownerIdNumber', 'ownerMobile'])
  await save(filing.id, { ownerIdNumber: '131081190001010031', ownerMobile: '13800000009' })
  await cloud.ok(
    people.owner,
    'filing.resubmit',
    resubmitInput(await sign(cloud, people.owner, await open(filing.id))),
  )
  const [event] = await cloud.stored<FilingEvent>('events', {
    filing: filing.id,
    name: 'resubmitted',
  })
  const changed = event?.changes ?? []
  expect(changed.map(({ key }) => key)).toEqual(['ownerIdNumber', 'ownerMobile'])
  for (const { before, after } of changed) expect(before?.hash).not.toBe(after?.hash)
  expect(changed.map(({ before, after }) => [before?.text, after?.text])).toEqual([
    ['131081********0015', '131081********0031'],
    ['138****0001', '138****0009'],
  ])
  const review = await cloud.ok(people.staff, 'desk.open', { id: filing.id })
  expect(review.items.find(({ key }) => key === 'ownerIdNumber')?.change).toEqual({
    before: '131081********0015',
  })
})

test('a helper field that was corrected is shown at the row it helps', async () => {
  const filing = await returned(cloud, people, ['subjectName'], company)
  await save(filing.id, { creditCode: '91131081MA0000023U' })
  const signed = await sign(cloud, people.owner, await open(filing.id))
  await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(signed))
  const review = await cloud.ok(people.staff, 'desk.open', { id: filing.id })
  expect(review.items.find(({ key }) => key === 'subjectName')).toMatchObject({
    text: company.subjectName,
    change: null,
    beside: [
      { label: '主体类别', text: '公司（企业、个体工商户）', before: null },
      { label: '统一社会信用代码', text: '91131081MA0000023U', before: '91131081MA00000151' },
    ],
  })
})

test('until it is sent back the office reads what was submitted, and the owner both photos', async () => {
  const filing = await corrected()
  const review = await cloud.ok(people.staff, 'desk.open', { id: filing.id })
  expect(review.items.find(({ key }) => key === 'address')?.text).toBe('霸州市胜芳镇河西街18号')
  const [old] = review.items.find(({ key }) => key === 'slot:idFront')?.files ?? []
  expect(old?.fileID).not.toBe(firstPhoto(filing))
  for (const fileID of [old?.fileID ?? '', firstPhoto(filing)]) {
    const link = await cloud.ok(people.owner, 'filing.photo', { id: filing.id, fileID })
    expect((await fetch(link.url)).status).toBe(200)
  }
  expect(
    await deskPhotoRefused(cloud, people.staff, { id: filing.id, fileID: firstPhoto(filing) }),
  ).toMatchObject({ code: 'not-found' })
  const paper = await cloud.invoke(
    people.staff,
    { action: 'paper', input: { id: filing.id } },
    'documents',
  )
  expect(paper).toMatchObject({ ok: true })
})

test('photos of earlier submissions stay, whatever is removed later', async () => {
  const filing = await returned(cloud, people, ['slot:idFront'])
  const remove = (fileID: string) =>
    cloud.ok(people.owner, 'filing.removePhoto', { id: filing.id, slot: 'idFront', fileID })
  const first = firstPhoto(filing)
  await remove(first)
  const fresh = await addPhoto(cloud, people.owner, filing.id, 'idFront', photoPng(6))
  await cloud.ok(
    people.owner,
    'filing.resubmit',
    resubmitInput(await sign(cloud, people.owner, fresh)),
  )
  const review = await claimed(cloud, 'head-bazhou', await open(filing.id))
  await cloud.ok('head-bazhou', 'desk.return', returnInput(review, ['slot:idFront']))
  await remove(firstPhoto(fresh))
  expect([await cloud.holds(first), await cloud.holds(firstPhoto(fresh))]).toEqual([true, true])
})

test('a photo added in the correction and removed again is deleted', async () => {
  const filing = await returned(cloud, people, ['slot:idFront'])
  const added = await addPhoto(cloud, people.owner, filing.id, 'idFront', photoPng(8))
  const fileID = added.photos.idFront?.[1]?.fileID ?? ''
  const link = await cloud.ok(people.owner, 'filing.photo', { id: filing.id, fileID })
  await cloud.ok(people.owner, 'filing.removePhoto', { id: filing.id, slot: 'idFront', fileID })
  expect((await fetch(link.url)).status).toBe(404)
})

describe('only what was returned may be changed', () => {
  test('a locked row is refused with its name, the same value is not', async () => {
    const filing = await returned(cloud, people, ['address'])
    const answers = {
      accountName: '换了名字',
      ownerIdNumber: '131081190001010031',
      address: '霸州市益津路1号',
    }
    expect(await refused(people.owner, 'filing.save', { id: filing.id, answers })).toMatchObject({
      code: 'not-allowed',
      fields: {
        accountName: expect.any(String) as string,
        ownerIdNumber: expect.any(String) as string,
      },
    })
    const saved = await save(filing.id, { ...filing.answers, address: '霸州市益津路1号' })
    expect(saved.answers.address).toBe('霸州市益津路1号')
  })

  test('a locked slot takes no photo and gives none', async () => {
    const filing = await returned(cloud, people, ['address'])
    const fileID = await uploaded(cloud, people.owner, filing.id, photoPng(2))
    const of = { id: filing.id, slot: 'idFront' as const }
    for (const [action, file] of [
      ['filing.addPhoto', fileID],
      ['filing.removePhoto', firstPhoto(filing)],
    ] as const)
      expect(await refused(people.owner, action, { ...of, fileID: file })).toMatchObject({
        code: 'not-allowed',
        fields: { idFront: expect.any(String) as string },
      })
  })

  test('what a correction newly asks for is open too', async () => {
    const filing = await returned(cloud, people, ['subjectName'])
    const saved = await save(filing.id, {
      subjectKind: 'company',
      subjectName: company.subjectName ?? '',
      creditCode: company.creditCode ?? '',
    })
    expect(saved.editable?.slots).toContain('licence')
    const added = await addPhoto(cloud, people.owner, filing.id, 'licence')
    expect(added.photos.licence).toHaveLength(1)
  })

  test('nothing is open after it was sent back', async () => {
    const filing = await corrected()
    await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(filing))
    expect((await open(filing.id)).editable).toEqual({ fields: [], slots: [] })
    expect(
      await refused(people.owner, 'filing.save', { id: filing.id, answers: { address: '别处' } }),
    ).toMatchObject({ code: 'not-allowed' })
  })
})

describe('a resubmission is refused', () => {
  test('while an item is untouched or the signature missing, each named', async () => {
    const filing = await returned(cloud, people, ['address', 'slot:idFront', 'signature'])
    expect(filing.signature).toBeNull()
    const { version } = await save(filing.id, { address: '霸州市益津路1号' })
    expect(
      await refused(people.owner, 'filing.resubmit', resubmitInput({ id: filing.id, version })),
    ).toMatchObject({
      code: 'incomplete',
      message: '还有 2 处没有补正，请看标出的几项',
      fields: { idFront: '这一项还没有补正', signature: '这一项还没有补正' },
    })
  })

  test('without a new signature', async () => {
    const filing = await returned(cloud, people, ['address'])
    const { version } = await save(filing.id, { address: '霸州市益津路1号' })
    expect(
      await refused(people.owner, 'filing.resubmit', resubmitInput({ id: filing.id, version })),
    ).toMatchObject({ code: 'incomplete', fields: { signature: '还没有签名' } })
  })

  test('with a wrong value', async () => {
    const filing = await returned(cloud, people, ['address'])
    const { version } = await save(filing.id, { address: '' })
    expect(
      await refused(people.owner, 'filing.resubmit', resubmitInput({ id: filing.id, version })),
    ).toMatchObject({ code: 'incomplete', fields: { address: '请填写地址' } })
  })

  test.each<[string, () => Promise<unknown>, RefusalCode]>([
    [
      'of a draft never submitted',
      async () => {
        await agree(cloud, people.owner)
        const { id, version } = await cloud.ok(people.owner, 'filing.start', {
          token: newToken(),
          answers: {},
        })
        return refused(people.owner, 'filing.resubmit', resubmitInput({ id, version }))
      },
      'not-allowed',
    ],
    [
      'of one that waits',
      async () =>
        refused(
          people.owner,
          'filing.resubmit',
          resubmitInput(await submitted(cloud, people.owner)),
        ),
      'not-allowed',
    ],
    [
      'by another',
      async () => refused('owner-zhao', 'filing.resubmit', resubmitInput(await corrected())),
      'not-found',
    ],
    [
      'when it was changed meanwhile',
      async () => {
        const filing = await corrected()
        await save(filing.id, { address: '霸州市益津路1号' })
        return refused(people.owner, 'filing.resubmit', resubmitInput(filing))
      },
      'stale',
    ],
    [
      'with a photo written over',
      async () => {
        const filing = await corrected()
        await cloud.tamper(firstPhoto(filing), photoPng(7))
        return refused(people.owner, 'filing.resubmit', resubmitInput(filing))
      },
      'file',
    ],
    [
      'when the consent was taken back',
      async () => {
        const filing = await corrected()
        await cloud.ok(people.owner, 'consent.withdraw', {})
        const code = await refused(people.owner, 'filing.resubmit', resubmitInput(filing))
        await agree(cloud, people.owner)
        return code
      },
      'no-consent',
    ],
  ])('%s', async (_name, call, code) => {
    expect(await call()).toMatchObject({ code })
  })
})

test('sent twice, in parallel and again later it is one submission with one receipt', async () => {
  const filing = await corrected()
  const input = resubmitInput(filing)
  const send = (each: ApiInput<'filing.resubmit'>) =>
    cloud.ok(people.owner, 'filing.resubmit', each)
  const receipts = await Promise.all([input, input, input].map(send))
  receipts.push(await send(input), await send(resubmitInput(filing)))
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  expect(await cloud.stored('versions', { filing: filing.id })).toHaveLength(2)
  expect(await cloud.stored('events', { filing: filing.id, name: 'resubmitted' })).toHaveLength(1)

  const review = await claimed(cloud, 'head-bazhou', await open(filing.id))
  await cloud.ok('head-bazhou', 'desk.return', returnInput(review, ['address']))
  expect(await send(input)).toMatchObject({ number: filing.number })
  expect(await refused(people.owner, 'filing.resubmit', resubmitInput(filing))).toMatchObject({
    code: 'stale',
  })
  expect(await refused(people.owner, 'filing.submit', submitInput(filing))).toMatchObject({
    code: 'not-allowed',
    message: '已退回补正，请补正后重新提交',
  })
  expect((await open(filing.id)).status).toBe('returned')
})

test('the office reads 补正已回 in its inbox', async () => {
  const filing = await corrected()
  await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(filing))
  await cloud.runTimer()
  const told = await cloud.stored<{ title: string }>('inbox', {
    filing: filing.id,
    person: people.staff,
  })
  expect(told.map(({ title }) => title)).toContain('补正已回')
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)

describe('a filing under 企事业单位, a choice of before', () => {
  const OLD = { ...company, subjectKind: 'publicInstitution', creditCode: '' }
  const stored = async (keys: Parameters<typeof returned>[2]): Promise<FilingDetail> => {
    const { id } = await returned(cloud, people, keys, OLD)
    type Content = { readonly answers: object }
    const [row] = await cloud.stored<Content & { correction: Content }>('filings', { _id: id })
    const before = (content?: Content) => ({ ...content?.answers, subjectKind: 'institution' })
    await cloud.alter('filings', id, {
      answers: before(row),
      'correction.answers': before(row?.correction),
    })
    return open(id)
  }

  test('keeps its text, and what was not returned hinders nothing', async () => {
    const filing = await stored(['followers'])
    const { id, version } = await save(filing.id, { followers: '77' })
    await cloud.ok(people.owner, 'filing.resubmit', {
      ...resubmitInput(await sign(cloud, people.owner, { id, version })),
    })
    const review = await claimed(cloud, people.staff, await open(id))
    expect(review.subjectKind).toBe('institution')
    expect(review.items.find(({ key }) => key === 'subjectName')?.remark).toEqual({
      level: 'warning',
      text: '主体类别是原来的「企事业单位」：如是企业，按通告三.1 要有证照和运维负责人身份证',
    })
  })

  test('returned, it is chosen anew: a company brings its papers', async () => {
    const filing = await stored(['subjectName'])
    const { id, version } = await save(filing.id, { subjectName: '霸州市文昌阁供热公司' })
    const fileID = await uploaded(cloud, people.owner, id, signaturePng())
    expect(await refused(people.owner, 'filing.sign', { id, version, fileID })).toMatchObject({
      code: 'incomplete',
      fields: { subjectKind: expect.stringContaining('已分成两类') as string },
    })
    const saved = await save(id, { subjectKind: 'company' })
    expect(saved.editable?.slots).toEqual(['licence', 'idFront', 'idBack'])
    for (const slot of ['licence', 'idFront', 'idBack'] as const)
      await addPhoto(cloud, people.owner, id, slot)
    await cloud.ok(people.owner, 'filing.resubmit', {
      ...resubmitInput(await sign(cloud, people.owner, await open(id))),
    })
  })

  test('as a draft it is chosen anew before it is signed', async () => {
    const { id, version } = await start(cloud, people.owner, { ...OLD, subjectKind: 'institution' })
    const fileID = await uploaded(cloud, people.owner, id, signaturePng())
    expect(await refused(people.owner, 'filing.sign', { id, version, fileID })).toMatchObject({
      code: 'incomplete',
      fields: { subjectKind: expect.stringContaining('已分成两类') as string },
    })
  })
})

test('the code of a company under another kind is refused before it is signed', async () => {
  const { id, version } = await start(cloud, people.owner, {
    ...company,
    subjectKind: 'publicInstitution',
  })
  const fileID = await uploaded(cloud, people.owner, id, signaturePng())
  expect(await refused(people.owner, 'filing.sign', { id, version, fileID })).toMatchObject({
    code: 'incomplete',
    fields: { creditCode: expect.stringContaining('企业的代码') as string },
  })
})

test('given up on another phone, it is not handed in: no receipt says so', async () => {
  const filing = await corrected()
  await cloud.ok(people.owner, 'filing.giveUp', { id: filing.id, reason: '账号停了' })
  expect(await refused(people.owner, 'filing.resubmit', resubmitInput(filing))).toMatchObject({
    code: expect.stringMatching(/^(?:not-allowed|stale)$/) as string,
  })
  expect((await open(filing.id)).status).toBe('cancelled')
})
