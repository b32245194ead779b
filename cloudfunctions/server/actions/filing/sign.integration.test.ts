import type { ApiAction, ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import {
  addPhoto,
  company,
  firstPhoto,
  individual,
  sign,
  signedDraft,
  start,
  submitInput,
  uploaded,
} from '../../testing/filings'
import { blankPng, photoPng, pngOf, signaturePng } from '../../testing/images'
import { chunk, head, headed, linesOf, vastPng } from '../../testing/pictures'
import { beginningWith, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const drafted = beginningWith(cloud, () => signedDraft(cloud, 'company-chen'))
const VOID = '内容有改动，原签名已作废，请重新签名'

describe('signing and submitting', () => {
  test.each<[string, Buffer]>([
    ['an empty pad', blankPng()],
    ['a narrow picture', pngOf(599, 100, (x, y) => x === y)],
    ['a picture cut off', signaturePng().subarray(0, -20)],
    ['no PNG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(90)])],
    ['a few bytes that say 50,000 × 50,000 pixels', vastPng()],
    ['an animated PNG', headed(head(640, 200), chunk('acTL', Buffer.alloc(8)), linesOf(641 * 200))],
    ['HTML behind the mark', Buffer.concat([signaturePng().subarray(0, 8), Buffer.from('<html>')])],
    ['a dot', pngOf(640, 200, (x, y) => Math.hypot(x - 320, y - 100) < 5)],
    ['a photo', pngOf(640, 200, (x, y) => (x * y) % 7 < 3)],
  ])('%s is no signature', async (_name, bytes) => {
    const { id, version } = drafted()
    const fileID = await uploaded(cloud, 'company-chen', id, bytes)
    expect(await refused('company-chen', 'filing.sign', { id, version, fileID })).toMatchObject({
      code: 'file',
      fields: { signature: expect.any(String) as string },
    })
  })

  test.each([
    ['a name', signaturePng(), false],
    ['一', pngOf(640, 200, (x, y) => x > 200 && x < 400 && Math.abs(y - 100) < 4), true],
  ])(
    'that %s is too simple is found by the server: the reviewer reads it',
    async (_name, bytes, simple) => {
      const { id, version } = drafted()
      const fileID = await uploaded(cloud, 'company-chen', id, bytes)
      const signed = await cloud.ok('company-chen', 'filing.sign', { id, version, fileID })
      expect(signed.signature?.simple).toBe(simple)
      await cloud.ok('company-chen', 'filing.submit', submitInput(signed))
      const { items } = await cloud.ok('reviewer-bazhou', 'desk.open', { id })
      const remark = items.find(({ key }) => key === 'signature')?.remark ?? null
      expect(remark?.text ?? null).toBe(simple ? '签名笔画很少' : null)
    },
  )

  test('an incomplete form is neither signed nor submitted, each lack is named', async () => {
    const { id, version } = await start(cloud, 'company-chen', { ...individual, ownerName: '' })
    const fileID = await uploaded(cloud, 'company-chen', id, signaturePng())
    const fields = { ownerName: '请填写姓名', idFront: '请上传本人身份证人像面' }
    expect(await refused('company-chen', 'filing.sign', { id, version, fileID })).toMatchObject({
      code: 'incomplete',
      fields,
    })
    expect(
      await refused('company-chen', 'filing.submit', submitInput({ id, version })),
    ).toMatchObject({ code: 'incomplete', fields })
  })

  test('a form without signature is not submitted', async () => {
    const { id } = await start(cloud, 'company-chen')
    await addPhoto(cloud, 'company-chen', id, 'idFront')
    const { version } = await addPhoto(cloud, 'company-chen', id, 'idBack')
    expect(
      await refused('company-chen', 'filing.submit', submitInput({ id, version })),
    ).toMatchObject({ code: 'incomplete', fields: { signature: '还没有签名' } })
  })

  test('signing or submitting what was changed meanwhile is stale', async () => {
    const { id, version } = drafted()
    const saved = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: { accountId: 'gh_123456789abc' },
    })
    expect(saved.signature).not.toBeNull()
    const fileID = await uploaded(cloud, 'company-chen', id, signaturePng(1))
    expect(await refused('company-chen', 'filing.sign', { id, version, fileID })).toMatchObject({
      code: 'stale',
    })
    expect(
      await refused('company-chen', 'filing.submit', submitInput({ id, version })),
    ).toMatchObject({ code: 'stale' })
  })

  test.each<[string, (id: string, filing: FilingDetail) => Promise<FilingDetail>]>([
    [
      'a printed row',
      (id) =>
        cloud.ok('company-chen', 'filing.save', { id, answers: { address: '霸州市益津路1号' } }),
    ],
    [
      'the ID number',
      (id) =>
        cloud.ok('company-chen', 'filing.save', {
          id,
          answers: { ownerIdNumber: '131081190001010031' },
        }),
    ],
    [
      'a photo removed',
      (id, filing) =>
        cloud.ok('company-chen', 'filing.removePhoto', {
          id,
          slot: 'idFront',
          fileID: firstPhoto(filing),
        }),
    ],
    [
      'who the subject is',
      (id) =>
        cloud.ok('company-chen', 'filing.save', { id, answers: { subjectKind: 'association' } }),
    ],
    [
      'the area, which decides the office',
      (id) => cloud.ok('company-chen', 'filing.save', { id, answers: { area: '131003' } }),
    ],
    [
      'whose card is asked for',
      (id) => cloud.ok('company-chen', 'filing.save', { id, answers: { operationsLead: 'owner' } }),
    ],
    ['a photo added', (id) => addPhoto(cloud, 'company-chen', id, 'other', photoPng(3))],
  ])(
    '%s changed voids the signature, and that is known until there is a new one',
    async (_name, change) => {
      const filing = await signedDraft(cloud, 'company-chen', company)
      expect(filing.signatureVoid).toBeNull()
      const changed = await change(filing.id, filing)
      expect([changed.signature, changed.signatureVoid]).toEqual([null, 'content'])
      const saved = await cloud.ok('company-chen', 'filing.save', {
        id: filing.id,
        answers: { followers: '3301' },
      })
      expect([saved.signature, saved.signatureVoid]).toEqual([null, 'content'])
      const opened = await cloud.ok('company-chen', 'filing.open', { id: filing.id })
      expect(opened.signatureVoid).toBe('content')
    },
  )

  test('a voided one is named as the reason at the submit too, and forgotten when signed anew', async () => {
    const { id } = drafted()
    const { version } = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: { address: '霸州市益津路1号' },
    })
    expect(
      await refused('company-chen', 'filing.submit', submitInput({ id, version })),
    ).toMatchObject({ code: 'incomplete', fields: { signature: VOID }, message: VOID })
    const signed = await sign(cloud, 'company-chen', { id, version })
    expect(signed.signatureVoid).toBeNull()
    await cloud.ok('company-chen', 'filing.submit', submitInput(signed))
  })

  test('the picture of a signature that was replaced loads to its end, then the timer deletes it', async () => {
    const before = drafted()
    const fileID = before.signature?.fileID ?? ''
    const link = await cloud.ok('company-chen', 'filing.photo', { id: before.id, fileID })
    const after = await sign(cloud, 'company-chen', before)
    expect((await fetch(link.url)).status).toBe(200)
    await cloud.moveClock({ now: '2026-11-24T07:15:00.000Z' })
    await cloud.runTimer()
    expect(await cloud.holds(fileID)).toBe(true)
    await cloud.moveClock({ now: '2026-11-24T07:17:00.000Z' })
    await cloud.runTimer()
    expect([await cloud.holds(fileID), await cloud.holds(after.signature?.fileID ?? '')]).toEqual([
      false,
      true,
    ])
    expect(await cloud.stored('discards', { filing: before.id })).toEqual([])
  })

  test('a photo goes at once, also when a signature goes with it', async () => {
    const { id, ...filing } = drafted()
    const [signature, photo] = [filing.signature?.fileID ?? '', firstPhoto({ id, ...filing })]
    const photoGone = { id, slot: 'idFront' as const, fileID: photo }
    await cloud.ok('company-chen', 'filing.removePhoto', photoGone)
    expect([await cloud.holds(photo), await cloud.holds(signature)]).toEqual([false, true])
  })

  test('a signature sent again after a lost answer is the same one', async () => {
    const { id, version } = drafted()
    const fileID = await uploaded(cloud, 'company-chen', id, signaturePng(3))
    const input = { id, version, fileID }
    const signed = await cloud.ok('company-chen', 'filing.sign', input)
    expect(await cloud.ok('company-chen', 'filing.sign', input)).toEqual(signed)
    expect([await cloud.holds(fileID), await cloud.holds(signed.signature?.fileID ?? '')]).toEqual([
      false,
      true,
    ])
  })

  test('a signature refused as stale may be sent again as it is', async () => {
    const { id, version } = drafted()
    const fileID = await uploaded(cloud, 'company-chen', id, signaturePng(4))
    const old = { id, version: version - 1, fileID }
    expect(await refused('company-chen', 'filing.sign', old)).toMatchObject({ code: 'stale' })
    await cloud.ok('company-chen', 'filing.sign', { ...old, version })
  })

  test('the same values saved again leave the signature', async () => {
    const { id } = drafted()
    const saved = await cloud.ok('company-chen', 'filing.save', { id, answers: individual })
    expect(saved.signature).not.toBeNull()
  })

  test('a signature picture written over is void', async () => {
    const filing = drafted()
    await cloud.tamper(filing.signature?.fileID ?? '', signaturePng(2))
    expect(await refused('company-chen', 'filing.submit', submitInput(filing))).toMatchObject({
      code: 'signature-void',
    })
  })

  test('a photo written over is found, and signing afresh after replacing it helps', async () => {
    const filing = drafted()
    const fileID = firstPhoto(filing)
    await cloud.tamper(fileID, photoPng(5))
    expect(await refused('company-chen', 'filing.submit', submitInput(filing))).toMatchObject({
      code: 'file',
      fields: { idFront: expect.any(String) as string },
    })
    await cloud.ok('company-chen', 'filing.removePhoto', { id: filing.id, slot: 'idFront', fileID })
    const whole = await addPhoto(cloud, 'company-chen', filing.id, 'idFront')
    const signed = await sign(cloud, 'company-chen', whole)
    await cloud.ok('company-chen', 'filing.submit', submitInput(signed))
  })

  test('a signature that the stored rows do not bear out is void', async () => {
    const filing = drafted()
    await cloud.alter('filings', filing.id, { 'answers.accountName': '换了名字' })
    expect(await refused('company-chen', 'filing.submit', submitInput(filing))).toMatchObject({
      code: 'signature-void',
    })
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
