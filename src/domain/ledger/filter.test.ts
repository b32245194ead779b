import { safeParse } from 'valibot'
import { filingNumber } from '../moves/number'
import {
  ledgerFilter,
  type LedgerFilter,
  mayBePaperNumber,
  setParts,
  typedToFind,
  wholeLedger,
  wholeNumber,
} from './filter'

const taken = (part: object): boolean =>
  safeParse(ledgerFilter, { ...wholeLedger, ...part }).success
const days = (from: string | null, to: string | null) => ({ submitted: { from, to } })

test.each<[string, object, boolean]>([
  ['everything', {}, true],
  ['days open on both sides', days(null, null), true],
  ['days from one on', days('2026-11-01', null), true],
  ['days up to one', days(null, '2026-11-01'), true],
  ['one day', days('2026-11-01', '2026-11-01'), true],
  ['days in their order', days('2026-11-01', '2026-11-30'), true],
  ['the last before the first', days('2026-11-30', '2026-11-01'), false],
  ['a day that is none', days('2026-02-30', null), false],
  ['two statuses', { statuses: ['submitted', 'returned'] }, true],
  ['a status twice', { statuses: ['submitted', 'submitted'] }, false],
  ['a draft, which staff do not see', { statuses: ['draft'] }, false],
  ['one character', { text: '胜' }, false],
  ['two', { text: '胜芳' }, true],
  ['as many as can be', { text: '字'.repeat(40) }, true],
  ['one more', { text: '字'.repeat(41) }, false],
  ['blanks around one', { text: '  胜  ' }, false],
  ['a place', { places: ['胜芳镇'] }, true],
  ['a place of one character', { places: ['胜'] }, false],
  ['a place of too many', { places: ['胜'.repeat(21)] }, false],
  ['a place in letters', { places: ['shengfang胜芳镇'] }, false],
  ['a place with more behind it', { places: ['胜芳镇 $ne'] }, false],
  ['what happened in a month', { act: { of: 'cancelled', month: '2026-11' } }, true],
  ['in a month that is none', { act: { of: 'cancelled', month: '2026-13' } }, false],
  ['in no month', { act: { of: 'cancelled' } }, false],
  ['the caller', { claimant: 'me' }, true],
  ['a colleague', { claimant: '0123456789abcdef' }, true],
  ['an id that is too short', { claimant: '0123456789abcde' }, false],
  ['an id that is too long', { claimant: '0123456789abcdef0' }, false],
  ['an id behind something', { claimant: 'x0123456789abcdef' }, false],
  ['an id with other letters', { claimant: 'ghijklmnopqrstuv' }, false],
])('a filter: %s', (_name, part, fits) => {
  expect(taken(part)).toBe(fits)
})

test.each<[string, boolean]>([
  ['', false],
  ['胜', false],
  ['胜芳', true],
])('looked for among all: “%s”', (text, fits) => {
  expect(safeParse(typedToFind, text).success).toBe(fits)
})

test.each<[string, ReturnType<typeof wholeNumber>]>([
  ['131081199001010016', 'idNumber'],
  ['11010119900307002X', 'idNumber'],
  ['１１０１０１１９９００３０７００２ｘ', 'idNumber'],
  ['1310811990010100167', null],
  ['13108119900101001', null],
  ['11010119900307002A', null],
  ['a131081199001010016', null],
  ['13800138000', 'mobile'],
  ['138 0013 8000', 'mobile'],
  ['12800138000', null],
  ['1380013800', null],
  ['138001380001', null],
  ['x13800138000', null],
  ['23800138000', null],
  ['1380013800a', null],
  ['', null],
])('“%s” is the whole number of a person: %s', (text, kind) => {
  expect(wholeNumber(text)).toBe(kind)
})

test.each<[string, string, boolean]>([
  ['a passport', 'E12345678', true],
  ['a number of an officer', '军字第1234567号', true],
  ['the shortest', 'a1234', true],
  ['one shorter', '1234', false],
  ['the longest', '1'.repeat(18), true],
  ['one longer', '1'.repeat(19), false],
  ['three digits', 'abc123', false],
  ['four apart', '1a2b3c4', true],
  ['with what no paper has', 'E12345678=', false],
  ['behind what no paper has', '=E12345678', false],
  ['a 编号', filingNumber({ office: '131081', year: 2026, sequence: 4497 }), false],
])('may be the number of another paper: %s', (_name, text, may) => {
  expect(mayBePaperNumber(text)).toBe(may)
})

test.each<[string, Partial<LedgerFilter>, readonly string[]]>([
  ['nothing', {}, []],
  ['what is as in the whole ledger', { statuses: [], late: false }, []],
  ['two parts', { late: true, text: '胜芳' }, ['text', 'late']],
])('set parts: %s', (_name, part, names) => {
  expect(setParts({ ...wholeLedger, ...part })).toEqual(names)
})
