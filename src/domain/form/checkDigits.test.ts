import { creditCheck, idCheck, organisationCheck } from './checkDigits'

describe('ID numbers', () => {
  test.each([
    '11010519491231002X',
    '440524188001010014',
    '110101199003070011',
    '320102198512310029',
    '11010119900307002X',
  ])('%s', (number) => {
    expect(idCheck(number)).toBe(number.charAt(17))
  })
})

describe('credit codes and the organisation code inside them', () => {
  test.each([
    '9144030071526726XG',
    '914403001922038216',
    '91330100799655058B',
    '91110000802100433B',
    '91110000101623741K',
    '911101066976941872',
  ])('%s', (code) => {
    expect(creditCheck(code)).toBe(code.charAt(17))
    expect(organisationCheck(code.slice(8, 16))).toBe(code.charAt(16))
  })

  test.each([
    ['an organ', '111101010000012300'],
    ['an institution', '123201024660000107'],
    ['a social group', '51440305MJ00000188'],
    ['an individual business', '92510104MA000TT19L'],
    ['a remainder of 0', '91110101MA00002340'],
    ['a remainder of 1', '91110101MA0000111Y'],
  ])('%s: %s', (_name, code) => {
    expect(creditCheck(code)).toBe(code.charAt(17))
  })
})

test.each(['71526726X', '799655058', '192203821', '10000018X', '100000040'])(
  'organisation code %s',
  (code) => {
    expect(organisationCheck(code)).toBe(code.charAt(8))
  },
)
