import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import type { ApiAction, ApiInput, FilingDetail } from '../../../src/domain/api'
import { PHOTO_BYTES } from '../../../src/domain/materials'
import type { RefusalCode } from '../../../src/domain/refusal'
import { type Cloud, cloudOf } from '../testing/cloud'
import {
  addPhoto,
  agree,
  allItems,
  claimed,
  individual,
  newToken,
  sign,
  signaturePath,
  signedDraft,
  start,
  submitInput,
  submitted,
} from '../testing/filings'
import { blankPng, photoPng, pngOf, signaturePng } from '../testing/images'

jest.setTimeout(60_000)

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
let waiting: FilingDetail
let draft: FilingDetail
const dataDir = mkdtempSync(join(tmpdir(), 'refusals-'))

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir })
  cloud = cloudOf(local, dataDir)
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  waiting = await submitted(cloud, 'owner-li')
  draft = await signedDraft(cloud, 'owner-zhao')
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

describe('the envelope', () => {
  test.each<[string, unknown, RefusalCode]>([
    ['no action', {}, 'unknown-call'],
    ['an unknown action', { action: 'filing.steal', input: {} }, 'unknown-call'],
    ['__proto__', { action: '__proto__', input: {} }, 'unknown-call'],
    ['constructor', { action: 'constructor', input: {} }, 'unknown-call'],
    ['toString', { action: 'toString', input: {} }, 'unknown-call'],
    ['an action that is no text', { action: { $ne: '' }, input: {} }, 'unknown-call'],
    ['null', null, 'unknown-call'],
    ['a text', 'me', 'unknown-call'],
    ['an id that is an operator', { action: 'filing.open', input: { id: { $ne: '' } } }, 'input'],
    ['an id that is missing', { action: 'filing.open', input: {} }, 'input'],
    ['an id with a path', { action: 'filing.open', input: { id: '../../etc/passwd' } }, 'input'],
    ['an unknown key', { action: 'me', input: { openid: 'owner-li' } }, 'input'],
    ['an answer that is no text', save({ followers: 3 }), 'input'],
    ['an answer of an unknown field', save({ number: 'LFBZ-26K7-4385' }), 'input'],
    ['an answer far too long', save({ introduction: '字'.repeat(1001) }), 'input'],
    ['a version that is a text', sub({ version: '3' }), 'input'],
    ['not declared', sub({ declared: false }), 'input'],
    ['a short token', sub({ token: 'x' }), 'input'],
    ['a queue that is none', queue({ queue: 'drafts' }), 'input'],
    ['a place that is none', queue({ after: 'x' }), 'input'],
  ])('%s is refused', async (_name, event, code) => {
    const answer = await cloud.invoke('reviewer-bazhou', event)
    expect(answer).toMatchObject({ ok: false, code })
    expect(JSON.stringify(answer)).toMatch(/[一-龥]{4}/)
  })

  test('a call without identity is refused', async () => {
    const [invoked] = await Promise.all([withoutIdentity()])
    expect(invoked).toMatchObject({ ok: false, code: 'no-identity' })
  })

  test('the timer function refuses a caller, also one that says it is a timer', async () => {
    const event = { Type: 'Timer', TriggerName: 'cron' }
    const answer = await fetch(`${local.url}/functions/cron`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': 'owner-li' },
      body: JSON.stringify({ data: event }),
    })
    expect(answer.ok).toBe(false)
  })
})

