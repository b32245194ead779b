import { useState } from 'react'
import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { Queue, QueueItem } from '../../domain/api/desk'
import { Refusal } from '../../domain/api/refusal'
import { queueItem } from './testing/queueItem'
import type * as Claiming from './useClaimFirst'

type Claim = { readonly id: string; readonly version: number }

let claims = heldDoor<Claim, Claim>()
let went: string[] = []

// The way to another page, and the call of which the test gives the answers.
jest.mock('../../platform/wechat/navigate', () => ({
  go: (page: string, { id }: { id: string }) => {
    went.push(`${page} ${id}`)
  },
}))
jest.mock('../../cloud/call', () => ({
  api: (_action: string, input: Claim) => claims.ask(input),
}))

const { useClaimFirst } = jest.requireActual<typeof Claiming>('./useClaimFirst')

beforeEach(() => {
  claims = heldDoor()
  went = []
})

const item = (id: string, more: Partial<QueueItem> = {}): QueueItem =>
  queueItem({ id, version: 4, ...more })

const queueOf = (items: readonly QueueItem[], mine: string | null = null): Queue => ({
  counts: {
    ...{
      waiting: items.length,
      returned: 0,
      dueSoon: 0,
      watch: 0,
      pastPromise: 0,
      deferred: 0,
      done: 0,
    },
    ...{ attested: 0, onPaper: 0 },
  },
  items,
  unreadable: 0,
  next: null,
  promises: false,
  mine,
})

/** The tap over a queue that shows this. */
const over = async (first: Queue) => {
  const reload = jest.fn()
  const { result, after } = await mountHook(() => {
    const [queue, show] = useState(first)
    const nothing = () => undefined
    const claim = useClaimFirst({
      ...{ name: 'waiting', turned: false, office: null, queue, refusal: null, reload },
      ...{ choose: nothing, showAll: nothing, refresh: nothing, more: nothing },
    })
    return { ...claim, show }
  })
  return {
    now: result,
    reload,
    tap: () =>
      after(() => {
        result().run()
      }),
    show: (queue: Queue) =>
      after(() => {
        result().show(queue)
      }),
    answer: (index: number, id: string) =>
      after(() => {
        claims.answer(index, { id, version: 5 })
      }),
    refuse: (index: number) =>
      after(() => {
        claims.refuse(index, new Refusal('claimed', '同事正在核对'))
      }),
  }
}

const wang = { name: '王敏', mine: false }
const nobodys = queueOf([
  item('own', { own: true }),
  item('claimed', { claimedBy: wang }),
  item('elsewhere', { otherOffice: '固安县' }),
])

test('the first that is free is claimed, by the version that is shown, and opened', async () => {
  const { now, tap, answer } = await over(
    queueOf([...nobodys.items, item('free'), item('free too')]),
  )
  expect(now().label).toBe('领取并核对')
  await tap()
  expect([claims.asked(), went]).toEqual([[{ id: 'free', version: 4 }], []])
  await answer(0, 'free')
  expect(went).toEqual(['desk/review free'])
})

test('whoever checks one goes on with that, wherever it stands, and claims no other', async () => {
  const { now, tap } = await over(queueOf([item('free')], 'mine'))
  expect(now().label).toBe('接着核对')
  await tap()
  expect([claims.asked(), went]).toEqual([[], ['desk/review mine']])
})

test('tapped once more before the list knows of it, it is the same one; after that it is as the list says', async () => {
  const { tap, show, answer } = await over(queueOf([item('free'), item('free too')]))
  await tap()
  await answer(0, 'free')
  await tap()
  expect([claims.asked().length, went]).toEqual([1, ['desk/review free', 'desk/review free']])
  await show(queueOf([item('free too')]))
  await tap()
  expect(claims.asked()[1]).toEqual({ id: 'free too', version: 4 })
})

test('where another was first the list is read again, and the tap claims the next', async () => {
  const { now, tap, show, answer, refuse, reload } = await over(queueOf([item('free')]))
  await tap()
  await refuse(0)
  expect([now().refusal?.code, reload.mock.calls.length, went]).toEqual(['claimed', 1, []])
  await show(queueOf([item('free', { claimedBy: wang }), item('free too')]))
  await tap()
  await answer(1, 'free too')
  expect([now().refusal, went]).toEqual([null, ['desk/review free too']])
})

test('where none is free nothing is asked, and it is said why', async () => {
  const { now, tap } = await over(nobodys)
  await tap()
  expect([claims.asked(), now().missing]).toEqual([[], '这些都有人在核对，或是您自己填报的'])
})
