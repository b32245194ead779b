import { type PartKey, nextPart, type PartState, type Progress, progressOf } from './taskList'
import { companyAnswers } from '../testing/answers'

const TODAY = '2026-11-24'
const photos = { licence: [1], idFront: [1], idBack: [1] }

const states = (filing: Progress) => progressOf(filing, TODAY).map((part) => part.state)

test.each<[string, Progress, PartState[]]>([
  [
    'a new draft',
    { answers: {}, photos: {}, signed: false },
    ['notStarted', 'notStarted', 'notStarted', 'notStarted', 'notStarted', 'notStarted'],
  ],
  [
    'one value in the first part',
    { answers: { accountName: '胜芳' }, photos: {}, signed: false },
    ['filling', 'notStarted', 'notStarted', 'notStarted', 'notStarted', 'notStarted'],
  ],
  [
    'all fields, one photo',
    { answers: companyAnswers, photos: { licence: [1] }, signed: false },
    ['done', 'done', 'done', 'done', 'filling', 'notStarted'],
  ],
  [
    'a value that became wrong',
    { answers: { ...companyAnswers, managerMobile: '1' }, photos, signed: false },
    ['done', 'done', 'done', 'fix', 'done', 'notStarted'],
  ],
  [
    'a wrong value the phone does not judge',
    {
      answers: { ...companyAnswers, managerMobile: '1' },
      photos,
      signed: true,
      judged: (key) => key !== 'managerMobile',
    },
    ['done', 'done', 'done', 'done', 'done', 'done'],
  ],
  [
    'something missing beside something wrong',
    {
      answers: { ...companyAnswers, managerMobile: '1', managerName: '' },
      photos,
      signed: false,
    },
    ['done', 'done', 'done', 'fix', 'done', 'notStarted'],
  ],
  [
    'a signature that what changed took away',
    { answers: companyAnswers, photos, signed: false, unsigned: true },
    ['done', 'done', 'done', 'done', 'done', 'fix'],
  ],
  [
    'signed again',
    { answers: companyAnswers, photos, signed: true, unsigned: true },
    ['done', 'done', 'done', 'done', 'done', 'done'],
  ],
  [
    'everything',
    { answers: companyAnswers, photos, signed: true },
    ['done', 'done', 'done', 'done', 'done', 'done'],
  ],
  [
    'a warning, which is no error',
    { answers: { ...companyAnswers, creditCode: '91350211M0000XUF46' }, photos, signed: true },
    ['done', 'done', 'done', 'done', 'done', 'done'],
  ],
  [
    'an association without papers, which the notice does not ask for',
    {
      answers: { ...companyAnswers, subjectKind: 'association', creditCode: '' },
      photos: {},
      signed: false,
    },
    ['done', 'done', 'done', 'done', 'done', 'notStarted'],
  ],
])('%s', (_, filing, expected) => {
  expect(states(filing)).toEqual(expected)
})

test('what is lacking is named', () => {
  const progress = progressOf(
    { answers: { ...companyAnswers, managerMobile: '' }, photos: { licence: [1] }, signed: false },
    TODAY,
  )
  expect(progress.find((part) => part.key === 'manager')?.lacking).toEqual(['手机'])
  expect(progress.find((part) => part.key === 'materials')?.lacking).toEqual([
    '运维负责人 赵敏 身份证人像面',
    '运维负责人 赵敏 身份证国徽面',
  ])
})

test('what is wrong is told apart from what is missing', () => {
  const answers = { ...companyAnswers, managerMobile: '1', managerName: '' }
  const progress = progressOf({ answers, photos, signed: false }, TODAY)
  const manager = progress.find((part) => part.key === 'manager')
  expect(manager).toMatchObject({ lacking: ['管理员姓名', '手机'], wrong: ['手机'] })
})

const association = { ...companyAnswers, subjectKind: 'association', creditCode: '' }

test.each<[string, Progress, boolean]>([
  ['the materials of an association', { answers: association, photos: {}, signed: false }, true],
  ['not with a photo', { answers: association, photos: { other: [1] }, signed: false }, false],
  ['not those of a company', { answers: companyAnswers, photos: {}, signed: false }, false],
])('done because nothing is asked, and begun by nobody: %s', (_, filing, untouched) => {
  const found = progressOf(filing, TODAY).filter((part) => part.untouched)
  expect(found.map(({ key }) => key)).toEqual(untouched ? ['materials'] : [])
})

test('what the form changed is named at its part, and makes no part undone', () => {
  const filing = { answers: companyAnswers, photos, signed: true }
  const progress = progressOf({ ...filing, changed: ['creditCode', 'filledBy'] }, TODAY)
  expect(progress.flatMap(({ key, changed }) => changed.map((label) => [key, label]))).toEqual([
    ['subject', '统一社会信用代码'],
    ['owner', '填报人是哪一位'],
  ])
  expect(progress.map(({ state }) => state)).toEqual(states(filing))
})

test.each<[string, Progress, PartKey | null]>([
  ['a new draft starts with the account', { answers: {}, photos: {}, signed: false }, 'account'],
  ['then materials', { answers: companyAnswers, photos: {}, signed: false }, 'materials'],
  ['then the signature', { answers: companyAnswers, photos, signed: false }, 'signature'],
  ['then nothing', { answers: companyAnswers, photos, signed: true }, null],
])('%s', (_, filing, key) => {
  expect(nextPart(progressOf(filing, TODAY))?.key ?? null).toBe(key)
})
