import { labelledSet, OF_A_SORT, seeds, sorts } from './set'

const mean = (data: Uint8Array) => data.reduce((sum, each) => sum + each, 0) / data.length

test('two seeds make 40 pictures of each sort, other ones from each, the same ones every time', () => {
  expect(2 * OF_A_SORT * sorts.length).toBe(280)
  const [known, again, heldOut] = [seeds.known, seeds.known, seeds.heldOut].map((seed) =>
    [...labelledSet(seed, 1)].map(({ sort, photo }) => [sort, mean(photo.data)]),
  )
  expect(known?.map(([sort]) => sort)).toEqual(sorts)
  expect(again).toEqual(known)
  expect(heldOut).not.toEqual(known)
})
