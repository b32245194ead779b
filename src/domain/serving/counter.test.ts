import {
  atCounter,
  type AtCounter,
  counterWords,
  type HandedInBy,
  leavesNumberBlank,
} from './counter'
import type { Servings } from './serving'

const [CITY, DACHENG, YONGQING] = ['131000', '131025', '131023'] as const
const paper = { mode: 'paper', successor: null } as const

test.each<[string, Servings, HandedInBy, AtCounter | null]>([
  ['of an online office', {}, { way: null, goesTo: DACHENG }, null],
  ['of a paper office', { [DACHENG]: paper }, { way: null, goesTo: DACHENG }, 'office'],
  [
    'of a closed office whose successor is on paper',
    { [DACHENG]: { mode: 'closed', successor: YONGQING }, [YONGQING]: paper },
    { way: null, goesTo: DACHENG },
    'office',
  ],
  [
    'brought to the city office instead',
    { [DACHENG]: paper },
    { way: 'city', goesTo: DACHENG },
    null,
  ],
  [
    'brought to a city office on paper',
    { [CITY]: paper },
    { way: 'city', goesTo: DACHENG },
    'office',
  ],
  ['whose office is not known', { [DACHENG]: paper }, { way: null, goesTo: null }, null],
  ['without ID data', {}, { way: 'consent', goesTo: DACHENG }, 'consent'],
  ['with a passport', { [DACHENG]: paper }, { way: 'papers', goesTo: DACHENG }, 'papers'],
  ['of a child', {}, { way: 'minor', goesTo: null }, 'minor'],
])('a draft %s', (_, servings, by, reason) => {
  expect(atCounter(servings, by)).toBe(reason)
})

test.each<[AtCounter | null, boolean]>([
  [null, false],
  ['office', false],
  ['consent', true],
  ['papers', true],
  ['minor', true],
])('the ID number is left blank where the reason is %s: %s', (reason, blank) => {
  expect(leavesNumberBlank(reason)).toBe(blank)
  if (reason !== null) expect(counterWords[reason]).toMatch(/\S/)
})
