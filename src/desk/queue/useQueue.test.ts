import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { ApiInput } from '../../domain/api/api'
import type { Queue } from '../../domain/api/desk'
import { useDeskNow } from '../frames/deskNow'
import type * as Queues from './useQueue'

let door = heldDoor<ApiInput<'desk.queue'>, Queue>()

// The memory of a phone on which nothing was kept, and the call of which the test gives the answers.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '' }))
jest.mock('../../cloud/call', () => ({
  api: (_action: string, input: ApiInput<'desk.queue'>) => door.ask(input),
}))

const { useQueue } = jest.requireActual<typeof Queues>('./useQueue')

beforeEach(() => {
  door = heldDoor()
})

const none: Queue['counts'] = {
  ...{ waiting: 0, returned: 0, dueSoon: 0, watch: 0, pastPromise: 0, deferred: 0, done: 0 },
  ...{ attested: 0, onPaper: 0 },
}

/** A page of a queue in which so many wait; `mine` is said with the first page of what waits. */
const page = (waiting: number, more: Partial<Queue> = {}): Queue => ({
  counts: { ...none, waiting },
  items: [],
  unreadable: 0,
  next: null,
  promises: false,
  mine: null,
  ...more,
})

const theQueue = async (begin?: Queues.QueueBegin) => {
  const { result, after } = await mountHook(() => ({ ...useQueue(begin), rail: useDeskNow() }))
  const act = (work: (queue: Queues.DeskQueue) => void) =>
    after(() => {
      work(result())
    })
  await act(({ reload }) => {
    reload()
  })
  return {
    now: result,
    act,
    answer: (index: number, answer: Queue) =>
      after(() => {
        door.answer(index, answer)
      }),
  }
}

test('another queue is asked for from its start, and shows nothing of the former, whose next page comes late', async () => {
  const { now, act, answer } = await theQueue()
  await answer(0, page(5, { unreadable: 1, next: 'after 1' }))
  await act(({ more, choose }) => {
    more()
    choose('done', true)
  })
  expect(now()).toMatchObject({
    ...{ name: 'done', turned: true },
    queue: { items: [], unreadable: 0, next: null, counts: { waiting: 5 } },
  })
  await answer(2, page(4, { next: 'done after 1' }))
  await answer(1, page(5, { next: 'after 2' }))
  expect(now().queue).toMatchObject({ counts: { waiting: 4 }, next: 'done after 1' })
  await act(({ more }) => {
    more()
  })
  expect(door.asked()).toEqual([
    { queue: 'waiting', turned: false, after: null },
    { queue: 'waiting', turned: false, after: 'after 1' },
    { queue: 'done', turned: true, after: null },
    { queue: 'done', turned: true, after: 'done after 1' },
  ])
})

test('what the caller checks is known from the first page on, on whichever page it stands', async () => {
  const { now, act, answer } = await theQueue()
  await answer(0, page(5, { next: 'after 1', mine: 'filing-1' }))
  await act(({ more }) => {
    more()
  })
  await answer(1, page(6))
  expect(now().queue).toMatchObject({ mine: 'filing-1', counts: { waiting: 6 }, next: null })
})

test('the rail counts what all of it says, and not what is shown of one office', async () => {
  const { now, act, answer } = await theQueue({ name: 'waiting', turned: false, office: '131081' })
  await act(({ choose }) => {
    choose('returned')
  })
  const before = now().rail.counts
  await answer(1, page(2))
  expect([now().office, now().rail.counts]).toEqual(['131081', before])
  await act(({ showAll }) => {
    showAll()
  })
  await answer(2, page(9, { promises: true }))
  expect(now()).toMatchObject({ office: null, rail: { counts: { waiting: 9 }, promises: true } })
  expect(door.asked().slice(1)).toEqual([
    { queue: 'returned', turned: false, office: '131081', after: null },
    { queue: 'returned', turned: false, after: null },
  ])
})
