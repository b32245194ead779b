import { useState } from 'react'
import { mountHook } from '../../cloud/testing/mountHook'
import type { QueueItem, Review } from '../../domain/api/desk'
import type { ReviewItem } from '../../domain/api/review/items'
import { Refusal } from '../../domain/api/refusal'
import { ON_COMPUTERS } from '../../domain/settings/onComputers'
import { queueItem } from '../queue/testing/queueItem'
import { useBegun } from './pane/drafts'
import type * as Benching from './useBench'

const kept = new Map<string, string>()
/** Pictures that were fetched, each of which is a view in the audit. */
let views: string[] = []
/** What the functions answer to what follows. */
let next: () => Promise<{ readonly next: QueueItem | null }>
let revealed: () => Promise<{ readonly text: string }>

// A page that is shown once, the memory of a phone, and the calls of which the test gives the answers.
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', useDidShow: () => undefined }))
jest.mock('../../platform/memory/privateStorage', () => ({
  keepPrivate: (key: string, text: string) => Promise.resolve(void kept.set(key, text)),
  privateText: (key: string) => Promise.resolve(kept.get(key) ?? null),
}))
jest.mock('../../cloud/call', () => ({
  api: (action: string) => {
    if (action === 'desk.next') return next()
    if (action === 'desk.reveal') return revealed()
    return Promise.resolve({ likely: [] })
  },
  documents: (action: string, { fileID }: { fileID: string }) => {
    if (action !== 'photo') return Promise.resolve({})
    views.push(fileID)
    return Promise.resolve({ url: `/${fileID}`, until: Infinity, orientation: 1, quarters: 0 })
  },
}))

const { useBench } = jest.requireActual<typeof Benching>('./useBench')

const offline = new Refusal('offline', '网络不通')

const row = (id: string): QueueItem => queueItem({ id, claimedBy: { name: '王敏', mine: true } })

const office = { code: '131081', name: '霸州市网信办', shortName: '霸州市', phone: '' } as const

const item = (key: string, ...fileIDs: readonly string[]): ReviewItem => ({
  key,
  label: key,
  text: '',
  remark: null,
  files: fileIDs.map((fileID) => ({ fileID, addedAt: 0, isNew: false })),
  change: null,
  beside: [],
  provenBy: null,
  wasRight: false,
})

let filings = 0

/** A filing of its own that the caller checks: two rows and two photos. */
const aReview = (more: Partial<Review> = {}): Review => ({
  ...row(`filing-${String(++filings)}`),
  office,
  route: { office: '131081', rule: 'address', reason: '', mayChooseCity: false, conflict: null },
  deadline: null,
  items: [
    item('account'),
    item('address'),
    item('slot:licence', `licence-${String(filings)}`),
    item('slot:idFront', `idFront-${String(filings)}`),
  ],
  submits: [],
  events: [],
  hash: '',
  returned: null,
  change: null,
  ifReturnedNow: { correctionOn: '2026-12-09', suggestions: [] },
  deferUntil: [],
  assignTo: [],
  heads: [],
  transferTo: [],
  proposal: null,
  cancelGrounds: null,
  cancelProofs: [],
  verifying: null,
  takeovers: [],
  moves: ['register', 'return', 'transfer'],
  endedKeptUntil: null,
  ...more,
})

beforeEach(() => {
  kept.clear()
  views = []
  next = () => Promise.resolve({ next: null })
  revealed = () => Promise.resolve({ text: '131081199001011234' })
})

/** The bench of a filing, with what somebody writes in the pane of its transfer and of its return. */
const benchOf = async (first: Review) => {
  const onDecided = jest.fn()
  const { result, after } = await mountHook(() => {
    const [review, open] = useState(first)
    const nothing = () => undefined
    const bench = useBench(review, {
      onChanged: open,
      onRead: open,
      onReleased: nothing,
      onDecided,
      onGoTo: nothing,
      onStandAt: nothing,
      onLook: nothing,
    })
    const [transfer, writeTransfer] = useBegun(`${review.id}:transfer:words`, '')
    const [returned, writeReturn] = useBegun(`${review.id}:return:words`, '')
    return { bench, open, words: [transfer, returned], writeTransfer, writeReturn }
  })
  const act = (work: (bench: Benching.Bench) => void) =>
    after(() => {
      work(result().bench)
    })
  return {
    bench: () => result().bench,
    words: () => result().words,
    onDecided,
    act,
    write: (text: string) =>
      after(() => {
        result().writeTransfer(text)
        result().writeReturn(`${text}, returned`)
      }),
    open: (review: Review) =>
      after(() => {
        result().open(review)
      }),
  }
}

const WRITTEN = ['moved', 'moved, returned']

test.each<[string, (bench: Benching.Bench) => void]>([
  [
    'put aside to look at a picture',
    ({ ask }) => {
      ask(null)
    },
  ],
  [
    'closed',
    ({ close }) => {
      close()
    },
  ],
])('a pane that is %s has what was begun in it when it is opened again', async (_, leave) => {
  const { bench, words, act, write } = await benchOf(aReview())
  await act(({ ask }) => {
    ask('transfer')
  })
  await write('moved')
  await act(leave)
  expect(bench().asked).toBeNull()
  await act(({ ask }) => {
    ask('transfer')
  })
  expect(words()).toEqual(WRITTEN)
})

