import { Refusal } from '../domain/api/refusal'
import { heldDoor } from './testing/heldDoor'
import { mountHook } from './testing/mountHook'
import type * as Paging from './usePages'

// The memory of a phone on which nothing was kept.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '' }))

const { joinedItems, usePages } = jest.requireActual<typeof Paging>('./usePages')

type Page = {
  readonly items: readonly string[]
  readonly next: string | null
  readonly unreadable: number
}

const offline = new Refusal('offline', '网络不通')

const page = (items: string, next: string | null, unreadable = 0): Page => ({
  items: items.split(' '),
  next,
  unreadable,
})

/** A list that was drawn and of which nothing was asked. */
const aList = async () => {
  const door = heldDoor<string | null, Page>()
  const { result, after } = await mountHook(() => usePages(door.ask, joinedItems))
  return {
    ...door,
    list: result,
    after,
    answer: (index: number, answer: Page) =>
      after(() => {
        door.answer(index, answer)
      }),
    refuse: (index: number) =>
      after(() => {
        door.refuse(index, offline)
      }),
    shown: () => result().pages?.items.join(' ') ?? null,
  }
}

/** One of which two pages of three are shown. */
const twoPages = async () => {
  const opened = await aList()
  await opened.after(() => {
    opened.list().reload()
  })
  await opened.answer(0, page('1 2', 'after 2', 1))
  await opened.after(() => {
    opened.list().more()
  })
  await opened.answer(1, page('3 4', 'after 4', 2))
  return opened
}

test('a next page stands behind what is shown, and what cannot be read counts of both', async () => {
  const { list, asked, shown } = await twoPages()
  expect(asked()).toEqual([null, 'after 2'])
  expect([shown(), list().pages?.unreadable, list().busy]).toEqual(['1 2 3 4', 3, false])
})

test('read anew behind what is shown, it is read as far as it was, and shown once that is there', async () => {
  const { list, after, answer, asked, shown } = await twoPages()
  await after(() => {
    list().refresh()
  })
  await answer(2, page('0 1', 'after 1'))
  expect([shown(), list().busy]).toEqual(['1 2 3 4', true])
  await answer(3, page('2 3', 'after 3'))
  expect([shown(), list().pages?.next, list().busy]).toEqual(['0 1 2 3', 'after 3', false])
  expect(asked().slice(2)).toEqual([null, 'after 1'])
})

test('read anew, a list that has become shorter ends where it ends', async () => {
  const { list, after, answer, asked, shown } = await twoPages()
  await after(() => {
    list().refresh()
  })
  await answer(2, page('1 2', null))
  expect([shown(), asked().slice(2)]).toEqual(['1 2', [null]])
})

test('read from the start, it is one page again, also for whoever refreshes it then', async () => {
  const { list, after, answer, asked, shown } = await twoPages()
  await after(() => {
    list().reload()
  })
  await answer(2, page('1 2', 'after 2'))
  await after(() => {
    list().refresh()
  })
  await answer(3, page('0 1', 'after 1'))
  expect([shown(), asked().slice(2)]).toEqual(['0 1', [null, null]])
})

test('a first reading that is refused says so, and is made up for', async () => {
  const { list, after, answer, refuse, shown } = await aList()
  await after(() => {
    list().reload()
  })
  await refuse(0)
  expect([shown(), list().refusal, list().busy]).toEqual([null, offline, false])
  await after(() => {
    list().reload()
  })
  await answer(1, page('1 2', null))
  expect([shown(), list().refusal]).toEqual(['1 2', null])
})

test.each(['reload', 'refresh', 'more'] as const)(
  '%s: what is shown stays when it is refused, which is said, and the place with it',
  async (how) => {
    const { list, after, answer, refuse, asked, shown } = await twoPages()
    await after(() => {
      list()[how]()
    })
    await refuse(2)
    expect([shown(), list().refusal, list().busy]).toEqual(['1 2 3 4', offline, false])
    await after(() => {
      list().refresh()
    })
    await answer(3, page('1 2', 'after 2'))
    await answer(4, page('3 4', null))
    expect([shown(), list().refusal]).toEqual(['1 2 3 4', null])
    expect(asked().slice(3)).toEqual([null, 'after 2'])
  },
)

test('the second page of a refresh is refused: what was shown stays whole', async () => {
  const { list, after, answer, refuse, shown } = await twoPages()
  await after(() => {
    list().refresh()
  })
  await answer(2, page('0 1', 'after 1'))
  await refuse(3)
  expect([shown(), list().refusal]).toEqual(['1 2 3 4', offline])
})

test.each<[string, (opened: Awaited<ReturnType<typeof twoPages>>) => Promise<void>]>([
  ['an answer', ({ answer }) => answer(2, page('old', 'after old'))],
  ['a refusal', ({ refuse }) => refuse(2)],
])('%s to an older question is dropped, before the newer answer and after it', async (_, late) => {
  for (const isLast of [false, true]) {
    const opened = await twoPages()
    const { list, after, answer, shown } = opened
    await after(() => {
      list().more()
      list().reload()
    })
    if (!isLast) {
      await late(opened)
      expect([shown(), list().refusal, list().busy]).toEqual(['1 2 3 4', null, true])
    }
    await answer(3, page('new', null))
    if (isLast) await late(opened)
    expect([shown(), list().refusal, list().busy]).toEqual(['new', null, false])
  }
})

test.each<[string, (list: Paging.Pages<Page>) => void, number]>([
  [
    'a next page is asked for once, however often',
    (list) => {
      list.more()
      list.more()
    },
    1,
  ],
  [
    'a next page is not asked for while it is read anew',
    (list) => {
      list.refresh()
      list.more()
    },
    1,
  ],
  [
    'it is not read anew while a next page is read, which would be dropped',
    (list) => {
      list.more()
      list.refresh()
    },
    1,
  ],
  [
    'from the start it is read whatever is being read',
    (list) => {
      list.more()
      list.reload()
    },
    2,
  ],
])('%s', async (_, ask, times) => {
  const { list, after, asked } = await twoPages()
  await after(() => {
    ask(list())
  })
  expect(asked().slice(2)).toHaveLength(times)
})

test('nothing is behind what was not read, nor behind the end', async () => {
  const { list, after, answer, asked } = await aList()
  await after(() => {
    list().more()
  })
  expect(asked()).toEqual([])
  await after(() => {
    list().reload()
  })
  await answer(0, page('1 2', null))
  await after(() => {
    list().more()
  })
  expect(asked()).toEqual([null])
})
