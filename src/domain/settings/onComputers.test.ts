import { hidesFull, type Screen, screenOf } from './onComputers'
import type { SettingValues } from './settings'

const systems: readonly (readonly [system: string, wide: boolean, screen: Screen])[] = [
  ['windows', true, 'computer'],
  ['mac', true, 'computer'],
  ['ohos_pc', true, 'computer'],
  ['devtools', true, 'computer'],
  ['windows', false, 'phone'],
  ['ios', true, 'phone'],
  ['android', true, 'phone'],
  ['ohos', true, 'phone'],
  ['android', false, 'phone'],
  ['', true, 'phone'],
]

test.each(systems)('%s, room for panes: %s, is a %s', (system, wide, screen) => {
  expect(screenOf(system, wide)).toBe(screen)
})

const set = (value: boolean): SettingValues => ({
  '131081': { version: 1, values: { onComputers: [{ value, from: null, at: 0, name: '刘建国' }] } },
})

const rules: readonly (readonly [
  name: string,
  values: SettingValues,
  screen: Screen,
  hides: boolean,
])[] = [
  ['nobody set it, on a phone', {}, 'phone', false],
  ['nobody set it, on a computer', {}, 'computer', false],
  ['set, on a phone', set(true), 'phone', true],
  ['set, on a computer', set(true), 'computer', false],
  ['taken back, on a phone', set(false), 'phone', false],
]

test.each(rules)('%s', (_, values, screen, hides) => {
  expect(hidesFull(values, '131081', '2026-11-24', screen)).toBe(hides)
})

test('what one office sets holds in no other', () => {
  expect(hidesFull(set(true), '131022', '2026-11-24', 'phone')).toBe(false)
})
