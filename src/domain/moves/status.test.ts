import type { Status } from './moves'
import { isFinished, stages, statusWords, submittedWords } from './status'

const all = Object.entries(statusWords) as [Status, (typeof statusWords)[Status]][]

test.each<[string, readonly string[]]>([
  ['on screens', [...all.map(([, { word }]) => word), ...Object.values(submittedWords)]],
  ['on paper', all.map(([, { onPaper }]) => onPaper)],
])('no two states are called the same %s', (_name, words) => {
  expect(new Set(words).size).toBe(words.length)
})

test('a paper calls nothing registered that is not', () => {
  const said = all.filter(([, { onPaper }]) => onPaper.includes('登记'))
  for (const [status, { onPaper }] of said)
    if (status !== 'registered') expect(onPaper).toMatch(/尚未登记/)
})

test('only a registered filing is behind all stages', () => {
  expect(all.filter(([, { stage }]) => stage === stages.length).map(([name]) => name)).toEqual([
    'registered',
  ])
})

test('of what is registered, declined or cancelled nothing more is decided', () => {
  expect(
    all
      .filter(([status]) => isFinished(status))
      .map(([status]) => status)
      .sort(),
  ).toEqual(['cancelled', 'declined', 'registered'])
})
