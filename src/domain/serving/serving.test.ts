import type { OfficeCode } from '../city/city'
import type { Route } from '../places/routing'
import {
  type HandOnKind,
  handOnRefusal,
  handOnTargets,
  acceptsPhotos,
  needsSeal,
  servedRoute,
  servingOf,
  servingRefusal,
  type Servings,
  takerOf,
  succeededOffices,
} from './serving'

const [CITY, DACHENG, YONGQING, WENAN] = ['131000', '131025', '131023', '131026'] as const
const closed = (successor: OfficeCode) => ({ mode: 'closed', successor }) as const
const paper = { mode: 'paper', successor: null } as const
const online = { mode: 'online', successor: null } as const

const way: Route = {
  office: DACHENG,
  rule: 'address',
  reason: '因为主体地址在大城县',
  mayChooseCity: true,
  conflict: null,
}

test('an office that has set nothing is online', () => {
  expect(servingOf({}, DACHENG)).toEqual(online)
})

test.each<[string, Servings, OfficeCode]>([
  ['an online office', {}, DACHENG],
  ['a paper office', { [DACHENG]: paper }, DACHENG],
  ['a closed one', { [DACHENG]: closed(YONGQING) }, YONGQING],
  [
    'a closed one whose successor closed later',
    { [DACHENG]: closed(YONGQING), [YONGQING]: closed(WENAN) },
    WENAN,
  ],
  ['a closed one with a paper successor', { [DACHENG]: closed(CITY), [CITY]: paper }, CITY],
])('what belongs to %s is taken by', (_, servings, taker) => {
  expect(takerOf(servings, DACHENG)).toBe(taker)
})

test('a circle, which cannot be set, still ends', () => {
  expect(takerOf({ [DACHENG]: closed(WENAN), [WENAN]: closed(DACHENG) }, DACHENG)).toBeDefined()
})

test('the way to a closed office names who goes on, and stays as it is otherwise', () => {
  expect(servedRoute({ [DACHENG]: closed(YONGQING) }, way)).toEqual({
    ...way,
    office: YONGQING,
    reason: '因为主体地址在大城县，大城县网信办的登记备案由永清县网信办接着办',
  })
  expect(servedRoute({ [DACHENG]: paper }, way)).toBe(way)
})

test.each<[string, Servings, OfficeCode, Parameters<typeof servingRefusal>[2], RegExp | null]>([
  ['online', {}, DACHENG, online, null],
  ['paper', {}, DACHENG, paper, null],
  ['the city office on paper', {}, CITY, paper, null],
  ['closed with a successor', {}, DACHENG, closed(YONGQING), null],
  ['closed with the city office as successor', {}, DACHENG, closed(CITY), null],
  ['closed without one', {}, DACHENG, { mode: 'closed', successor: null }, /请选由哪个办公室/],
  ['its own successor', {}, DACHENG, closed(DACHENG), /另一个/],
  ['a closed successor', { [YONGQING]: closed(WENAN) }, DACHENG, closed(YONGQING), /也停办了/],
  ['a circle', { [YONGQING]: closed(DACHENG) }, DACHENG, closed(YONGQING), /也停办了/],
  ['the city office', {}, CITY, closed(DACHENG), /不能停办/],
  ['a successor of an open one', {}, DACHENG, { mode: 'paper', successor: CITY }, /只有停办/],
])('%s can be set or is refused', (_, servings, office, wanted, said) => {
  const found = servingRefusal(servings, office, wanted)
  if (said === null) expect(found).toBeNull()
  else expect(found).toMatch(said)
})

test.each<[string, Servings, RegExp | null]>([
  ['online', {}, null],
  ['paper', { [DACHENG]: paper }, /在窗口办理/],
  ['closed', { [DACHENG]: closed(YONGQING) }, /请转给永清县网信办/],
])('nothing is handed on to an office that is not %s', (_, servings, said) => {
  const found = handOnRefusal(servings, DACHENG)
  if (said === null) expect(found).toBeNull()
  else expect(found).toMatch(said)
})

const [dacheng, yongqing, wenan] = [DACHENG, YONGQING, WENAN].map((code) => ({ code }))

test.each<[string, Servings, HandOnKind, readonly unknown[]]>([
  ['all are online', {}, 'form', [dacheng, yongqing, wenan]],
  ['one is closed', { [YONGQING]: closed(WENAN) }, 'form', [dacheng, wenan]],
  ['the likeliest is closed', { [DACHENG]: closed(WENAN) }, 'form', [wenan, yongqing]],
  ['one works at its counter', { [YONGQING]: paper }, 'form', [dacheng, wenan]],
  [
    'what is said to be filed on paper goes to one at its counter',
    { [YONGQING]: paper, [WENAN]: closed(CITY) },
    'said',
    [dacheng, yongqing],
  ],
  [
    'a lead goes to one at its counter, to none that is closed',
    { [YONGQING]: paper, [WENAN]: closed(CITY) },
    'lead',
    [dacheng, yongqing],
  ],
])('it may be handed on where %s', (_, servings, what, expected) => {
  const targets = [DACHENG, YONGQING, WENAN].map((code) => ({ code }))
  expect(handOnTargets(servings, targets, what)).toEqual(expected)
})

test.each<[string, Servings, OfficeCode | null, boolean]>([
  ['an office that has set nothing', {}, DACHENG, true],
  ['one that says so', { [DACHENG]: { ...online, needsSeal: true } }, DACHENG, true],
  ['one that does not', { [DACHENG]: { ...online, needsSeal: false } }, DACHENG, false],
  [
    'a closed one, by who goes on for it',
    { [DACHENG]: closed(YONGQING), [YONGQING]: { ...online, needsSeal: false } },
    DACHENG,
    false,
  ],
  ['an office that is still open', { [DACHENG]: { ...online, needsSeal: false } }, null, true],
])('the seal of a body is needed by %s: or not', (_, servings, office, needed) => {
  expect(needsSeal(servings, office)).toBe(needed)
})

test.each<[string, Servings, OfficeCode | null, boolean]>([
  ['an office that has set nothing', {}, DACHENG, true],
  ['one that says so', { [DACHENG]: { ...online, acceptsPhotos: true } }, DACHENG, true],
  ['one that takes copies', { [DACHENG]: { ...online, acceptsPhotos: false } }, DACHENG, false],
  [
    'a closed one, by who goes on for it',
    { [DACHENG]: closed(YONGQING), [YONGQING]: { ...online, acceptsPhotos: false } },
    DACHENG,
    false,
  ],
  ['an office that is still open', { [DACHENG]: { ...online, acceptsPhotos: false } }, null, true],
])('photographs of copies are enough for %s: or not', (_, servings, office, enough) => {
  expect(acceptsPhotos(servings, office)).toBe(enough)
})

test.each<[string, Servings, readonly OfficeCode[]]>([
  ['none is closed', { '131081': { mode: 'paper', successor: null } }, []],
  ['closed, with nobody who goes on', { '131081': { mode: 'closed', successor: null } }, []],
  ['open, whoever is named', { '131081': { mode: 'online', successor: '131022' } }, []],
  ['closed', { '131081': { mode: 'closed', successor: '131022' } }, ['131081']],
])('the offices for which another one goes on: %s', (_name, servings, codes) => {
  expect(succeededOffices(servings)).toEqual(codes)
})
