import type { ApiAction, ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import { firstPhoto, newToken, start, submitted, uploadedLate } from '../../testing/filings'
import { signaturePng } from '../../testing/images'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

describe('content', () => {
  test.each<[string, Record<string, string>, RefusalCode | null]>([
    ['a wrong ID number', { ownerIdNumber: '131081190001010016' }, 'input'],
    ['a short ID number', { ownerIdNumber: '1310811900' }, 'input'],
    ['the hidden text sent back', { ownerIdNumber: '131081********0015' }, null],
    ['a half-typed phone', { ownerMobile: '138' }, null],
    ['an opening day that does not exist', { openedOn: '2026-02-30' }, null],
  ])('%s', async (_name, answers, code) => {
    const { id } = await start(cloud, 'company-chen')
    const answer = await cloud.call('company-chen', 'filing.save', { id, answers })
    if (code === null) expect(answer).toMatchObject({ ok: true })
    else
      expect(answer).toMatchObject({
        ok: false,
        code,
        fields: { ownerIdNumber: expect.any(String) as string },
      })
    const kept = await cloud.ok('company-chen', 'filing.open', { id })
    expect(kept.answers.ownerIdNumber).toBe('131081********0015')
  })

  test('values are tidied, given ones change, others stay, an emptied ID number is gone', async () => {
    const { id } = await start(cloud, 'company-chen')
    const saved = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: { ownerMobile: ' +86 138-0000 0009 ', ownerIdNumber: '' },
    })
    expect(saved.answers).toMatchObject({ ownerMobile: '13800000009', managerName: '赵敏' })
    expect(saved.answers.ownerIdNumber).toBeUndefined()
  })

  test('what nobody sees is kept in no value, and a name of nothing else is none', async () => {
    const { id } = await start(cloud, 'company-chen')
    const { answers, version } = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: {
        accountName: '\u3164\u2800\u200d\u{e0041}',
        subjectName: '胜芳\u0000文化\ud800传媒\u202e公司\r\n编号',
        introduction: '第一行\r\n第二\u200b行\u2028第三行',
      },
    })
    expect(answers).toMatchObject({
      accountName: '',
      subjectName: '胜芳 文化传媒公司 编号',
      introduction: '第一行\n第二行\n第三行',
    })
    const submitting = {
      id,
      version,
      token: newToken(),
      toCityOffice: false,
      declared: true,
    } as const
    expect(
      (await cloud.refused('company-chen', 'filing.submit', submitting))?.fields,
    ).toHaveProperty('accountName')
  })

  test('two phones that save at once both keep what they typed', async () => {
    const { id } = await start(cloud, 'company-chen')
    await Promise.all([
      cloud.ok('company-chen', 'filing.save', { id, answers: { accountName: '新名称' } }),
      cloud.ok('company-chen', 'filing.save', { id, answers: { followers: '9' } }),
      cloud.ok('company-chen', 'filing.save', { id, answers: { managerName: '孙晓' } }),
    ])
    const { answers } = await cloud.ok('company-chen', 'filing.open', { id })
    expect(answers).toMatchObject({ accountName: '新名称', followers: '9', managerName: '孙晓' })
  })

  test('a submitted filing takes no change', async () => {
    const waiting = await submitted(cloud, 'owner-li')
    const { id, version } = waiting
    const fileID = await uploadedLate(cloud, 'owner-li', id, signaturePng())
    for (const answer of [
      await refused('owner-li', 'filing.save', { id, answers: { accountName: '改名' } }),
      await refused('owner-li', 'filing.removePhoto', {
        id,
        slot: 'idFront',
        fileID: firstPhoto(waiting),
      }),
      await refused('owner-li', 'filing.sign', { id, version, fileID }),
      await refused('owner-li', 'filing.discard', { id }),
    ])
      expect(answer).toMatchObject({ code: 'not-allowed' })
  })
})

test('an agency reads all of its filings, page by page, and takes its consent back from all', async () => {
  const agency = 'agency'
  const { id } = await start(cloud, agency)
  const [row] = await cloud.stored('filings', { _id: id })
  const copies = Array.from({ length: 220 }, (_, i) => ({
    ...row,
    _id: `agency-${String(i).padStart(4, '0')}`,
    // It is sealed for the filing it was copied from.
    idNumber: null,
    // Three of each moment: a page ends between equals.
    createdAt: Date.parse('2026-11-20T00:00:00.000Z') + Math.floor(i / 3),
    ...(i < 180 ? { submissions: 1 } : {}),
  }))
  for (const copy of copies) await cloud.insert('filings', copy)
  const ids: string[] = []
  const sizes: number[] = []
  let after: string | null = null
  do {
    const page: ApiOutput<'filing.list'> = await cloud.ok(agency, 'filing.list', { after })
    ids.push(...page.filings.map((card) => card.id))
    sizes.push(page.filings.length)
    after = page.next
  } while (after !== null)
  expect(sizes).toEqual([100, 100, 21])
  expect(ids[0]).toBe(id)
  expect([...ids].sort()).toEqual([id, ...copies.map(({ _id }) => _id)].sort())
  expect(await cloud.refused(agency, 'filing.list', { after: 'x' })).toMatchObject({
    code: 'input',
  })

  const { deleted, kept } = await cloud.ok(agency, 'consent.withdraw', {})
  expect([deleted, kept.length]).toEqual([41, 180])
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
