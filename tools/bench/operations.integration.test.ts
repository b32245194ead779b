import { apiCalls } from '../../src/domain/api/api'
import { documentsCalls } from '../../src/domain/api/documents'
import { costs } from './costs'
import { costsOfActions, TRIP } from './operations'

// A busy machine may part what was sent together; it never joins what was not.
jest.retryTimes(2)

test('each action of the functions costs what its line in the table says', async () => {
  const found = [...(await costsOfActions(TRIP))].map(
    ([name, { ms: _time, ...cost }]) => [name, cost] as const,
  )
  expect(Object.fromEntries(found)).toEqual(costs)
})

test('every call has a line', () => {
  for (const name of Object.keys({ ...apiCalls, ...documentsCalls }))
    expect(costs).toHaveProperty([name])
})
