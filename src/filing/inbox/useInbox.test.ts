import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import type { ApiInput } from '../../domain/api/api'
import type { InboxList, InboxView } from '../../domain/api/inbox'
import { Refusal } from '../../domain/api/refusal'
import type * as Reading from './useInbox'

type Read = ApiInput<'inbox.read'>

let lists = heldDoor<string | null, InboxList>()
let reads = heldDoor<Read, { readonly unread: number }>()

// A page that is shown once, the memory of a phone on which nothing was kept, and the calls of which the test gives the answers.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', useDidShow: () => undefined }))
jest.mock('../../cloud/call', () => ({
  api: (action: string, input: { after: string | null } & Read) =>
    action === 'inbox.list' ? lists.ask(input.after) : reads.ask(input),
}))

const { useInbox } = jest.requireActual<typeof Reading>('./useInbox')

beforeEach(() => {
  lists = heldDoor()
  reads = heldDoor()
})

const entry = (id: string, more: Partial<InboxView> = {}): InboxView => ({
  id,
  at: 1,
  title: '有一件新的备案',
  text: '',
  page: 'desk/review',
  filing: `filing of ${id}`,
  read: false,
  ...more,
})

const several = (id: string, at: number) => entry(id, { at, together: { messages: 3, unread: 2 } })

/** An inbox that shows these entries. */
const inboxOf = async (...entries: readonly InboxView[]) => {
  const { result, after } = await mountHook(useInbox)
  await after(() => {
    result().reload()
  })
  await after(() => {
    lists.answer(0, { entries, unreadable: 0, next: null, unread: 9 })
  })
  return {
    inbox: () => result().inbox,
    after,
    open: (opened: readonly InboxView[]) =>
      after(() => {
        result().markRead(opened)
      }),
  }
}

const one = entry('one')
const other = entry('other')
const group = several('group', 5)
const laterGroup = several('laterGroup', 7)

test.each<[string, readonly InboxView[], Read]>([
  ['single messages are read by themselves', [one, other], { ids: ['one', 'other'] }],
  [
    'one that stands for several is read by its filing, up to the newest of them',
    [group],
    { ids: [], together: { filings: ['filing of group'], until: 5 } },
  ],
  [
    'both go in one call, and groups up to the newest of all',
    [laterGroup, one, group],
    {
      ids: ['one'],
      together: { filings: ['filing of laterGroup', 'filing of group'], until: 7 },
    },
  ],
])('%s', async (_, entries, read) => {
  const { inbox, after, open } = await inboxOf(one, other, group, laterGroup)
  await open(entries)
  expect(reads.asked()).toEqual([read])
  await after(() => {
    reads.answer(0, { unread: 3 })
  })
  const left = inbox()?.entries.filter((each) => !each.read || each.together?.unread === 2)
  expect(left?.map(({ id }) => id)).toEqual(
    [one, other, group, laterGroup].filter((each) => !entries.includes(each)).map(({ id }) => id),
  )
  expect(inbox()?.unread).toBe(3)
})

test('more than 50 are read 50 after 50, as far as there is an answer', async () => {
  const entries = Array.from({ length: 120 }, (_, index) => entry(`entry ${String(index)}`))
  const { inbox, after, open } = await inboxOf(...entries)
  await open(entries)
  await after(() => {
    reads.answer(0, { unread: 70 })
  })
  await after(() => {
    reads.refuse(1, new Refusal('offline', '网络不通'))
  })
  expect(reads.asked().map(({ ids }) => ids.length)).toEqual([50, 50])
  expect(inbox()?.entries.filter(({ read }) => read)).toHaveLength(50)
  expect(inbox()?.unread).toBe(70)
})

test('nothing is asked where nothing is to be read', async () => {
  const { open } = await inboxOf(one)
  await open([])
  expect(reads.asked()).toEqual([])
})
