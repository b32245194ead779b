import { addPhoto, agree, attestInput, newToken, start, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

test('withdrawing deletes drafts with their files and keeps what was submitted', async () => {
  const kept = await submitted(cloud, 'owner-li')
  const draft = await start(cloud, 'owner-li')
  const withPhoto = await addPhoto(cloud, 'owner-li', draft.id, 'idFront')
  const fileID = withPhoto.photos.idFront?.[0]?.fileID ?? ''
  const link = await cloud.ok('owner-li', 'filing.photo', { id: draft.id, fileID })

  const answer = await cloud.ok('owner-li', 'consent.withdraw', {})
  expect(answer.deleted).toBe(1)
  expect(answer.kept.map(({ number }) => number)).toEqual([kept.number])

  expect((await fetch(link.url)).status).toBe(404)
  expect(await cloud.refused('owner-li', 'filing.open', { id: draft.id })).toMatchObject({
    code: 'not-found',
  })
  expect(await cloud.ok('owner-li', 'me', {})).toMatchObject({
    consent: null,
    agreedAt: null,
  })
  const again = { token: newToken(), answers: {} }
  expect(await cloud.refused('owner-li', 'filing.start', again)).toMatchObject({
    code: 'no-consent',
  })
  const photos = await cloud.stored<{ photos: Record<string, { fileID: string }[]> }>('filings')
  expect(photos).toHaveLength(1)
  const [{ withdrawnAt } = { withdrawnAt: null }] = (
    await cloud.stored<{ filing: { withdrawnAt: number | null } }>('people', { _id: 'owner-li' })
  ).map(({ filing }) => filing)
  expect(withdrawnAt).not.toBeNull()

  await agree(cloud, 'owner-li')
  const { now, agreedAt } = await cloud.ok('owner-li', 'me', {})
  expect(now - (agreedAt ?? 0)).toBeLessThan(60_000)
  await cloud.ok('owner-li', 'filing.start', again)
})

test('what was only said to be filed on paper goes with a change of it that nobody handed in', async () => {
  const who = 'owner-change'
  await agree(cloud, who)
  const said = attestInput({}, { phone: '13800000001' })
  const { id } = await cloud.ok(who, 'filing.attest', said)
  await cloud.ok(who, 'filing.change', { id, kinds: [], changedOn: '2026-11-05' })
  expect(await cloud.ok(who, 'consent.withdraw', {})).toMatchObject({
    deleted: 2,
    left: 0,
    kept: [],
  })
  expect(await cloud.stored('filings', { applicant: who })).toEqual([])
})

test('a discarded draft is gone with its photo; the audit keeps no value of it', async () => {
  const { id } = await start(cloud, 'owner-zhao', { accountName: '要删掉的名字' })
  await cloud.ok('owner-zhao', 'filing.discard', { id })
  expect(await cloud.stored('filings', { _id: id })).toEqual([])
  const events = await cloud.stored<{ name: string; changes: unknown[] }>('events', { filing: id })
  expect(events.map(({ name, changes }) => [name, changes.length])).toEqual([
    ['started', 0],
    ['discarded', 0],
  ])
})
