import { heldDoor } from '../../../cloud/testing/heldDoor'
import { mountHook } from '../../../cloud/testing/mountHook'
import type { DeskPicture } from '../../../domain/api/review/items'
import { Refusal } from '../../../domain/api/refusal'
import type * as Photos from './usePhotos'
import { FIT } from './zooming'

type Turn = { readonly fileID: string; readonly quarters: number }

const FILING = 'filing-0001'
const UNTIL = 600_000

let pictures = heldDoor<string, DeskPicture>()
let turns = heldDoor<Turn, object>()
let time = 0

// The calls of which the test gives the answers, and the clock of the phone.
jest.mock('../../../cloud/call', () => ({
  documents: (_action: string, { fileID }: { fileID: string }) => pictures.ask(fileID),
  api: (_action: string, { fileID, quarters }: Turn) => turns.ask({ fileID, quarters }),
}))
jest.mock('../../../platform/wechat/clock', () => ({ now: () => time }))

const { usePhotos } = jest.requireActual<typeof Photos>('./usePhotos')

beforeEach(() => {
  pictures = heldDoor()
  turns = heldDoor()
  time = 0
})

const picture = (url: string, until = UNTIL): DeskPicture => ({
  url,
  until,
  orientation: 1,
  quarters: 0,
})

const thePhotos = async () => {
  const { result, after } = await mountHook(() => usePhotos(FILING))
  return {
    photos: result,
    look: (fileID: string) =>
      after(() => {
        result().look(fileID)
      }),
    answer: (index: number, url: string) =>
      after(() => {
        pictures.answer(index, picture(url))
      }),
    rotate: (keep: boolean) =>
      after(() => {
        result().rotate(keep)
      }),
    after,
  }
}

test('each picture has the zoom in which it was left, and one that was not enlarged fits', async () => {
  const { photos, look, after } = await thePhotos()
  await look('licence')
  const near = { times: 3, left: 40, top: 20 }
  photos().keepZoom('licence', near)
  await look('idFront')
  expect(photos().zoomOf('idFront')).toEqual(FIT)
  photos().keepZoom('idFront', { ...near, times: 2 })
  await look('licence')
  expect([photos().zoomOf('licence'), photos().zoomOf('idFront').times]).toEqual([near, 2])
  await after(() => {
    photos().forget()
  })
  expect(photos().zoomOf('licence')).toEqual(FIT)
})

test('a look is asked for once while its link holds, since each asking is a view in the audit', async () => {
  const { photos, look, answer } = await thePhotos()
  await look('licence')
  await look('licence')
  expect([photos().fileID, photos().link]).toEqual(['licence', null])
  await answer(0, '/licence')
  await look('idFront')
  expect(photos().link).toBeNull()
  await answer(1, '/idFront')
  await look('licence')
  expect([photos().link?.url, pictures.asked()]).toEqual(['/licence', ['licence', 'idFront']])
})

test.each([
  ['6 seconds before it runs out a link is used', UNTIL - 6000, 1],
  ['in its last 5 seconds it is not used any more', UNTIL - 5000, 2],
])('%s', async (_, at, times) => {
  const { look, answer } = await thePhotos()
  await look('licence')
  await answer(0, '/licence')
  time = at
  await look('licence')
  expect(pictures.asked()).toHaveLength(times)
})

test('a picture that comes late is not shown in the place of the one looked at since', async () => {
  const { photos, look, answer } = await thePhotos()
  await look('licence')
  await look('idFront')
  await answer(1, '/idFront')
  await answer(0, '/licence')
  expect([photos().fileID, photos().link?.url]).toEqual(['idFront', '/idFront'])
})

test('a picture that is refused says so until one looks on, and is asked for again', async () => {
  const { photos, look, after } = await thePhotos()
  const offline = new Refusal('offline', '网络不通')
  await look('licence')
  await after(() => {
    pictures.refuse(0, offline)
  })
  expect([photos().link, photos().refusal]).toEqual([null, offline])
  await look('licence')
  expect([photos().refusal, pictures.asked()]).toEqual([null, ['licence', 'licence']])
})

test('what is refused late says nothing of the picture looked at since', async () => {
  const { photos, look, after } = await thePhotos()
  await look('licence')
  await look('idFront')
  await after(() => {
    pictures.refuse(0, new Refusal('offline', '网络不通'))
  })
  expect([photos().fileID, photos().refusal]).toEqual(['idFront', null])
})

test.each<[string, (index: number) => void]>([
  [
    'answered',
    (index) => {
      pictures.answer(index, picture('/late'))
    },
  ],
  [
    'refused',
    (index) => {
      pictures.refuse(index, new Refusal('offline', '网络不通'))
    },
  ],
])(
  '%s after all was forgotten it is for nobody; who looks again asks, and is counted, once',
  async (_, late) => {
    const { photos, look, answer, after } = await thePhotos()
    await look('licence')
    await after(() => {
      photos().forget()
    })
    await look('licence')
    await after(() => {
      late(0)
    })
    expect([photos().link, photos().refusal]).toEqual([null, null])
    await look('licence')
    await answer(1, '/licence')
    expect([photos().link?.url, pictures.asked()]).toEqual(['/licence', ['licence', 'licence']])
  },
)

test('whoever may not decide any more has no picture, and no link of one', async () => {
  const { photos, look, answer, after } = await thePhotos()
  await look('licence')
  await answer(0, '/licence')
  await after(() => {
    photos().forget()
  })
  expect([photos().fileID, photos().link]).toEqual([null, null])
  await look('licence')
  expect([photos().link, pictures.asked()]).toEqual([null, ['licence', 'licence']])
})

/** The photos with a picture that is there. */
const onePicture = async () => {
  const opened = await thePhotos()
  await opened.look('licence')
  await opened.answer(0, '/licence')
  return opened
}

test('a picture is turned by quarters at once, and the filing remembers none that is not to be kept', async () => {
  const { photos, look, rotate } = await onePicture()
  for (const quarters of [1, 2, 3, 0, 1]) {
    await rotate(false)
    expect(photos().link?.quarters).toBe(quarters)
  }
  await look('idFront')
  await rotate(false)
  await look('licence')
  expect([photos().link?.quarters, photos().turned, turns.asked()]).toEqual([1, false, []])
})

test('of several quick turns the filing is told the last, after the one that is under way', async () => {
  const { photos, rotate, after } = await onePicture()
  for (let times = 0; times < 3; times += 1) await rotate(true)
  expect(turns.asked()).toEqual([{ fileID: 'licence', quarters: 1 }])
  await after(() => {
    turns.answer(0, {})
  })
  expect([photos().turned, turns.asked()]).toEqual([
    false,
    [
      { fileID: 'licence', quarters: 1 },
      { fileID: 'licence', quarters: 3 },
    ],
  ])
  await after(() => {
    turns.answer(1, {})
  })
  expect(photos().turned).toBe(true)
})

test('a turn that the filing was not told of stands, is not said to be kept, and the next one tells it', async () => {
  const { photos, rotate, after } = await onePicture()
  await rotate(true)
  await after(() => {
    turns.refuse(0, new Refusal('offline', '网络不通'))
  })
  expect([photos().link?.quarters, photos().turned, photos().refusal]).toEqual([1, false, null])
  await rotate(true)
  await after(() => {
    turns.answer(1, {})
  })
  expect([photos().turned, turns.asked()[1]?.quarters]).toEqual([true, 2])
})