describe('whose filing it is', () => {
  test.each<ApiAction>(['filing.open', 'filing.discard', 'desk.open'])(
    '%s of a filing that does not exist',
    async (action) => {
      const caller = action.startsWith('desk') ? 'reviewer-bazhou' : 'owner-zhao'
      const answer = await cloud.invoke(caller, { action, input: { id: newToken() } })
      expect(answer).toMatchObject({ ok: false, code: 'not-found' })
    },
  )

  test.each<[string, () => Promise<unknown>, RefusalCode]>([
    ['another opens it', () => refused('owner-zhao', 'filing.open', idOf(waiting)), 'not-found'],
    [
      'another saves it',
      () => refused('owner-zhao', 'filing.save', { ...idOf(waiting), answers: {} }),
      'not-found',
    ],
    ['another discards it', () => refused('owner-li', 'filing.discard', idOf(draft)), 'not-found'],
    [
      'another submits it',
      () => refused('owner-zhao', 'filing.submit', submitInput(waiting)),
      'not-found',
    ],
    [
      'another asks for its photo',
      () => refused('owner-zhao', 'filing.photo', { ...idOf(waiting), fileID: photoOf(waiting) }),
      'not-found',
    ],
    [
      'a file of another filing is asked for',
      () => refused('owner-li', 'filing.photo', { ...idOf(waiting), fileID: photoOf(draft) }),
      'not-found',
    ],
    ['staff open a draft', () => refused('reviewer-bazhou', 'desk.open', idOf(draft)), 'not-found'],
    ['the city opens a draft', () => refused('city-staff', 'desk.open', idOf(draft)), 'not-found'],
    [
      'an owner opens the desk',
      () => refused('owner-li', 'desk.open', idOf(waiting)),
      'not-allowed',
    ],
    [
      'an owner reads the queue',
      () => refused('owner-li', 'desk.queue', { queue: 'waiting', after: null }),
      'not-allowed',
    ],
    [
      'another office opens it',
      () => refused('reviewer-guan', 'desk.open', idOf(waiting)),
      'other-office',
    ],
    [
      'another office claims it',
      () => refused('reviewer-guan', 'desk.claim', { ...idOf(waiting), version: waiting.version }),
      'other-office',
    ],
    [
      'another office reads the ID number',
      () => refused('reviewer-guan', 'desk.reveal', { ...idOf(waiting), key: 'ownerIdNumber' }),
      'other-office',
    ],
    [
      'another office asks for a photo',
      () => refused('reviewer-guan', 'desk.photo', { ...idOf(waiting), fileID: photoOf(waiting) }),
      'other-office',
    ],
    [
      'the city claims what a county has',
      () => refused('city-staff', 'desk.claim', { ...idOf(waiting), version: waiting.version }),
      'not-allowed',
    ],
  ])('%s', async (_name, call, code) => {
    expect(await call()).toMatchObject({ code })
  })

  test('the city reads every office, another county sees nothing in its queue', async () => {
    expect((await cloud.ok('city-staff', 'desk.open', idOf(waiting))).number).toBe(waiting.number)
    const queue = await cloud.ok('reviewer-guan', 'desk.queue', { queue: 'waiting', after: null })
    expect([queue.counts.waiting, queue.items]).toEqual([0, []])
  })
})

describe('the desk', () => {
  test('a second claim, a stale decision, a decision without claim, own filings', async () => {
    const filing = await submitted(cloud, 'owner-li')
    const input = { id: filing.id, version: filing.version }
    expect(await refused('head-bazhou', 'desk.register', { ...input, items: [] })).toMatchObject({
      code: 'incomplete',
    })
    const review = await claimed(cloud, 'reviewer-bazhou', filing)
    expect(await refused('head-bazhou', 'desk.claim', input)).toMatchObject({
      code: 'claimed',
      message: expect.stringMatching(/^王敏 \d\d:\d\d 已开始核对/) as string,
    })
    const now = { id: filing.id, version: review.version }
    const all = allItems(review)
    expect(await refused('head-bazhou', 'desk.register', { ...now, items: all })).toMatchObject({
      code: 'not-allowed',
      message: '这件由王敏在核对',
    })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...input, items: all }),
    ).toMatchObject({
      code: 'stale',
    })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...now, items: all.slice(6) }),
    ).toMatchObject({ code: 'incomplete', message: '还有 6 项没有核对' })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...now, items: [...all, 'bribe'] }),
    ).toMatchObject({ code: 'input' })
    await cloud.ok('reviewer-bazhou', 'desk.register', { ...now, items: all })
    await cloud.ok('reviewer-bazhou', 'desk.register', { ...now, items: all })
    expect(await refused('head-bazhou', 'desk.release', now)).toMatchObject({
      code: 'stale',
      message: expect.stringMatching(/^王敏 \d\d:\d\d 已作了决定，您这次没有保存。$/) as string,
    })
  })

  test('a filing one has filled in oneself is for a colleague', async () => {
    const own = await submitted(cloud, 'reviewer-bazhou')
    const input = { id: own.id, version: own.version }
    expect(await refused('reviewer-bazhou', 'desk.claim', input)).toMatchObject({
      code: 'not-allowed',
    })
    const queue = await cloud.ok('reviewer-bazhou', 'desk.queue', { queue: 'waiting', after: null })
    expect(queue.items.find(({ id }) => id === own.id)?.own).toBe(true)
  })

  test('what is released can be claimed by a colleague', async () => {
    const filing = await submitted(cloud, 'owner-li')
    const review = await claimed(cloud, 'reviewer-bazhou', filing)
    const now = { id: filing.id, version: review.version }
    expect(await refused('head-bazhou', 'desk.release', now)).toMatchObject({ code: 'not-allowed' })
    await cloud.ok('reviewer-bazhou', 'desk.release', now)
    const again = await cloud.ok('head-bazhou', 'desk.open', idOf(filing))
    expect((await claimed(cloud, 'head-bazhou', again)).claimedBy?.name).toBe('刘建国')
  })
})

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
    const { id, version } = waiting
    const fileID = await cloud.upload('owner-li', signaturePath(id), signaturePng())
    for (const answer of [
      await refused('owner-li', 'filing.save', { id, answers: { accountName: '改名' } }),
      await refused('owner-li', 'filing.removePhoto', {
        id,
        slot: 'idFront',
        fileID: photoOf(waiting),
      }),
      await refused('owner-li', 'filing.sign', { id, version, fileID, simple: false }),
      await refused('owner-li', 'filing.discard', { id }),
    ])
      expect(answer).toMatchObject({ code: 'not-allowed' })
  })
})

