import { DOUBLE_TAP } from '../taps/doubleTap'
import type * as Navigating from './navigate'

const opened: string[] = []
let arrive = (): void => undefined

jest.mock('@tarojs/taro', () => ({
  getCurrentPages: () => [],
  navigateTo: ({ url }: { url: string }) => {
    opened.push(url)
    return new Promise<void>((resolve) => {
      arrive = resolve
    })
  },
}))

const { go } = jest.requireActual<typeof Navigating>('./navigate')

const GUIDE = '/filing/guide/index'

test('a page that is tapped again while it opens, and a moment after, opens once', async () => {
  jest.useFakeTimers()
  go('filing/guide')
  go('filing/guide')
  expect(opened).toEqual([GUIDE])
  arrive()
  await jest.advanceTimersByTimeAsync(DOUBLE_TAP - 1)
  go('filing/guide')
  expect(opened).toEqual([GUIDE])
  await jest.advanceTimersByTimeAsync(1)
  go('filing/guide')
  expect(opened).toEqual([GUIDE, GUIDE])
})
