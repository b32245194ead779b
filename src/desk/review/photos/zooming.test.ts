import { enlarged, FIT, percent, spread, stepped, type Zoom } from './zooming'

const view = { width: 400, height: 200 }

test.each<[string, Zoom, number, Zoom]>([
  ['from the whole picture its middle comes nearer', FIT, 2, { times: 2, left: 200, top: 100 }],
  [
    'what is in the middle stays there',
    { times: 2, left: 100, top: 0 },
    2,
    { times: 4, left: 400, top: 100 },
  ],
  [
    'farther away nothing lies beyond its edge',
    { times: 4, left: 0, top: 600 },
    0.5,
    { times: 2, left: 0, top: 200 },
  ],
  ['never smaller than the window', { times: 2, left: 0, top: 0 }, 0.1, FIT],
  ['never more than six times', { times: 5, left: 0, top: 0 }, 9, { times: 6, left: 40, top: 20 }],
])('%s', (_name, zoom, factor, expected) => {
  const { times, left, top } = enlarged(zoom, factor, view)
  expect([times, Math.round(left), Math.round(top)]).toEqual([
    expected.times,
    expected.left,
    expected.top,
  ])
})

test('a press is a quarter more, and its opposite leads back', () => {
  const nearer = stepped(FIT, 1, view)
  expect(percent(nearer)).toBe('125%')
  expect(stepped(nearer, -1, view)).toEqual(FIT)
})

test.each<[string, readonly (readonly [number, number])[], number | null]>([
  [
    'two fingers',
    [
      [0, 0],
      [3, 4],
    ],
    5,
  ],
  ['one', [[0, 0]], null],
  [
    'three',
    [
      [0, 0],
      [3, 4],
      [9, 9],
    ],
    null,
  ],
])('%s', (_name, at, expected) => {
  expect(spread(at.map(([pageX, pageY]) => ({ pageX, pageY })))).toBe(expected)
})
