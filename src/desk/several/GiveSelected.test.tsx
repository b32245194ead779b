import type { ReactNode } from 'react'
import { heldDoor } from '../../cloud/testing/heldDoor'
import { mountHook } from '../../cloud/testing/mountHook'
import { partsOf } from '../../cloud/testing/partsOf'
import { Refusal } from '../../domain/api/refusal'
import type {
  ReassignedRow,
  ReassignPreview,
  ReassignRow,
} from '../../domain/api/review/reassigning'
import type * as Giving from './GiveSelected'

type Preview = { readonly ids: readonly string[]; readonly to: string | null }
type Gift = {
  readonly rows: readonly Pick<ReassignRow, 'id' | 'version'>[]
  readonly to: string
}

let previews = heldDoor<Preview, ReassignPreview>()
let gifts = heldDoor<Gift, readonly ReassignedRow[]>()

// A page that is shown once, the memory of a phone on which nothing was kept, and the calls of which the test gives the answers.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', useDidShow: () => undefined }))
jest.mock('../../cloud/call', () => ({
  api: (action: string, input: Preview & Gift) =>
    action === 'desk.previewReassign' ? previews.ask(input) : gifts.ask(input),
}))
// What is drawn inside it has tests of its own.
jest.mock('@tarojs/components', () => ({ View: 'div' }))
jest.mock('../../components/controls/Button', () => ({ Button: 'button' }))
jest.mock('../../components/fields/FieldFrame', () => ({
  FieldFrame: 'div',
  wrong: (message: string | null) => message,
}))
jest.mock('../../components/layout/Loading', () => ({ Loading: 'div' }))
jest.mock('../../components/layout/Overlay', () => ({ Overlay: 'div' }))
jest.mock('../../components/layout/Trouble', () => ({ Failure: 'div' }))
jest.mock('../review/items/Chips', () => ({ Chips: 'div' }))

const { GiveSelected } = jest.requireActual<typeof Giving>('./GiveSelected')

beforeEach(() => {
  previews = heldDoor()
  gifts = heldDoor()
})

type Parts = {
  readonly children?: ReactNode
  readonly message?: string | null
  readonly onTap?: () => void
  readonly onChoose?: (id: string) => void
  readonly rows?: readonly ReassignRow[]
  readonly given?: readonly ReassignedRow[]
}

const colleagues = [
  { id: 'zhang', name: '张工' },
  { id: 'wang', name: '王敏' },
]

const row = (id: string, reason: string | null = null): ReassignRow => ({
  id,
  version: 4,
  number: 'LFBZ-1',
  accountName: '胜芳老街坊',
  reason,
})

/** The panel over these filings, of which nobody knows yet to whom they go. */
const panelOf = async (rows: readonly ReassignRow[]) => {
  const given = jest.fn()
  const ids = rows.map(({ id }) => id)
  const { result, after } = await mountHook(() =>
    GiveSelected({ ids, onGiven: given, onClose: () => undefined }),
  )
  const parts = (): readonly Parts[] => partsOf(result())
  const button = () => parts().find(({ onTap }) => onTap)
  const preview = (index: number, answer: readonly ReassignRow[]) =>
    after(() => {
      previews.answer(index, { colleagues, rows: answer })
    })
  await preview(0, rows)
  return {
    parts,
    after,
    preview,
    given,
    offered: () => button()?.children ?? null,
    tap: () => after(() => button()?.onTap?.()),
    choose: (to: string) =>
      after(() =>
        parts()
          .find(({ onChoose }) => onChoose)
          ?.onChoose?.(to),
      ),
    said: () => parts().find(({ message }) => message)?.message ?? null,
  }
}

test('nothing goes to nobody, and it is said what is lacking', async () => {
  const { offered, tap, said } = await panelOf([row('a'), row('b')])
  expect([offered(), said()]).toEqual(['改派 2 件', null])
  await tap()
  expect([said(), gifts.asked()]).toEqual(['请选一位同事', []])
})

test('what cannot go to the one who was chosen is neither counted nor given', async () => {
  const { choose, preview, offered, tap } = await panelOf([row('a'), row('b'), row('c')])
  await choose('zhang')
  expect(previews.asked()).toEqual([
    { ids: ['a', 'b', 'c'], to: null },
    { ids: ['a', 'b', 'c'], to: 'zhang' },
  ])
  await preview(1, [row('a'), row('b', '已由张工在核对'), row('c')])
  expect(offered()).toBe('改派 2 件给张工')
  await tap()
  expect(gifts.asked()).toEqual([
    {
      rows: [
        { id: 'a', version: 4 },
        { id: 'c', version: 4 },
      ],
      to: 'zhang',
    },
  ])
})

test('what may go to another colleague is not given before it is known of this one', async () => {
  const { choose, preview, offered } = await panelOf([row('a'), row('b')])
  await choose('zhang')
  await preview(1, [row('a'), row('b')])
  await choose('wang')
  expect(offered()).toBeNull()
  await preview(2, [row('a', '已由王敏在核对'), row('b', '已由王敏在核对')])
  expect(offered()).toBeNull()
})

test('ten go with a call, what became of each is told of all, and the list behind it hears of it once', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => row(`filing ${String(index)}`))
  const { choose, preview, tap, after, given, parts } = await panelOf(rows)
  await choose('zhang')
  await preview(1, rows)
  await tap()
  await after(() => {
    gifts.answer(
      0,
      rows.slice(0, 10).map(({ id }) => ({ id, reason: null })),
    )
  })
  expect(gifts.asked().map((gift) => gift.rows.length)).toEqual([10, 2])
  expect(given).not.toHaveBeenCalled()
  const last = [
    { id: 'filing 10', reason: '已经登记' },
    { id: 'filing 11', reason: null },
  ]
  await after(() => {
    gifts.answer(1, last)
  })
  expect(given).toHaveBeenCalledTimes(1)
  const results = parts().find((part) => part.given)
  expect(results?.rows).toEqual(rows)
  expect(results?.given?.slice(10)).toEqual(last)
})

test('a call that is refused leaves the panel open, to be tried again', async () => {
  const { choose, preview, tap, after, given, offered } = await panelOf([row('a')])
  await choose('zhang')
  await preview(1, [row('a')])
  await tap()
  await after(() => {
    gifts.refuse(0, new Refusal('offline', '网络不通'))
  })
  expect(given).not.toHaveBeenCalled()
  expect(offered()).toBe('改派 1 件给张工')
})
