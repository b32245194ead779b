import { environmentOf } from './environment'

const FILING_KEY = Buffer.alloc(32, 7).toString('base64')
const STORAGE = 'cloud://env.6c6f-env-1300000000'

test.each([
  [{}, 'trial'],
  [{ STAGE: 'production' }, 'production'],
  [{ STAGE: 'trial' }, 'trial'],
  [{ STAGE: 'production ' }, 'production'],
])('%j is %s', (env, stage) => {
  expect(environmentOf({ ...env, FILING_KEY, STORAGE }).stage).toBe(stage)
})

test.each([
  [{}, null],
  [{ OPERATOR: ' ' }, null],
  [{ OPERATOR: '廊坊市互联网信息办公室' }, '廊坊市互联网信息办公室'],
])('operator of %j', (env, operator) => {
  expect(environmentOf({ ...env, FILING_KEY, STORAGE }).operator).toBe(operator)
})

test.each([
  [{}, null],
  [{ TECH_CONTACT: ' ' }, null],
  [{ TECH_CONTACT: ' 小陈 0316-0000000 ' }, '小陈 0316-0000000'],
])('technical contact of %j', (env, contact) => {
  expect(environmentOf({ ...env, FILING_KEY, STORAGE }).contact).toBe(contact)
})

test.each([
  [{}, 20],
  [{ TIMER_RATE: ' ' }, 20],
  [{ TIMER_RATE: '50' }, 50],
  [{ TIMER_RATE: '0.5' }, 0.5],
])('pace of the timer of %j', (env, rate) => {
  expect(environmentOf({ ...env, FILING_KEY, STORAGE }).timerRate).toBe(rate)
})

test.each(['0', '-1', 'many'])('a pace of %s is refused at the start', (rate) => {
  expect(() => environmentOf({ TIMER_RATE: rate, FILING_KEY, STORAGE })).toThrow(/TIMER_RATE/)
})

test.each([
  [{}, { id: '', type: 'oneTime' }],
  [{ TEMPLATE_DUE: 'abc' }, { id: 'abc', type: 'oneTime' }],
  [
    { TEMPLATE_DUE: 'abc', TEMPLATE_DUE_TYPE: 'longTerm' },
    { id: 'abc', type: 'longTerm' },
  ],
])('template of %j', (env, template) => {
  const { templates } = environmentOf({ ...env, FILING_KEY, STORAGE })
  expect(templates.due).toEqual(template)
  expect(templates.desk.id).toBe('')
})

test('without a key nothing starts', () => {
  expect(() => environmentOf({})).toThrow(/FILING_KEY/)
})

test.each(['', 'env.bucket', 'cloud://env', 'cloud://env.bucket/', 'cloud://env.bucket/uploads'])(
  'the storage %j is none',
  (storage) => {
    expect(() => environmentOf({ FILING_KEY, STORAGE: storage })).toThrow(/STORAGE/)
  },
)

test.each<[string | undefined, string | null]>([
  [undefined, null],
  [' ', null],
  [' K7WQ-2M9X-4TRB ', 'K7WQ-2M9X-4TRB'],
])('set-up code of %j', (SETUP_CODE, code) => {
  expect(environmentOf({ SETUP_CODE, FILING_KEY, STORAGE }).setUpCode).toBe(code)
})

test.each(['a', '123456', 'K7WQ-2M9X-4T'])(
  'the set-up code %j is too short to start with',
  (code) => {
    expect(() => environmentOf({ SETUP_CODE: code, FILING_KEY, STORAGE })).toThrow(/SETUP_CODE/)
  },
)
