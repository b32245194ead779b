import { stamped, type Upgrades } from '../../../cloudfunctions/server/store/schema'
import { registered } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { insertAll } from '../../../cloudfunctions/server/testing/stored'
import { databaseOf } from '../../operator/strays'
import { rewriteOlder } from './rewrite'

const cloud = onCloud()

/** In the next release the name of an office’s card is a list. */
const next: Upgrades = {
  cards: [
    {
      up: ({ place, ...rest }) => ({
        ...rest,
        ...(place === undefined ? {} : { places: [place] }),
      }),
      from: { places: ['place'] },
    },
  ],
}

const database = () =>
  databaseOf({ env: 'local-filing', secretId: 'local', secretKey: 'local', local: cloud.url() })

const card = (nth: number) => ({
  _id: `card-${String(nth).padStart(3, '0')}`,
  place: nth,
  until: 1,
})

test('older documents are rewritten, others left; what somebody writes meanwhile stays, and is rewritten in the next round', async () => {
  await registered(cloud, { owner: 'company-chen', staff: 'reviewer-bazhou' })
  const cards = Array.from({ length: 60 }, (_each, nth) => card(nth))
  await insertAll(cloud, 'cards', [
    ...cards.slice(0, 30),
    ...cards.slice(30, 59).map((each) => ({ ...each, schema: 1 })),
    { ...stamped(next, 'cards', { places: ['kept'], until: 2 }), _id: 'card-new' },
  ])
  const filings = await cloud.stored('filings')

  // One is being written while its turn comes: only once that is over it is rewritten.
  const busy = await database().startTransaction()
  const held = busy.collection('cards').doc('card-007')
  await held.get()
  await held.set({ place: 'written meanwhile', until: 1 })
  const said: string[] = []
  const say = (line: string) => {
    said.push(line)
    if (said.length === 1) void busy.commit()
  }
  expect(await rewriteOlder(database(), next, say)).toBe(true)
  expect(said[0]).toMatch(/^cards：共 \d+ 条，改好 \d+ 条，1 条正有人在用，再来一遍$/)
  expect(said.at(-1)).toMatch(/^cards：共 \d+ 条，改好 \d+ 条$/)

  const stored = await cloud.stored('cards')
  expect(stored.filter(({ schema }) => schema !== 2)).toEqual([])
  expect(stored.find(({ _id }) => _id === 'card-007')).toEqual({
    ...{ _id: 'card-007', places: ['written meanwhile'], until: 1, schema: 2 },
  })
  expect(stored.find(({ _id }) => _id === 'card-031')).toEqual({
    ...{ _id: 'card-031', places: [31], until: 1, schema: 2 },
  })
  expect(stored.find(({ _id }) => _id === 'card-new')).toMatchObject({ places: ['kept'] })
  expect(await cloud.stored('filings')).toEqual(filings)

  // Again there is nothing to do.
  said.length = 0
  expect(await rewriteOlder(database(), next, (line) => said.push(line))).toBe(true)
  expect(said).toEqual([expect.stringMatching(/^cards：共 \d+ 条，改好 0 条$/)])
  expect(await cloud.stored('cards')).toEqual(stored)
})

test('what stays in use is left older and said; stopped on the way, the next run goes on', async () => {
  await insertAll(cloud, 'cards', [{ ...card(90) }, { ...card(91) }])
  const busy = await database().startTransaction()
  const held = busy.collection('cards').doc('card-090')
  await held.get()
  await held.set({ place: 'x', until: 1 })
  expect(await rewriteOlder(database(), next, () => undefined)).toBe(false)
  await busy.rollback()
  // The connection breaks.
  await insertAll(cloud, 'cards', [{ ...card(92) }, { ...card(93) }])
  await cloud.fault({ operation: 'database', effect: 'error', nth: 3, times: 4 })
  const run = () => rewriteOlder(database(), next, () => undefined).catch(() => false)
  for (let runs = 1; runs <= 6 && !(await run()); runs += 1);
  const stored = await cloud.stored('cards')
  expect(stored.filter(({ schema }) => schema !== 2)).toEqual([])
})
