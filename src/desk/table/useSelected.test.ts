import { useState } from 'react'
import { mountHook } from '../../cloud/testing/mountHook'
import { type Selected, useSelected } from './useSelected'

/** A list of which three rows may be selected. */
const aList = async () => {
  const { result, after } = await mountHook(() => {
    const [list, turnTo] = useState('waiting')
    return { selected: useSelected(3, list), turnTo }
  })
  return {
    selected: () => result().selected,
    act: (work: (selected: Selected) => void) =>
      after(() => {
        work(result().selected)
      }),
    turnTo: (list: string) =>
      after(() => {
        result().turnTo(list)
      }),
  }
}

test.each<[string, readonly ((selected: Selected) => void)[], readonly string[]]>([
  [
    'a row that is tapped again is dropped',
    [({ toggle }) => toggle('a'), ({ toggle }) => toggle('b'), ({ toggle }) => toggle('a')],
    ['b'],
  ],
  [
    'all are added behind those that are there, each once',
    [({ toggle }) => toggle('b'), ({ add }) => add(['a', 'b', 'c'])],
    ['b', 'a', 'c'],
  ],
  [
    'of more than an act takes the first are selected',
    [({ add }) => add(['a', 'b']), ({ add }) => add(['c', 'd'])],
    ['a', 'b', 'c'],
  ],
  [
    'one more than an act takes is not selected',
    [({ add }) => add(['a', 'b', 'c']), ({ toggle }) => toggle('d')],
    ['a', 'b', 'c'],
  ],
  ['none are left of what is cleared', [({ add }) => add(['a']), ({ clear }) => clear()], []],
])('%s', async (_, acts, ids) => {
  const { selected, act } = await aList()
  for (const each of acts) await act(each)
  expect([selected().ids, selected().isFull]).toEqual([ids, ids.length === 3])
  expect(['a', 'b', 'c', 'd'].filter(selected().has)).toEqual([...ids].sort())
})

test('of another list nothing is selected, and its selection is its own', async () => {
  const { selected, act, turnTo } = await aList()
  await act(({ add }) => {
    add(['a', 'b', 'c'])
  })
  await turnTo('pastPromise')
  expect([selected().ids, selected().isFull]).toEqual([[], false])
  await act(({ toggle }) => {
    toggle('d')
  })
  expect(selected().ids).toEqual(['d'])
})
