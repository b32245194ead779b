import { inParts } from './inParts'

const LIMIT = 1000

type Row = { readonly at: number; readonly size: number | null }

/** A collection whose answers hold at most `LIMIT`; answers the sizes of the rows and how many each request asked for. */
const read = async (sizes: readonly number[], rows: number, error = 'size exceed limit (1MB)') => {
  const asked: number[] = []
  const stored = sizes.map((size, at): Row => ({ at, size }))
  const behind = (after: number, count: number) =>
    stored.filter(({ at }) => at > after).slice(0, count)
  const found = await inParts<Row, number>(
    {
      ask: (after, count) => {
        asked.push(count)
        const page = behind(after, count)
        const total = page.reduce((sum, { size }) => sum + (size ?? 0), 0)
        return total > LIMIT ? Promise.reject(new Error(error)) : Promise.resolve(page)
      },
      nextPlace: (after) => Promise.resolve(behind(after, 1).map(({ at }) => ({ at, size: null }))),
      placeOf: ({ at }) => at,
    },
    -1,
    rows,
  )
  return { sizes: found.map(({ size }) => size), asked }
}

const of = (count: number, size: number) => Array.from({ length: count }, () => size)

const cases: [
  name: string,
  stored: number[],
  rows: number,
  found: (number | null)[],
  asked: number[],
][] = [
  ['nothing', [], 8, [], [8]],
  ['small rows in one request', of(5, 1), 8, of(5, 1), [8]],
  ['a full page in one request', of(9, 1), 8, of(8, 1), [8]],
  ['twice half where a page is too large', of(8, 200), 8, of(8, 200), [8, 4, 4]],
  ['a quarter where half is too large', of(8, 400), 8, of(8, 400), [8, 4, 2, 2, 4, 2, 2]],
  ['fewer than a page: the end ends it', of(3, 400), 8, of(3, 400), [8, 4, 2, 2]],
  ['an odd page', of(7, 300), 5, of(5, 300), [5, 3, 2]],
  ['one too large row among others', [1, 2000, 1], 4, [1, null, 1], [4, 2, 1, 1, 2]],
  ['only too large rows', of(2, 2000), 2, [null, null], [2, 1, 1]],
  ['the last row too large', [1, 2000], 2, [1, null], [2, 1, 1]],
]
test.each(cases)('%s', async (_name, stored, rows, sizes, asked) => {
  expect(await read(stored, rows)).toEqual({ sizes, asked })
})

test.each([
  'collection.get:fail -602001 database query size exceed limit (1MB)',
  'collection.get:fail -502001 database request fail. database query result size exceed limit (1MB)',
  'database query result size exceeds limit (1MB)',
])('the platform says it so: %s', async (error) => {
  expect((await read(of(2, 600), 2, error)).sizes).toEqual([600, 600])
})

test('another error is no question of size', async () => {
  await expect(read(of(2, 600), 2, '-502005 database collection not exists')).rejects.toThrow(
    /-502005/,
  )
})
