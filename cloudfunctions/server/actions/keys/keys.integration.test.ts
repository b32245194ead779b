import { verifyChains } from '../../../../tools/operator/audit/chains'
import type { StoredLine } from '../../../../tools/operator/strays'
import { rootKeyOf, retiredText } from '../../secrets/keys'
import { vaultOf } from '../../secrets/vault'
import {
  agree,
  company,
  claimed,
  firstPhoto,
  ID_NUMBER,
  individual,
  registered,
  returned,
  sign,
  start,
  submitInput,
  signedDraft,
  submitted,
  resubmitInput,
} from '../../testing/filings'
import { confirmMail } from '../../testing/messages'
import { minutesLater, NOW } from '../../testing/onCloud'
import { versionsOf } from '../../testing/whole'
import { onOwnCloud } from '../../testing/onOwnCloud'
import { accountRow, documents, readRows } from '../../testing/tables'
import { deskPhoto } from '../../testing/copies'
import { photoPng } from '../../testing/images'
import { prove, unfiled, urge } from '../../testing/supervision/leads'
import { collections } from '../../store/collections'

const cloud = onOwnCloud()
const OWNER = 'owner-li'
const OTHER = 'owner-hu'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'
const MINUTE = 60_000

let minutes = 0
const pass = async (more: number) => {
  minutes += more
  await cloud.moveClock({ now: minutesLater(minutes) })
}

const keys = () => cloud.ok(CITY, 'keys.open', {})

/** Runs the timer until the move is over; answers how often it ran. */
const untilDone = async (): Promise<number> => {
  for (let runs = 1; runs < 20; runs += 1) {
    await pass(1)
    await cloud.runTimer()
    if ((await keys()).move?.state === 'done') return runs
  }
  throw new Error(JSON.stringify(await keys()))
}

const numberIn = async (id: string) =>
  (await cloud.ok(STAFF, 'desk.reveal', { id, key: 'ownerIdNumber' })).text

const foundBy = async (text: string) =>
  (await cloud.ok(STAFF, 'ledger.find', { text })).items.map(({ id }) => id)

const first = { ...individual, accountId: 'gh_0000000000a9' }

/** All that a move must not break, whatever is under which key. */
const works = async (ids: Record<'registered' | 'returned' | 'draft', string>) => {
  expect(await numberIn(ids.registered)).toBe(ID_NUMBER)
  expect(await numberIn(ids.returned)).toBe(ID_NUMBER)
  expect((await cloud.ok(OWNER, 'filing.reveal', { id: ids.draft })).text).toBe(ID_NUMBER)
  expect((await foundBy(ID_NUMBER)).sort()).toEqual([ids.registered, ids.returned].sort())
  expect(await foundBy(individual.ownerMobile ?? '')).toContain(ids.registered)
  // Nobody files the same account anew, and no lead of it is added.
  const twin = await signedDraft(cloud, OTHER, first)
  expect(await cloud.refused(OTHER, 'filing.submit', submitInput(twin))).toMatchObject({
    code: 'duplicate',
  })
  await cloud.ok(OTHER, 'filing.discard', { id: twin.id })
  expect(await cloud.refused(HEAD, 'leads.add', { ...unfiled, note: '' })).toMatchObject({
    code: 'duplicate',
  })
  // The consent that was given once is still there.
  const consents = await cloud.ok(OWNER, 'consent.ofPeople', {
    names: [individual.ownerName ?? ''],
  })
  expect(consents).toHaveLength(1)
}

const livedIn = async () => {
  await confirmMail(cloud)
  const { id } = await registered(cloud, { owner: OWNER, staff: STAFF }, first)
  const answers = {
    ...company,
    accountName: '胜芳旧事',
    accountId: 'gh_0000000000aa',
    ownerIdNumber: ID_NUMBER,
  }
  const back = await returned(cloud, { owner: OWNER, staff: STAFF }, ['introduction'], answers)
  const draft = await start(cloud, OWNER, {
    ...individual,
    accountName: '还没有交的',
    accountId: 'gh_0000000000ab',
  })
  await cloud.ok(STAFF, 'leads.add', unfiled)
  await pass(5)
  await cloud.runTimer()
  return { registered: id, returned: back.id, draft: draft.id }
}

async function* rows(collection: string) {
  yield* (await cloud.stored<StoredLine>(collection)).sort((one, other) =>
    one._id < other._id ? -1 : 1,
  )
}

