import { checkPaperNumber, idPapers, otherPaper } from './idPapers'
import { slotsOf } from '../materials'

const TODAY = '2026-11-24'

test.each<[string, string, 'fine' | 'warning' | 'error']>([
  ['passport', 'E12345678', 'fine'],
  ['passport', 'EA1234567', 'fine'],
  ['passport', 'C01X00T47', 'fine'],
  ['passport', 'E1', 'error'],
  ['passport', 'ABCDEFGH', 'error'],
  ['passport', 'E1234567812345678', 'warning'],
  ['hkMacauPermit', 'H12345678', 'fine'],
  ['hkMacauPermit', 'M1234567801', 'fine'],
  ['hkMacauPermit', 'A12345678', 'warning'],
  ['taiwanPermit', '12345678', 'fine'],
  ['taiwanPermit', '1234567801', 'fine'],
  ['taiwanPermit', '123456789', 'warning'],
  ['foreignResident', 'USA110112345678', 'fine'],
  ['foreignResident', '911124198108030024', 'fine'],
  ['foreignResident', '12345678', 'warning'],
  ['military', '军字第20198765号', 'fine'],
  ['military', '军*字第20198765号', 'error'],
  ['idCard', '110101199003070011', 'fine'],
  ['idCard', 'E12345678', 'error'],
  ['child', '131081201703070021', 'fine'],
  ['child', '110101199003070011', 'error'],
  ['child', '131081201703070028', 'error'],
  ['child', 'E12345678', 'error'],
  ['idCard', '131081201703070021', 'error'],
  ['', 'E12345678', 'error'],
  ['a paper that nobody knows', 'E12345678', 'error'],
])('%s %s: %s', (paper, number, level) => {
  expect(checkPaperNumber(paper, number, TODAY)?.level ?? 'fine').toBe(level)
})

test('an ID card is none of the others, each of which has a name of its own', () => {
  expect([otherPaper(undefined), otherPaper(''), otherPaper('idCard')]).toEqual([null, null, null])
  const others = idPapers.flatMap(({ value }) => otherPaper(value)?.label ?? [])
  expect(new Set(others).size).toBe(idPapers.length - 1)
})

const owner = { ownerName: '李文昌', managerName: '赵敏', ownerIdKind: 'passport' }

test.each<[string, Parameters<typeof slotsOf>[0], readonly string[]]>([
  [
    'of a person the page with the photo',
    { ...owner, subjectKind: 'individual' },
    ['本人护照有照片的一面', '(本人护照另一面)'],
  ],
  [
    'of a permit both sides',
    { ...owner, subjectKind: 'individual', ownerIdKind: 'taiwanPermit' },
    ['本人台湾居民来往大陆通行证有照片的一面', '本人台湾居民来往大陆通行证另一面'],
  ],
  [
    'of a company whose owner does not run it the ID card of who does',
    { ...owner, subjectKind: 'company' },
    ['运维负责人 赵敏 身份证人像面', '运维负责人 赵敏 身份证国徽面'],
  ],
  [
    'of a company whose owner runs it the owner’s paper',
    { ...owner, subjectKind: 'company', managerName: '李文昌' },
    ['运维负责人 李文昌 护照有照片的一面', '(运维负责人 李文昌 护照另一面)'],
  ],
  [
    'of a child one page, and the proof of who files for it',
    { ...owner, subjectKind: 'individual', ownerIdKind: 'child' },
    [
      '本人儿童身份证或户口簿（本人的一面或一页）',
      '(本人儿童身份证或户口簿另一面)',
      '监护人身份证和监护关系证明',
    ],
  ],
])('what is copied %s', (_name, answers, labels) => {
  const cards = slotsOf(answers).filter(({ idCard }) => idCard)
  expect(cards.map(({ label, required }) => (required ? label : `(${label})`))).toEqual(labels)
})