describe('files', () => {
  const tooLarge = () => Buffer.concat([photoPng(), Buffer.alloc(PHOTO_BYTES)])

  test.each<[string, (id: string) => [path: string, bytes: Buffer]]>([
    ['in another folder', () => [`elsewhere/${newToken()}.png`, photoPng()]],
    ['in the folder of another filing', () => [`filings/${newToken()}/a.png`, photoPng()]],
    ['in a folder below', (id) => [`filings/${id}/deep/a.png`, photoPng()]],
    ['no picture', (id) => [`filings/${id}/${newToken()}.png`, Buffer.from('<svg>'.repeat(9))]],
    ['too large', (id) => [`filings/${id}/${newToken()}.png`, tooLarge()]],
  ])('a photo %s is refused', async (_name, file) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await cloud.upload('company-chen', ...file(id))
    const input = { id, slot: 'idFront' as const, fileID }
    const answer = await refused('company-chen', 'filing.addPhoto', input)
    expect(answer).toMatchObject({
      code: 'file',
      fields: { idFront: expect.any(String) as string },
    })
  })

  test('a file that never came is refused', async () => {
    const { id } = await start(cloud, 'company-chen')
    const held = await cloud.upload('company-chen', `filings/${id}/a.png`, photoPng())
    const fileID = held.replace('/a.png', '/b.png')
    const answer = await refused('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(answer).toMatchObject({ code: 'file' })
  })

  test('a slot takes five photos, the same file once, and none that is not asked for', async () => {
    const { id } = await start(cloud, 'company-chen')
    for (let i = 0; i < 5; i += 1) await addPhoto(cloud, 'company-chen', id, 'idFront', photoPng(i))
    const filing = await cloud.ok('company-chen', 'filing.open', { id })
    const fileID = photoOf(filing)
    const again = await cloud.ok('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(again.photos.idFront).toHaveLength(5)
    const sixth = await cloud.upload('company-chen', `filings/${id}/six.png`, photoPng(6))
    expect(
      await refused('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID: sixth }),
    ).toMatchObject({ code: 'file', message: '这一项最多 5 张照片' })
    expect(
      await refused('company-chen', 'filing.addPhoto', { id, slot: 'licence', fileID: sixth }),
    ).toMatchObject({ code: 'input' })
  })

  test('a removed photo is deleted from the file store', async () => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = photoOf(await addPhoto(cloud, 'company-chen', id, 'idFront'))
    const link = await cloud.ok('company-chen', 'filing.photo', { id, fileID })
    expect((await fetch(link.url)).status).toBe(200)
    const left = await cloud.ok('company-chen', 'filing.removePhoto', {
      id,
      slot: 'idFront',
      fileID,
    })
    expect(left.photos.idFront).toEqual([])
    expect((await fetch(link.url)).status).toBe(404)
    expect(await cloud.stored('discards')).toEqual([])
  })
})

describe('signing and submitting', () => {
  test.each<[string, Buffer]>([
    ['an empty pad', blankPng()],
    ['a narrow picture', pngOf(599, 100, (x, y) => x === y)],
    ['no PNG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(90)])],
  ])('%s is no signature', async (_name, bytes) => {
    const { id, version } = await signedDraft(cloud, 'company-chen')
    const fileID = await cloud.upload('company-chen', signaturePath(id), bytes)
    expect(
      await refused('company-chen', 'filing.sign', { id, version, fileID, simple: false }),
    ).toMatchObject({ code: 'file', fields: { signature: expect.any(String) as string } })
  })

  test('an incomplete form is neither signed nor submitted, each lack is named', async () => {
    const { id, version } = await start(cloud, 'company-chen', { ...individual, ownerName: '' })
    const fileID = await cloud.upload('company-chen', signaturePath(id), signaturePng())
    const fields = { ownerName: '请填写姓名', idFront: '请上传本人身份证人像面' }
    expect(
      await refused('company-chen', 'filing.sign', { id, version, fileID, simple: false }),
    ).toMatchObject({ code: 'incomplete', fields })
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
    const { id, version } = await signedDraft(cloud, 'company-chen')
    const saved = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: { accountId: 'gh_123456789abc' },
    })
    expect(saved.signature).not.toBeNull()
    const fileID = await cloud.upload('company-chen', signaturePath(id), signaturePng(1))
    expect(
      await refused('company-chen', 'filing.sign', { id, version, fileID, simple: false }),
    ).toMatchObject({ code: 'stale' })
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
          fileID: photoOf(filing),
        }),
    ],
    ['a photo added', (id) => addPhoto(cloud, 'company-chen', id, 'other', photoPng(3))],
  ])('%s changed voids the signature and deletes its picture', async (_name, change) => {
    const filing = await signedDraft(cloud, 'company-chen')
    const fileID = filing.signature?.fileID ?? ''
    const link = await cloud.ok('company-chen', 'filing.photo', { id: filing.id, fileID })
    const changed = await change(filing.id, filing)
    expect(changed.signature).toBeNull()
    expect((await fetch(link.url)).status).toBe(404)
  })

  test('the same values saved again leave the signature', async () => {
    const { id } = await signedDraft(cloud, 'company-chen')
    const saved = await cloud.ok('company-chen', 'filing.save', { id, answers: individual })
    expect(saved.signature).not.toBeNull()
  })

  test('a signature picture written over is void', async () => {
    const filing = await signedDraft(cloud, 'company-chen')
    await overwrite('company-chen', filing.signature?.fileID ?? '', signaturePng(2))
    expect(await refused('company-chen', 'filing.submit', submitInput(filing))).toMatchObject({
      code: 'signature-void',
    })
  })

  test('a photo written over is found, and signing afresh after replacing it helps', async () => {
    const filing = await signedDraft(cloud, 'company-chen')
    const fileID = photoOf(filing)
    await overwrite('company-chen', fileID, photoPng(5))
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
    const filing = await signedDraft(cloud, 'company-chen')
    await cloud.alter('filings', filing.id, { 'answers.accountName': '换了名字' })
    expect(await refused('company-chen', 'filing.submit', submitInput(filing))).toMatchObject({
      code: 'signature-void',
    })
  })
})