/** The collections in which anything but a link of a chain names a key. */
const naming = async (key: string) => {
  const found: string[] = []
  for (const name of Object.keys(collections))
    if (!['events', 'administration'].includes(name))
      for (const row of await cloud.stored(name))
        if (new RegExp(`(?<![0-9a-f])${key}\\.`).test(JSON.stringify(row))) found.push(name)
  return [...new Set(found)]
}

beforeEach(async () => {
  await cloud.reset()
  const { FILING_KEY } = cloud.keys()
  await cloud.setKeys({ FILING_KEY, FILING_KEYS: '' })
  minutes = 0
  await pass(0)
})

test.each(['aes', 'sm4'] as const)(
  'to a new %s key everything moves, and works at every step',
  async (algorithm) => {
    const ids = await livedIn()
    const old = cloud.keys().FILING_KEY
    const [oldId = ''] = cloud.vault().known
    await cloud.setKeys({ add: algorithm })
    const [newId = ''] = cloud.vault().known
    expect(await keys()).toMatchObject({
      current: newId,
      others: [{ id: oldId, left: null, refusal: '请先把数据换到新密钥，换完再停用' }],
      move: null,
      mayMove: true,
    })
    await works(ids)
    const fresh = await submitted(cloud, OTHER, {
      ...individual,
      accountName: '新密钥下的',
      accountId: 'gh_0000000000ac',
      ownerIdNumber: '131081190001010031',
    })
    expect((await cloud.ok(CITY, 'keys.move', {})).move).toMatchObject({ state: 'asked', to: null })
    await untilDone()
    await works(ids)
    expect((await keys()).move).toMatchObject({ state: 'done', failed: 0 })
    // What lives for days alone is gone by then.
    await cloud.moveClock({ advanceDays: 40 })
    minutes += 40 * 24 * 60
    await cloud.runTimer()
    await cloud.ok(CITY, 'keys.move', {})
    await untilDone()
    expect(await naming(oldId)).toEqual([])
    expect((await keys()).others).toEqual([{ id: oldId, left: {}, refusal: null }])
    expect(await cloud.ok(CITY, 'keys.retire', { key: oldId })).toMatchObject({
      others: [],
      retired: [oldId],
    })
    const { FILING_KEY } = cloud.keys()
    await cloud.setKeys({ FILING_KEY, FILING_KEYS: retiredText(rootKeyOf('old', old)) })
    expect(await keys()).toMatchObject({ current: newId, others: [], retired: [oldId] })
    expect(await numberIn(ids.registered)).toBe(ID_NUMBER)
    expect(await foundBy(ID_NUMBER)).toContain(ids.returned)
    expect(await numberIn(fresh.id)).toBe('131081190001010031')
    // The chains hold, with what is left of the retired key, and without it not.
    expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
    expect((await verifyChains(vaultOf(FILING_KEY), rows)).wrong).not.toEqual([])
  },
)

test('a correction and a change that began under the old key end under the new one', async () => {
  const ids = await livedIn()
  const change = await cloud.ok(OWNER, 'filing.change', {
    id: ids.registered,
    kinds: ['introduction'],
    changedOn: '2026-11-05',
  })
  const answers = { introduction: '介绍胜芳的戏楼' }
  for (const id of [change.id, ids.returned]) await cloud.ok(OWNER, 'filing.save', { id, answers })
  await cloud.setKeys({ add: 'aes' })
  await cloud.ok(CITY, 'keys.move', {})
  await untilDone()
  const { FILING_KEY } = cloud.keys()
  await cloud.setKeys({ FILING_KEY, FILING_KEYS: '' })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id: change.id }))
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const corrected = await sign(
    cloud,
    OWNER,
    await cloud.ok(OWNER, 'filing.open', { id: ids.returned }),
  )
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(corrected))
  for (const id of [change.id, ids.returned]) {
    const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    const row = review.items.find(({ key }) => key === 'introduction')
    expect(row?.change?.before).not.toBe(answers.introduction)
    await cloud.ok(STAFF, 'desk.register', {
      id,
      version: review.version,
      items: review.items.map(({ key }) => key),
    })
  }
  expect(await cloud.ok(OWNER, 'filing.open', { id: ids.registered })).toMatchObject({
    status: 'registered',
    answers,
    openChange: null,
  })
  expect(await numberIn(ids.registered)).toBe(ID_NUMBER)
  expect(
    (await versionsOf(cloud, ids.registered)).map((each) => each.answers.introduction),
  ).toEqual([individual.introduction, answers.introduction])
})

