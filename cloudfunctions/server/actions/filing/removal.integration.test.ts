import { setTimeout as sleep } from 'node:timers/promises'
import { ALL_CASES } from '../../../../tools/test/cases'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { firstPhoto, signedDraft, submitInput } from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'

jest.setTimeout(120_000)

/** So many ms later each time. */
const STEP = ALL_CASES ? 1 : 4

const cloud = onOwnCloud({ inside: false })

const removals: readonly (readonly [
  string,
  (draft: FilingDetail, openid: string) => Promise<Told>,
])[] = [
  ['the draft deleted', ({ id }, openid) => cloud.call(openid, 'filing.discard', { id })],
  [
    'a photo removed',
    (draft, openid) => {
      const input = { id: draft.id, slot: 'idFront' as const, fileID: firstPhoto(draft) }
      return cloud.call(openid, 'filing.removePhoto', input)
    },
  ],
]

type Told = { readonly ok: boolean; readonly code?: string; readonly message?: string }

describe.each(removals)('%s beside a submit', (name, remove) => {
  const gone = name === 'the draft deleted'

  test('between the link to a photo and its download', async () => {
    const openid = `late-${gone ? 'draft' : 'photo'}`
    const draft = await signedDraft(cloud, openid)
    // The submit reads the signature first, then the photo: each is asked for a link and downloaded.
    const before = (await cloud.operations()).file
    await cloud.fault({ operation: 'file', effect: 'delay', nth: 4, ms: 1500 })
    const submitting = cloud.call(openid, 'filing.submit', submitInput(draft))
    while ((await cloud.operations()).file < before + 3) await sleep(20)
    expect(await remove(draft, openid)).toMatchObject({ ok: true })
    expect(await submitting).toMatchObject(
      gone
        ? { code: 'not-found', message: '没有找到这件备案' }
        : { code: 'stale', message: '内容在别处改过，请看一遍再继续' },
    )
  })

  test('whenever it comes, one wins and the other hears why', async () => {
    for (let ms = 0; ms < 24; ms += STEP) {
      const openid = `racer-${gone ? 'draft' : 'photo'}-${ms}`
      const draft = await signedDraft(cloud, openid)
      const submitting: Promise<Told> = cloud.call(openid, 'filing.submit', submitInput(draft))
      await sleep(ms)
      const removed = await remove(draft, openid)
      const submit = await submitting
      expect([submit.ok, removed.ok].filter(Boolean)).toHaveLength(1)
      if (submit.ok) expect(removed.code).toBe('not-allowed')
      else expect(submit.code).toBe(gone ? 'not-found' : 'stale')
    }
  })
})

test('a storage error is logged without the link that failed', async () => {
  const draft = await signedDraft(cloud, 'unlucky')
  await cloud.fault({ operation: 'file', effect: 'error', nth: 5 })
  const answer = await cloud.refused('unlucky', 'filing.submit', submitInput(draft))
  expect(answer).toMatchObject({ code: 'broken' })
  expect(cloud.keepsText('下载文件失败: Status:500 Url:<address>')).toBe(true)
  expect(cloud.keepsText('&sign=')).toBe(false)
})
