import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { Exports, ExportView } from '../../domain/api/ledger'
import { Refusal } from '../../domain/api/refusal'
import { type LedgerWanted, wholeLedger } from '../../domain/ledger/filter'
import type * as Exporting from './useExports'

/** The files that the functions have, newest first, and how often they were asked for them. */
let exports: readonly ExportView[] = []
let template: Exports['template'] = null
let readings = 0
/** Who asks them to make one. */
let makings = heldDoor<unknown, object>()

// The calls of which the test gives the answers.
jest.mock('../../cloud/call', () => ({
  api: (action: string) => {
    if (action === 'ledger.exports') readings += 1
    else exports = exports.map((each) => ({ ...each, state: 'stopped' }))
    return Promise.resolve({ exports, mayFull: true, template })
  },
  documents: (_action: string, input: unknown) => makings.ask(input),
}))

const { useExports } = jest.requireActual<typeof Exporting>('./useExports')

const wanted: LedgerWanted = { filter: wholeLedger, sort: { by: 'number', descending: true } }
const offline = new Refusal('offline', '网络不通')
const broken = new Refusal('broken', '系统出错了')
const limit = new Refusal('limit', '今天已经导出 20 次')

const view = (id: string, state: ExportView['state'] = 'done'): ExportView => ({
  id,
  at: 0,
  state,
  why: null,
  scope: '全部',
  full: false,
  rows: 4,
  total: 4,
  unreadable: 0,
  again: false,
  until: 1,
  archive: null,
})

beforeEach(() => {
  // What is drawn waits for no clock.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'queueMicrotask', 'nextTick'] })
  exports = []
  template = null
  readings = 0
  makings = heldDoor()
})

const theExports = async (shown = true) => {
  const { result, after, unmount } = await mountHook(() => useExports(shown))
  return {
    now: result,
    after,
    unmount,
    make: () =>
      after(() => {
        result().make(wanted)
      }),
    /** What was asked for last began or did not, and it is answered or refused. */
    end: (begins: boolean, refusal: Refusal | null) =>
      after(() => {
        if (begins) exports = [view('new'), ...exports]
        const last = makings.asked().length - 1
        if (refusal === null) makings.answer(last, {})
        else makings.refuse(last, refusal)
      }),
    pass: (milliseconds: number) =>
      after(() => {
        jest.advanceTimersByTime(milliseconds)
      }),
    said: () => [result().making.busy, result().making.refusal?.code ?? null],
    ids: () => result().list?.exports.map(({ id }) => id),
  }
}

describe.each([
  ['the first one', []],
  ['one more', ['old']],
])('%s', (_of, before) => {
  beforeEach(() => {
    exports = before.map((id) => view(id))
  })

  test.each([
    ['is answered', null],
    ['whose answer is lost on the way', offline],
    ['whose answer breaks on the way', broken],
  ])('that begins and %s is in the list, and nothing is refused', async (_, refusal) => {
    const { make, end, said, ids } = await theExports()
    await make()
    expect(said()).toEqual(['make', null])
    await end(true, refusal)
    expect([...said(), ids()]).toEqual([null, null, ['new', ...before]])
    expect(makings.asked()).toHaveLength(1)
  })

  test('that never began is refused, and a repeat asks for it anew', async () => {
    const { now, after, make, end, said, ids } = await theExports()
    await make()
    await end(false, offline)
    expect([...said(), ids()]).toEqual([null, 'offline', before])
    await after(() => {
      now().making.repeat()
    })
    await end(true, offline)
    expect([...said(), ids()]).toEqual([null, null, ['new', ...before]])
    expect(makings.asked()).toHaveLength(2)
  })
})

test('what the functions refuse is said, whatever else has begun since', async () => {
  const { make, end, said } = await theExports()
  await make()
  await end(true, limit)
  expect(said()).toEqual([null, 'limit'])
})

const province = { columns: 12, empty: 2 }

test.each<[string, Exports['template'], 'template' | 'usual' | null, boolean]>([
  ['without a table of the province it has the usual columns', null, null, false],
  ['also for who had chosen that table', null, 'template', false],
  ['with one it follows it', province, null, true],
  ['also for who chose it', province, 'template', true],
  ['but not for who chose the usual columns', province, 'usual', false],
])('%s, and what is offered is what is asked for', async (_, set, choice, follows) => {
  template = set
  const { now, after, make } = await theExports()
  if (choice !== null)
    await after(() => {
      now().setColumns(choice)
    })
  expect(now().byTemplate).toBe(follows)
  await make()
  expect(makings.asked()).toEqual([{ ...wanted, purpose: null, template: follows }])
})

test('tapped before the list is there, it follows the table of the province that comes with it', async () => {
  template = province
  const { now, make } = await theExports(false)
  expect(now().list).toBeNull()
  await make()
  expect(makings.asked()).toMatchObject([{ template: true }])
})

test('a purpose goes along with full numbers alone', async () => {
  const { now, after, make, end } = await theExports()
  await after(() => {
    now().setPurpose('市公安局来函查询')
  })
  await make()
  await end(true, null)
  await after(() => {
    now().setFull(true)
  })
  await make()
  expect(makings.asked()).toMatchObject([{ purpose: null }, { purpose: '市公安局来函查询' }])
})

test('how far it is, is asked every 2 seconds until it is done', async () => {
  exports = [view('one', 'running')]
  const { now, pass } = await theExports()
  for (let times = 0; times < 3; times += 1) {
    const before = readings
    await pass(1999)
    expect(readings).toBe(before)
    await pass(1)
    expect(readings).toBe(before + 1)
  }
  exports = [view('one')]
  await pass(2000)
  expect(now().list?.exports[0]?.state).toBe('done')
  const all = readings
  for (let times = 0; times < 3; times += 1) await pass(2000)
  expect(readings).toBe(all)
})

test('whoever leaves asks no more how far it is', async () => {
  exports = [view('one', 'running')]
  const { pass, unmount } = await theExports()
  const before = readings
  await unmount()
  await pass(2000)
  expect(readings).toBe(before)
})

test('while one is being asked for it is looked for, and one that is stopped stands so', async () => {
  const { now, make, after, pass } = await theExports()
  await make()
  exports = [view('one', 'running')]
  await pass(2000)
  expect(now().list?.exports[0]?.state).toBe('running')
  await after(() => {
    now().stop('one')
  })
  expect(now().list?.exports[0]?.state).toBe('stopped')
})