/** What the store holds of pictures, as it lies there. */
const picturesIn = async () => {
  const paths = (await cloud.files()).map(({ path }) => path)
  const kept = paths.filter((path) => path.startsWith('filings/')).sort()
  return Promise.all(kept.map(async (path) => (await cloud.bytesAt(path)).toString('base64')))
}

test('pictures and tables open under a new key, and no picture is written anew', async () => {
  const { id } = await registered(cloud, { owner: OWNER, staff: STAFF }, first)
  const filing = await cloud.ok(OWNER, 'filing.open', { id })
  const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
  const urged = await urge(cloud, STAFF, lead, { at: Date.parse(NOW) - MINUTE })
  const proved = await prove(cloud, STAFF, urged)
  await agree(cloud, 'agency')
  const table = await readRows(cloud, 'agency', [accountRow(1), accountRow(2, { followers: '多' })])
  await pass(5)
  const before = await picturesIn()
  expect(before.length).toBeGreaterThan(3)
  await cloud.setKeys({ add: 'sm4' })
  await cloud.ok(CITY, 'keys.move', {})
  await untilDone()
  expect((await keys()).move).toMatchObject({ failed: 0 })
  const { FILING_KEY } = cloud.keys()
  await cloud.setKeys({ FILING_KEY, FILING_KEYS: '' })
  expect(await picturesIn()).toEqual(before)
  await deskPhoto(cloud, STAFF, { id, fileID: firstPhoto(filing) })
  const { url } = await cloud.ok(OWNER, 'filing.photo', { id, fileID: firstPhoto(filing) })
  const shown = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(shown.equals(photoPng())).toBe(true)
  const fileID = proved.urges[0]?.evidence[0]?.fileID ?? ''
  expect(await documents(cloud, STAFF, 'leadPhoto', { id: lead.id, fileID })).toMatchObject({
    ok: true,
  })
  expect(await cloud.ok('agency', 'import.open', {})).toMatchObject({ id: table.id, bad: [{}] })
})

test('without its own key nobody reads a filing, and the audit holds', async () => {
  const ids = await livedIn()
  await cloud.alter('filings', ids.registered, { dataKey: null })
  expect(await numberIn(ids.registered)).not.toBe(ID_NUMBER)
  expect((await versionsOf(cloud, ids.registered))[0]).toMatchObject({ rows: [], answers: {} })
  expect(await numberIn(ids.returned)).toBe(ID_NUMBER)
  expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
})

test('only heads of the city move keys, and none is retired before its time', async () => {
  await livedIn()
  const [oldId = ''] = cloud.vault().known
  expect(await cloud.refused(CITY, 'keys.move', {})).toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('只有一把密钥') as string,
  })
  await cloud.setKeys({ add: 'aes' })
  for (const openid of [OWNER, STAFF, HEAD])
    for (const call of ['keys.open', 'keys.move', 'keys.stop'] as const)
      expect(await cloud.refused(openid, call, {})).toMatchObject({ code: 'not-allowed' })
  const retire = (key: string) => cloud.refused(CITY, 'keys.retire', { key })
  expect(await retire(oldId)).toMatchObject({ message: '请先把数据换到新密钥，换完再停用' })
  expect(await retire(cloud.vault().current)).toMatchObject({ message: '正在使用的密钥不能停用' })
  expect(await retire('00000000')).toMatchObject({ code: 'not-found' })
  await cloud.ok(CITY, 'keys.move', {})
  await cloud.ok(CITY, 'keys.move', {})
  await cloud.ok(CITY, 'keys.stop', {})
  await pass(1)
  await cloud.runTimer()
  expect((await keys()).move).toMatchObject({ state: 'stopped', moved: 0 })
  await cloud.ok(CITY, 'keys.move', {})
  await untilDone()
  expect((await keys()).move?.moved).toBeGreaterThan(0)
})

test('a function that has a retired key as its current one answers nobody', async () => {
  const { FILING_KEY: old } = cloud.keys()
  const [oldId = ''] = cloud.vault().known
  await cloud.setKeys({ add: 'aes' })
  const { FILING_KEY } = cloud.keys()
  await cloud.ok(CITY, 'keys.move', {})
  await untilDone()
  await cloud.ok(CITY, 'keys.retire', { key: oldId })
  await cloud.setKeys({ FILING_KEY: old, FILING_KEYS: FILING_KEY })
  expect(await cloud.refused(OWNER, 'me', {})).toMatchObject({ code: 'broken' })
  await cloud.setKeys({ FILING_KEY, FILING_KEYS: '' })
  await cloud.ok(OWNER, 'me', {})
})
