import {
  CHANCES_OF_CODE,
  codeFrom,
  lastRefusal,
  type Member,
  plainCode,
  type Rights,
  rightsRefusal,
  rightsWords,
} from './staff'

const [CITY, BAZHOU, GUAN] = ['131000', '131081', '131022'] as const
const REVIEWER: Rights = { role: 'reviewer', city: false }
const HEAD: Rights = { role: 'head', city: false }
const READER: Rights = { role: 'reviewer', city: true }
const ADMINISTRATOR: Rights = { role: 'head', city: true }
const of = (office: Member['office'], rights: Rights) => ({ office, ...rights })

test.each<[string, ReturnType<typeof of>, Member['office'], Rights, RegExp | null]>([
  ['a head, a reviewer of the office', of(BAZHOU, HEAD), BAZHOU, REVIEWER, null],
  ['a head, another head', of(BAZHOU, HEAD), BAZHOU, HEAD, null],
  ['a head, somebody of another office', of(BAZHOU, HEAD), GUAN, REVIEWER, /本办负责人/],
  ['a reviewer, a reviewer', of(BAZHOU, REVIEWER), BAZHOU, REVIEWER, /本办负责人/],
  ['who reads the whole city, a reviewer', of(CITY, READER), CITY, REVIEWER, /本办负责人/],
  ['an administrator, a head of any office', of(CITY, ADMINISTRATOR), GUAN, HEAD, null],
  ['an administrator, another one', of(CITY, ADMINISTRATOR), CITY, ADMINISTRATOR, null],
  ['an administrator, one in a county', of(CITY, ADMINISTRATOR), GUAN, ADMINISTRATOR, /只给市/],
  [
    'a head of the city office, an administrator',
    of(CITY, HEAD),
    CITY,
    ADMINISTRATOR,
    /市级管理员给/,
  ],
  ['a head, the right to see the city', of(BAZHOU, HEAD), BAZHOU, READER, /只给市/],
])('%s', (_, who, office, rights, said) => {
  const found = rightsRefusal(who, office, [rights])
  if (said === null) expect(found).toBeNull()
  else expect(found).toMatch(said)
})

const member = (id: string, rights: Rights): Member => ({ id, office: CITY, ...rights })

test.each<[string, readonly Rights[], Rights | null, RegExp | null]>([
  ['the only head goes', [HEAD, REVIEWER], null, /负责人/],
  ['the only head becomes a reviewer', [HEAD, REVIEWER], REVIEWER, /负责人/],
  ['one of two heads goes', [HEAD, HEAD], null, null],
  ['one of two heads goes, a reviewer stays', [HEAD, HEAD, REVIEWER], null, null],
  ['the only head stays one', [HEAD, REVIEWER], HEAD, null],
  ['a head becomes an administrator', [HEAD, ADMINISTRATOR], ADMINISTRATOR, null],
  ['the only administrator goes', [ADMINISTRATOR, HEAD], null, /市级管理员/],
  ['the only administrator becomes a head', [ADMINISTRATOR, HEAD], HEAD, /市级管理员/],
  ['the only administrator reads on', [ADMINISTRATOR, HEAD], READER, /市级管理员/],
  ['one of two administrators goes', [ADMINISTRATOR, ADMINISTRATOR], null, null],
  ['a reviewer goes where there is no head', [REVIEWER], null, null],
])('%s', (_, rights, after, said) => {
  const members = rights.map((each, index) => member(String(index), each))
  const found = lastRefusal(members, '0', after)
  if (said === null) expect(found).toBeNull()
  else expect(found).toMatch(said)
})

test('a code has eight symbols that nobody misreads, in two halves', () => {
  const chances = Array.from({ length: CHANCES_OF_CODE }, (_, i) => i / CHANCES_OF_CODE)
  expect(codeFrom(chances)).toMatch(/^[2-9A-HJ-MP-TW-Z]{4}-[2-9A-HJ-MP-TW-Z]{4}$/)
  expect(codeFrom(chances.map(() => 0.999999))).toBe('ZZZZ-ZZZZ')
})

test.each(['LF7K-29QM', 'lf7k29qm', ' lf7k — 29qm ', 'ＬＦ７Ｋ－２９ＱＭ', 'LF7K 29QM'])(
  'the code is the same typed as %j',
  (typed) => {
    expect(plainCode(typed)).toBe('LF7K29QM')
  },
)

test('rights that are given and taken at once are all looked at', () => {
  const head = of(BAZHOU, HEAD)
  expect(rightsRefusal(head, BAZHOU, [REVIEWER, READER])).toMatch(/只给市/)
  expect(rightsRefusal(head, BAZHOU, [REVIEWER, HEAD])).toBeNull()
  expect(rightsRefusal(head, BAZHOU, [])).toBeNull()
})

test.each<[Rights, string]>([
  [REVIEWER, '核对员'],
  [HEAD, '负责人'],
  [READER, '核对员，看全市'],
  [ADMINISTRATOR, '市级管理员'],
])('%j is called %s', (rights, words) => {
  expect(rightsWords(rights)).toBe(words)
})
