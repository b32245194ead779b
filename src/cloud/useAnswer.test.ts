import { useState } from 'react'
import { Refusal, type RefusalCode } from '../domain/api/refusal'
import { heldDoor } from './testing/heldDoor'
import { mountHook } from './testing/mountHook'
import type * as Answering from './useAnswer'

let show = (): void => undefined

// A page that the test shows again, and the memory of a phone on which nothing was kept.
jest.mock('@tarojs/taro', () => ({
  getStorageSync: () => '',
  useDidShow: (tell: () => void) => {
    show = tell
  },
}))

const { useAnswer } = jest.requireActual<typeof Answering>('./useAnswer')

const NOVEMBER = '2026-11'
const DECEMBER = '2026-12'
const offline = new Refusal('offline', '网络不通')

/** The page of December, which asks for the figures of the month it is turned to. */
const thePage = async () => {
  const door = heldDoor<string, string>()
  const { result, after } = await mountHook(() => {
    const [month, turnTo] = useState(DECEMBER)
    return { ...useAnswer(() => door.ask(month), month), turnTo }
  })
  return {
    asked: door.asked,
    page: result,
    after,
    answer: (index: number, answer: string) =>
      after(() => {
        door.answer(index, answer)
      }),
    refuse: (index: number, refusal: Refusal) =>
      after(() => {
        door.refuse(index, refusal)
      }),
    turnTo: (month: string) =>
      after(() => {
        result().turnTo(month)
      }),
    shown: () => [result().data, result().refusal?.code ?? null],
  }
}

test('it is asked at once, and each time the page is shown again, but not twice while it is awaited', async () => {
  const { asked, after, answer, refuse, shown } = await thePage()
  await after(show)
  expect(asked()).toEqual([DECEMBER])
  await answer(0, '12 filings')
  expect(shown()).toEqual(['12 filings', null])
  await after(show)
  await after(show)
  expect([asked().length, ...shown()]).toEqual([2, '12 filings', null])
  await refuse(1, offline)
  await after(show)
  expect(asked()).toHaveLength(3)
})

test('another thing is asked at once, also while the former is awaited, and shows nothing of that', async () => {
  const { asked, answer, turnTo, shown } = await thePage()
  await answer(0, '12 filings')
  await turnTo(NOVEMBER)
  expect(shown()).toEqual([null, null])
  await turnTo(DECEMBER)
  expect(asked()).toEqual([DECEMBER, NOVEMBER, DECEMBER])
  await answer(2, '13 filings')
  expect(shown()).toEqual(['13 filings', null])
})

type Opened = Awaited<ReturnType<typeof thePage>>

test.each<[string, (page: Opened) => Promise<void>]>([
  ['an answer', ({ answer }) => answer(0, '12 filings')],
  ['a refusal', ({ refuse }) => refuse(0, offline)],
  ['that there is none', ({ refuse }) => refuse(0, new Refusal('gone', '已删除'))],
])(
  '%s about another thing that comes late says nothing, before the answer and after it',
  async (_, late) => {
    for (const isLast of [false, true]) {
      const page = await thePage()
      await page.turnTo(NOVEMBER)
      if (!isLast) {
        await late(page)
        expect(page.shown()).toEqual([null, null])
      }
      await page.answer(1, '11 filings')
      if (isLast) await late(page)
      expect(page.shown()).toEqual(['11 filings', null])
    }
  },
)

test('what was answered of one thing is not what stands when another is refused', async () => {
  const { answer, refuse, turnTo, shown } = await thePage()
  await answer(0, '12 filings')
  await turnTo(NOVEMBER)
  await refuse(1, offline)
  expect(shown()).toEqual([null, 'offline'])
})

test.each<[RefusalCode, string | null]>([
  ['offline', '12 filings'],
  ['busy', '12 filings'],
  ['not-found', null],
  ['gone', null],
])('asked anew and refused as %s, what stands is: %s', async (code, data) => {
  const { page, after, answer, refuse, shown } = await thePage()
  await answer(0, '12 filings')
  await after(() => {
    page().reload()
  })
  await refuse(1, new Refusal(code, ''))
  expect(shown()).toEqual([data, code])
  await after(() => {
    page().reload()
  })
  await answer(2, '13 filings')
  expect(shown()).toEqual(['13 filings', null])
})

test.each<[string, (page: Opened) => Promise<void>]>([
  ['an answer', ({ answer }) => answer(1, 'before the change')],
  ['a refusal', ({ refuse }) => refuse(1, new Refusal('not-found', ''))],
])('what was set counts more than %s to what was asked before', async (_, late) => {
  const page = await thePage()
  await page.answer(0, '12 filings')
  await page.after(show)
  await page.after(() => {
    page.page().set('as changed')
  })
  await late(page)
  expect(page.shown()).toEqual(['as changed', null])
  await page.after(show)
  await page.answer(2, 'after the change')
  expect(page.shown()).toEqual(['after the change', null])
})

test('what is set of another thing before its first answer is not refused as the former was', async () => {
  const { page, after, refuse, turnTo, shown } = await thePage()
  await refuse(0, offline)
  await turnTo(NOVEMBER)
  await after(() => {
    page().set('as made')
  })
  expect(shown()).toEqual(['as made', null])
})
