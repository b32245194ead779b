import { useState } from 'react'
import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { ApiInput } from '../../domain/api/api'
import type { MovedDates } from '../../domain/api/administration/holidays'
import { Refusal } from '../../domain/api/refusal'
import type { Day } from '../../domain/dates/days'
import type { YearTable } from '../../domain/settings/holidays/table'
import type * as Moving from './useMoved'

let door = heldDoor<ApiInput<'settings.movedDates'>, MovedDates>()

// The call of which the test gives the answers.
jest.mock('../../cloud/call', () => ({
  api: (_action: string, input: ApiInput<'settings.movedDates'>) => door.ask(input),
}))

const { useMoved } = jest.requireActual<typeof Moving>('./useMoved')

const FROM = '2026-12-01'
const offline = new Refusal('offline', '网络不通')

const moves = (later: number): MovedDates => ({
  earlier: 0,
  later,
  drafts: 0,
  rows: [],
  whole: true,
})
const yearOf = (year: number): readonly YearTable[] => [{ year, feasts: [] }]

beforeEach(() => {
  // What is drawn waits for no clock.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'queueMicrotask', 'nextTick'] })
  door = heldDoor()
})

/** What the tables of 2027 would move, after the pause of who types. */
const movedOf2027 = async () => {
  const { result, after } = await mountHook(() => {
    const [tables, paste] = useState<readonly YearTable[] | null>(yearOf(2027))
    const [from, begin] = useState<Day>(FROM)
    return { ...useMoved(tables, from), paste, begin }
  })
  const pass = (milliseconds: number) =>
    after(() => {
      jest.advanceTimersByTime(milliseconds)
    })
  return {
    now: result,
    after,
    pass,
    /** Types, and pauses. */
    type: async (tables: readonly YearTable[] | null) => {
      await after(() => {
        result().paste(tables)
      })
      await pass(400)
    },
    answer: (index: number, later: number) =>
      after(() => {
        door.answer(index, moves(later))
      }),
    shown: () => [result().moved?.later ?? null, result().refusal?.code ?? null],
    asked: () => door.asked().map(({ from, holidays }) => [from, holidays[0]?.year]),
  }
}

test('who types is asked for once, when the typing pauses', async () => {
  const { now, after, pass, asked } = await movedOf2027()
  for (const year of [2028, 2029]) {
    await pass(399)
    await after(() => {
      now().paste(yearOf(year))
    })
  }
  expect(asked()).toEqual([])
  await pass(400)
  expect(asked()).toEqual([[FROM, 2029]])
})

test('the same tables drawn anew are not asked for again', async () => {
  const { type, pass, answer, shown, asked } = await movedOf2027()
  await pass(400)
  await answer(0, 2)
  await type(yearOf(2027))
  expect([shown(), asked().length]).toEqual([[2, null], 1])
})

test('with other tables or another day nothing is said until it is known of these', async () => {
  const { now, after, pass, type, answer, shown, asked } = await movedOf2027()
  await pass(400)
  await answer(0, 2)
  await type(yearOf(2028))
  expect(shown()).toEqual([null, null])
  await after(() => {
    now().begin('2026-12-02')
  })
  await pass(400)
  expect(asked()).toEqual([
    [FROM, 2027],
    [FROM, 2028],
    ['2026-12-02', 2028],
  ])
  await answer(2, 5)
  await answer(1, 3)
  expect(shown()).toEqual([5, null])
})

test('tables that are not whole any more are not asked for, and what was known is gone', async () => {
  const { pass, type, answer, shown, asked } = await movedOf2027()
  await pass(400)
  await type(null)
  await answer(0, 2)
  expect([shown(), asked().length]).toEqual([[null, null], 1])
})

test('what is refused is said, and asked for again on demand', async () => {
  const { now, after, pass, answer, shown } = await movedOf2027()
  await pass(400)
  await after(() => {
    door.refuse(0, offline)
  })
  expect(shown()).toEqual([null, 'offline'])
  await after(() => {
    now().again()
  })
  await pass(400)
  await answer(1, 2)
  expect(shown()).toEqual([2, null])
})