test('what was begun on one filing is not begun on another, and is there when that is opened again', async () => {
  const one = aReview()
  const { words, write, open } = await benchOf(one)
  await write('moved')
  await open(aReview())
  expect(words()).toEqual(['', ''])
  await open(one)
  expect(words()).toEqual(WRITTEN)
})

test('a move that was made forgets what was begun of it alone, and its pane closes', async () => {
  const review = aReview()
  const { bench, words, act, write } = await benchOf(review)
  await write('moved')
  await act(({ ask }) => {
    ask('transfer')
  })
  await act(({ show }) => {
    show({ ...review, version: 2 })
  })
  expect([bench().asked, words()]).toEqual([null, ['', 'moved, returned']])
})

test.each<[string, typeof next, string | null]>([
  ['with the next filing', () => Promise.resolve({ next: row('next') }), 'next'],
  ['also where nobody answers which is next', () => Promise.reject(offline), null],
])('a decision goes on %s, and leaves nothing of what was begun for it', async (_, answer, id) => {
  next = answer
  const review = aReview()
  const { bench, words, onDecided, act, write } = await benchOf(review)
  await write('moved')
  await act(({ ask, decisions }) => {
    decisions.decide('account', 'right')
    ask('return')
  })
  await act(({ decide }) => {
    decide('return', '已退回', () => Promise.resolve({ undoFor: 60_000 }))
  })
  expect(onDecided.mock.calls).toMatchObject([
    [{ id: review.id, did: '已退回', undoFor: 60_000, next: id === null ? null : { id } }],
  ])
  expect([bench().asked, words(), bench().decisions.right]).toEqual([null, ['moved', ''], []])
})

test('what is set aside keeps what was checked', async () => {
  const { bench, act } = await benchOf(aReview())
  await act(({ decisions }) => {
    decisions.decide('account', 'right')
  })
  await act(({ decide }) => {
    decide('defer', '已暂缓', () => Promise.resolve({ undoFor: 0 }))
  })
  expect(bench().decisions.right).toEqual(['account'])
})

test('a decision that is refused leaves the pane, what was begun and what was decided', async () => {
  const { bench, words, onDecided, act, write } = await benchOf(aReview())
  await write('moved')
  await act(({ ask, decisions }) => {
    decisions.decide('account', 'right')
    ask('return')
  })
  await act(({ decide }) => {
    decide('return', '已退回', () => Promise.reject(offline))
  })
  expect(onDecided).not.toHaveBeenCalled()
  expect([bench().asked, words(), bench().decisions.right]).toEqual([
    'return',
    WRITTEN,
    ['account'],
  ])
  expect(bench().acts.refusal).toEqual(offline)
  await act(({ close }) => {
    close()
  })
  expect(bench().acts.refusal).toEqual(offline)
  await act(({ ask }) => {
    ask('return')
  })
  expect(bench().acts.refusal).toBeNull()
})

test('the full number and the picture go with the right to decide', async () => {
  const review = aReview()
  const { bench, act, open } = await benchOf(review)
  await act(({ reveal, photos }) => {
    reveal()
    photos.look('licence')
  })
  expect([bench().idNumber, bench().photos.link?.url]).toEqual(['131081199001011234', '/licence'])
  await open({ ...review, moves: [] })
  expect([bench().idNumber, bench().photos.link]).toEqual([null, null])
  await open(review)
  expect([bench().idNumber, bench().photos.link]).toEqual([null, null])
})

test('其余都无误 leaves a picture that nobody looked at, says how many there are, and shows the next', async () => {
  const review = aReview()
  const [licence, idFront] = review.items.flatMap(({ files }) => files.map(({ fileID }) => fileID))
  const { bench, act } = await benchOf(review)
  await act(({ decisions }) => {
    decisions.decide('address', 'return')
  })
  await act(({ restRight }) => {
    restRight()
  })
  expect([bench().decisions.right, bench().decisions.open.length]).toEqual([['account'], 2])
  expect([bench().unseen, bench().photos.fileID]).toEqual([2, licence])
  for (const [seen, left] of [
    [licence, 1],
    [idFront, 0],
  ] as const) {
    await act(({ decisions }) => {
      decisions.see(seen ?? '')
    })
    expect(bench().unseen).toBe(left)
  }
  await act(({ restRight }) => {
    restRight()
  })
  expect(bench().decisions.open).toEqual([])
})

test('where photos stand on computers alone a phone fetches none, and says why pictures are left', async () => {
  const { bench, act } = await benchOf(aReview({ onComputers: true }))
  await act(({ photos, lookOn, restRight }) => {
    photos.look('licence')
    lookOn()
    restRight()
  })
  expect([views, bench().missing, bench().unseen]).toEqual([[], ON_COMPUTERS, 0])
})