test('consents: without one nothing is started, without the other no ID photo, an old text does not count', async () => {
  const openid = 'nobody-yet'
  const starting = { token: newToken(), answers: {} }
  expect(await refused(openid, 'filing.start', starting)).toMatchObject({ code: 'no-consent' })
  expect(
    await refused(openid, 'consent.give', { kind: 'filing', version: '2020-01-01/1' }),
  ).toMatchObject({ code: 'input' })
  const { consents } = await cloud.ok(openid, 'me', {})
  expect(consents).toEqual({ filing: null, idData: null })
  await agree(cloud, openid)
  const { id } = await cloud.ok(openid, 'filing.start', starting)
  await cloud.alter('people', openid, { idData: null })
  const fileID = await cloud.upload(openid, `filings/${id}/a.png`, photoPng())
  expect(await refused(openid, 'filing.addPhoto', { id, slot: 'idFront', fileID })).toMatchObject({
    code: 'no-consent',
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)

const idOf = ({ id }: FilingDetail) => ({ id })
const photoOf = ({ photos }: FilingDetail) => photos.idFront?.[0]?.fileID ?? ''

const overwrite = (openid: string, fileID: string, bytes: Buffer) =>
  cloud.upload(openid, fileID.split('/').slice(3).join('/'), bytes)

function save(answers: object) {
  return { action: 'filing.save', input: { id: newToken(), answers } }
}

function sub(changes: object) {
  const input = submitInput({ id: newToken(), version: 1 })
  return { action: 'filing.submit', input: { ...input, ...changes } }
}

function queue(changes: object) {
  return { action: 'desk.queue', input: { queue: 'waiting', after: null, ...changes } }
}

/** The function called by another function has no user. */
const withoutIdentity = async (): Promise<unknown> => {
  const answer = await fetch(`${local.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'functions.invokeFunction',
      function_name: 'api',
      request_data: JSON.stringify({ action: 'me', input: {} }),
    }),
  })
  const { data } = (await answer.json()) as { data: { response_data: string } }
  return JSON.parse(data.response_data)
}
