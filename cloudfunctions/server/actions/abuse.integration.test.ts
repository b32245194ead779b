import { MOST_DRAFTS } from '../../../src/domain/moves/limits'
import { fields } from '../../../src/domain/form/form'
import { consentVersion } from '../../../src/domain/form/consent/consent'
import {
  agree,
  agreeToIdData,
  allItems,
  claimed,
  company,
  firstPhoto,
  newToken,
  signedDraft,
  start,
  submitInput,
  submitted,
  uploaded,
  uploadedLate,
} from '../testing/filings'
import { photoPng, signaturePng } from '../testing/images'
import { onCloud } from '../testing/onCloud'
import { expectWhole } from '../testing/whole'
import { head, headed, linesOf } from '../testing/pictures'
import { deskPhoto, deskPhotoRefused } from '../testing/copies'

const cloud = onCloud()

describe('what is written over after the submit', () => {
  test.each(['photo', 'signature'] as const)(
    'a %s is neither shown nor registered',
    async (what) => {
      const filing = await submitted(cloud, 'company-chen')
      const fileID = what === 'photo' ? firstPhoto(filing) : (filing.signature?.fileID ?? '')
      await cloud.tamper(fileID, what === 'photo' ? photoPng(5) : signaturePng(2))
      const review = await claimed(cloud, 'reviewer-bazhou', filing)
      const { id, version } = review
      expect(await deskPhotoRefused(cloud, 'reviewer-bazhou', { id, fileID })).toMatchObject({
        code: 'file',
      })
      const items = allItems(review)
      expect(
        await cloud.refused('reviewer-bazhou', 'desk.register', { id, version, items }),
      ).toMatchObject({ code: 'file' })
    },
  )
})

test('nobody uploads under the name of a submitted picture; under that of its upload it changes nothing', async () => {
  const filing = await submitted(cloud, 'company-chen')
  const [front] = filing.photos.idFront ?? []
  const [fileID, source] = [front?.fileID ?? '', front?.source ?? '']
  const over = (file: string) =>
    cloud.upload('company-chen', file.split('/').slice(3).join('/'), photoPng(5))
  expect(await over(fileID)).toBeUndefined()
  expect(await over(source)).toBe(source)
  const picture = await cloud.ok('company-chen', 'filing.photo', { id: filing.id, fileID })
  const bytes = Buffer.from(await (await fetch(picture.url)).arrayBuffer())
  expect(bytes.equals(photoPng())).toBe(true)
})

test('the audit of a viewed photo names the slot and not the person', async () => {
  const filing = await submitted(cloud, 'company-chen', company)
  const picture = { id: filing.id, fileID: firstPhoto(filing) }
  await deskPhoto(cloud, 'reviewer-bazhou', picture)
  const events = await cloud.stored('events', { filing: filing.id, name: 'photoViewed' })
  expect(events).toMatchObject([{ about: '运维负责人身份证人像面' }])
})

test('an applicant who comes too late is told the office, not who works there', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await claimed(cloud, 'reviewer-bazhou', filing)
  const fileID = await uploadedLate(cloud, 'owner-li', filing.id, signaturePng())
  const input = { id: filing.id, version: 0, fileID }
  expect((await cloud.refused('owner-li', 'filing.sign', input))?.message).toBe(
    '霸州市网信办 15:06 已开始核对，您这次没有保存。',
  )
})

test('one token for two filings: neither passes for the other', async () => {
  const drafts = [await signedDraft(cloud, 'owner-zhao'), await signedDraft(cloud, 'owner-zhao')]
  const token = newToken()
  const receipts = await Promise.all(
    drafts.map((draft) => cloud.ok('owner-zhao', 'filing.submit', submitInput(draft, token))),
  )
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(2)
  for (const { id } of drafts) await expectWhole(cloud, id)
})

test('endless values are refused beside their fields, a full list can be read and withdrawn', async () => {
  await agree(cloud, 'many')
  const endless = Object.fromEntries(
    fields.filter(({ key }) => key !== 'ownerIdNumber').map(({ key }) => [key, '廊'.repeat(999)]),
  )
  const long = Object.fromEntries(
    fields
      .filter(({ key }) => key !== 'ownerIdNumber')
      .map(({ key, longest }) => [key, '廊'.repeat(2 * longest)]),
  )
  const refusal = await cloud.refused('many', 'filing.start', {
    token: newToken(),
    answers: endless,
  })
  expect(refusal).toMatchObject({
    code: 'input',
    fields: { accountName: expect.any(String) as string },
  })
  const starting = () => cloud.call('many', 'filing.start', { token: newToken(), answers: long })
  expect(await starting()).toMatchObject({ ok: true })
  const [draft] = await cloud.stored<{ _id: string }>('filings', { applicant: 'many' })
  const copies = Array.from({ length: MOST_DRAFTS - 3 }, () => ({
    ...draft,
    answers: {},
    _id: newToken(),
  }))
  for (let from = 0; from < copies.length; from += 20)
    await cloud.insert('filings', ...copies.slice(from, from + 20))
  // Two are left, and six at once take no third.
  const started = await Promise.all(Array.from({ length: 6 }, starting))
  expect(started.filter(({ ok }) => ok)).toHaveLength(2)
  expect(started.filter((answer) => !answer.ok && answer.code === 'not-allowed')).toHaveLength(4)
  expect((await cloud.ok('many', 'filing.list', {})).next).not.toBeNull()
  expect(await cloud.ok('many', 'consent.withdraw', {})).toMatchObject({ deleted: MOST_DRAFTS })
  expect(await cloud.stored('filings', { applicant: 'many' })).toEqual([])
})

test('consents given at once are both kept; no draft outlives a withdrawal beside it', async () => {
  for (let round = 0; round < 8; round += 1) {
    const openid = `racer-${String(round)}`
    await Promise.all([
      cloud.ok(openid, 'consent.give', { version: consentVersion() }),
      agreeToIdData(cloud, openid),
    ])
    expect((await cloud.ok(openid, 'me', {})).consent).toBe(consentVersion())
    expect(await cloud.ok(openid, 'consent.list', {})).toHaveLength(2)
    const starting = () => cloud.call(openid, 'filing.start', { token: newToken(), answers: {} })
    await Promise.all([cloud.ok(openid, 'consent.withdraw', {}), starting(), starting()])
    expect(await cloud.stored('filings', { applicant: openid })).toEqual([])
  }
})

test.each(['html', 'svg', 'pdf', '../../x', 'png?'])(
  'an upload as %s is not let',
  async (ending) => {
    const { id } = await start(cloud, 'owner-zhao')
    const extension = ending as 'png'
    const ask = { id, place: 'other', extension } as const
    expect(await cloud.refused('owner-zhao', 'filing.ticket', ask)).toMatchObject({
      code: 'input',
    })
  },
)

test('a huge signature is refused before it is looked through', async () => {
  const { id, version } = await signedDraft(cloud, 'owner-zhao')
  const huge = headed(head(2000, 1001), linesOf(2001 * 1001))
  const fileID = await uploaded(cloud, 'owner-zhao', id, huge)
  expect(await cloud.refused('owner-zhao', 'filing.sign', { id, version, fileID })).toMatchObject({
    code: 'file',
    message: '没有收到签名图片，请重新签名',
  })
})

test.each(['9999-12-31', '0000-01-01'])('the opening day %s breaks nothing', async (openedOn) => {
  const { id } = await start(cloud, 'owner-zhao', { openedOn })
  expect((await cloud.ok('owner-zhao', 'filing.open', { id })).deadline).toBeNull()
})
