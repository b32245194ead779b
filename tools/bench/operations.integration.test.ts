import { apiCalls } from '../../src/domain/api/api'
import { documentsCalls } from '../../src/domain/api/documents'
import { costs } from './costs'
import { costsOfActions, COUNTING } from './operations'
import { startOwnCloud } from '../test/shared'

test('each action of the functions costs what its line in the table says', async () => {
  const found = [...(await costsOfActions(COUNTING, startOwnCloud))].map(
    ([name, { ms: _time, ...cost }]) => [name, cost] as const,
  )
  expect(Object.fromEntries(found)).toEqual(costs)
})

test('every call has a line', () => {
  for (const name of Object.keys({ ...apiCalls, ...documentsCalls }))
    expect(costs).toHaveProperty([name])
})
