import type { Upgrades } from '../../store/schema'
import { onCloud } from '../../testing/onCloud'
import { company, registered } from '../../testing/filings'
import { collectionOf } from '../collection'
import { byIds } from '../lists/keyset'
import { fromRow } from '../rows'
import { openDatabase } from '../sdk'
import { versionedDatabase } from './versioned'

const cloud = onCloud()

/** In the next release the place of a card is called otherwise. */
const next: Upgrades = {
  cards: [
    {
      up: ({ place, ...rest }) => ({ ...rest, ...(place === undefined ? {} : { site: place }) }),
      from: { site: ['place'] },
    },
  ],
}

type Card = { readonly id: string; readonly site: string; readonly note?: string }

/** The SDK of a function, which speaks to this cloud. */
const database = (table: Upgrades) => {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_ENV: 'local-filing',
    SCF_NAMESPACE: 'local-filing',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url()}/admin/api` }),
  })
  return versionedDatabase(openDatabase(), table)
}

const stored = async (id: string) => (await cloud.stored('cards', { _id: id }))[0]

beforeEach(async () => {
  await cloud.insert('cards', { _id: 'old', place: '廊坊', note: '旧' })
})

test('an older document is read in the present form: alone, in a list, and in a transaction', async () => {
  const open = database(next)
  const read = { id: 'old', site: '廊坊', note: '旧' }
  expect(await collectionOf<Card>(open, 'cards').get('old')).toEqual(read)
  const listed = await byIds(open, { collection: 'cards', where: {}, fields: ['site'] }, ['old'])
  expect(listed.map(fromRow)).toEqual([{ id: 'old', site: '廊坊' }])
  const within = await open.startTransaction()
  expect(await collectionOf<Card>(within, 'cards').get('old')).toEqual(read)
  await within.rollback()
  // Reading writes nothing.
  expect(await stored('old')).toEqual({ _id: 'old', place: '廊坊', note: '旧' })
})

test('what is written says its version, and a whole update as well; one of some fields leaves it', async () => {
  const open = database(next)
  const cards = collectionOf<Card>(open, 'cards')
  await cards.add({ id: 'new', site: '霸州' })
  expect(await stored('new')).toEqual({ _id: 'new', site: '霸州', schema: 2 })
  const old = open.collection('cards').where({ _id: 'old' })
  await old.update({ data: { note: '新' } })
  expect(await stored('old')).toEqual({ _id: 'old', place: '廊坊', note: '新' })
  await old.update({ data: { site: '固安', note: '新' }, whole: true })
  expect(await cards.get('old')).toMatchObject({ site: '固安' })
  await cards.put({ id: 'old', site: '三河' })
  expect(await stored('old')).toEqual({ _id: 'old', site: '三河', schema: 2 })
})

test('the release before it refuses what a later one wrote, in a list too, and writes nothing', async () => {
  await collectionOf<Card>(database(next), 'cards').put({ id: 'old', site: '三河' })
  const before = database({})
  await expect(collectionOf<Card>(before, 'cards').get('old')).rejects.toThrow('系统正在升级')
  await expect(
    byIds(before, { collection: 'cards', where: {}, fields: ['note'] }, ['old']),
  ).rejects.toThrow('系统正在升级')
  expect(await stored('old')).toEqual({ _id: 'old', site: '三河', schema: 2 })
})

test('whoever opens, lists or checks a filing of a later release is asked to wait, and it stays as it is', async () => {
  const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
  const filing = await registered(cloud, people, company)
  await cloud.alter('filings', filing.id, { schema: 99 })
  const [as] = await cloud.stored('filings', { _id: filing.id })
  for (const [openid, action, input] of [
    [people.owner, 'filing.open', { id: filing.id }],
    [people.owner, 'filing.list', {}],
    [people.staff, 'desk.open', { id: filing.id }],
  ] as const)
    expect(await cloud.refused(openid, action, input)).toMatchObject({
      code: 'busy',
      message: '系统正在升级，请过几分钟再试。填过的都在。',
    })
  await cloud.runTimer()
  expect(await cloud.stored('filings', { _id: filing.id })).toEqual([as])
})
