import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { TableProgress, TableView } from '../../domain/api/administration/officeTables'
import { Refusal } from '../../domain/api/refusal'
import type * as OfficeTables from './useOfficeTable'

let held: TableView | null = null
let opened: (string | undefined)[] = []
let runs = heldDoor<string, TableProgress>()

// A page that is shown once, the memory of a phone on which nothing was kept, the files of the phone, and the calls of which
// the test gives the answers.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', useDidShow: () => undefined }))
jest.mock('../../platform/files/tables', () => ({
  chooseTable: () => Promise.resolve({ path: '/tmp/table', name: 'other.xlsx', bytes: 1 }),
}))
jest.mock('../../cloud/upload', () => ({ uploadTable: () => Promise.resolve('cloud://other') }))
jest.mock('../../cloud/call', () => ({
  api: (action: string, { id }: { id?: string }) => {
    if (action === 'oldLedger.run') return runs.ask(id ?? '')
    opened.push(id)
    return Promise.resolve(held)
  },
  documents: () => Promise.resolve(table('other')),
}))

const { useOfficeTable } = jest.requireActual<typeof OfficeTables>('./useOfficeTable')

const table = (id: string, more: Partial<TableView> = {}): TableView => ({
  id,
  state: 'read',
  good: 100,
  taken: 0,
  already: 0,
  shown: 0,
  name: 'ledger.xlsx',
  at: 0,
  by: '刘建国',
  columns: [],
  options: [],
  needed: [],
  to: null,
  anywhere: false,
  judged: true,
  notes: [],
  bad: [],
  badRows: 0,
  hidden: [],
  alreadyRows: [],
  ...more,
})

const progress = (taken: number, more: Partial<TableProgress> = {}): TableProgress => ({
  id: 'newest',
  state: 'running',
  good: 100,
  taken,
  already: 0,
  shown: 0,
  ...more,
})

beforeEach(() => {
  held = table('newest')
  opened = []
  runs = heldDoor()
})

const theTable = async () => {
  const { result, after, unmount } = await mountHook(() => useOfficeTable('oldLedger'))
  return {
    now: result,
    after,
    unmount,
    take: () =>
      after(() => {
        result().take()
      }),
    answer: (index: number, answer: TableProgress) =>
      after(() => {
        runs.answer(index, answer)
      }),
    stands: () => [result().view?.state, result().view?.taken, result().acts.busy],
  }
}

test('a table is taken part after part until it is done, and stands as begun from the tap on', async () => {
  const { take, answer, stands } = await theTable()
  expect(stands()).toEqual(['read', 0, null])
  await take()
  expect(stands()).toEqual(['running', 0, 'take'])
  await answer(0, progress(60))
  expect(stands()).toEqual(['running', 60, 'take'])
  await answer(1, progress(100, { state: 'done' }))
  expect(stands()).toEqual(['done', 100, null])
  expect([runs.asked(), opened]).toEqual([['newest', 'newest'], [undefined]])
})

test('a part that is refused leaves what was taken, and a repeat goes on from there', async () => {
  const { now, after, take, answer, stands } = await theTable()
  await take()
  await answer(0, progress(60))
  await after(() => {
    runs.refuse(1, new Refusal('offline', '网络不通'))
  })
  expect([now().acts.refusal?.code, stands()]).toEqual(['offline', ['running', 60, null]])
  await after(() => {
    now().acts.repeat()
  })
  await answer(2, progress(100, { state: 'done' }))
  expect(stands()).toEqual(['done', 100, null])
})

test('whoever leaves takes no further part, which the timer does', async () => {
  const { after, unmount, take } = await theTable()
  await take()
  await unmount()
  await after(() => {
    runs.answer(0, progress(60))
  })
  expect(runs.asked()).toHaveLength(1)
})

test('where rows became nothing it is read which these are', async () => {
  const { now, take, answer } = await theTable()
  await take()
  const row = { row: 3, name: '胜芳老街坊', words: '已经登记', opens: null }
  held = table('newest', { state: 'done', taken: 100, already: 1, alreadyRows: [row] })
  await answer(0, progress(100, { state: 'done', already: 1 }))
  expect(opened).toEqual([undefined, 'newest'])
  expect(now().view?.alreadyRows).toEqual([row])
})

test('a table that is chosen since stands in the place of the newest, as nothing that was taken of that', async () => {
  const { now, after, take, answer, stands } = await theTable()
  expect([now().view?.id, now().fresh]).toEqual(['newest', false])
  await take()
  await answer(0, progress(100, { state: 'done' }))
  await after(() => {
    now().choose()
  })
  expect([now().view?.id, now().fresh, stands()]).toEqual(['other', true, ['read', 0, null]])
})
