import { clause } from '../city/city'
import {
  laterQuestions,
  nextQuestion,
  scopeResult,
  scopeTests,
  type ScopeAnswers,
  type ScopeResult,
} from './scope'

const no: Required<ScopeAnswers> = {
  registered: false,
  placeName: false,
  localFeature: false,
  publishes: false,
  mainlyHere: false,
  based: false,
}

test.each<[string, ScopeAnswers, ScopeResult['verdict'], string[]]>([
  ['nothing answered', {}, 'notInScope', []],
  ['all no', no, 'notInScope', []],
  ['registered here', { ...no, registered: true }, 'inScope', ['二.1']],
  ['a place in the name', { ...no, placeName: true }, 'inScope', ['二.2']],
  ['a local feature in the name', { ...no, localFeature: true }, 'inScope', ['二.2']],
  [
    'a place and a feature are one clause',
    { placeName: true, localFeature: true },
    'inScope',
    ['二.2'],
  ],
  ['publishes here', { ...no, publishes: true, mainlyHere: true }, 'inScope', ['二.3']],
  ['publishes here, not asked for whom', { publishes: true }, 'inScope', ['二.3']],
  ['publishes here among others', { ...no, publishes: true }, 'callOffice', ['二.3']],
  ['based here', { ...no, based: true }, 'inScope', ['二.4']],
  [
    'based here, publishes here among others',
    { ...no, publishes: true, based: true },
    'inScope',
    ['二.3', '二.4'],
  ],
  [
    'two, in the order of the notice',
    { based: true, registered: true },
    'inScope',
    ['二.1', '二.4'],
  ],
  [
    'all',
    {
      registered: true,
      placeName: true,
      localFeature: true,
      publishes: true,
      mainlyHere: true,
      based: true,
    },
    'inScope',
    ['二.1', '二.2', '二.3', '二.4'],
  ],
])('%s', (_name, answers, verdict, ids) => {
  const result = scopeResult(answers)
  expect(result.verdict).toBe(verdict)
  expect(result.clauses.map(({ id }) => id)).toEqual(ids)
})

const noName = { placeName: false, localFeature: false }

test.each<[string, ScopeAnswers, (keyof ScopeAnswers)[], ScopeResult['verdict']]>([
  ['the name decides', { placeName: true }, [], 'inScope'],
  ['the name has a local feature', { placeName: false, localFeature: true }, [], 'inScope'],
  ['registered here', { ...noName, registered: true }, ['registered'], 'inScope'],
  ['all no', { ...no, ...noName }, ['registered', 'publishes', 'based'], 'notInScope'],
  [
    'based here',
    { ...noName, registered: false, publishes: false, based: true },
    ['registered', 'publishes', 'based'],
    'inScope',
  ],
  [
    'publishes and is based here',
    { ...noName, registered: false, publishes: true, based: true },
    ['registered', 'publishes', 'based'],
    'inScope',
  ],
  [
    'a lone yes to 二.3, mainly for here',
    { ...noName, registered: false, publishes: true, based: false, mainlyHere: true },
    ['registered', 'publishes', 'based', 'mainlyHere'],
    'inScope',
  ],
  [
    'a lone yes to 二.3, not mainly for here',
    { ...noName, registered: false, publishes: true, based: false, mainlyHere: false },
    ['registered', 'publishes', 'based', 'mainlyHere'],
    'callOffice',
  ],
])('%s: what is asked after the name', (_name, said, asked, verdict) => {
  let answers: ScopeAnswers = {
    placeName: said.placeName ?? false,
    ...(said.localFeature === undefined ? {} : { localFeature: said.localFeature }),
  }
  for (const key of asked) {
    expect(nextQuestion(answers)).toBe(key)
    answers = { ...answers, [key]: said[key] }
  }
  expect(nextQuestion(answers)).toBeNull()
  expect(scopeResult(answers).verdict).toBe(verdict)
})

test('a clause is quoted word for word', () => {
  expect(scopeResult({ placeName: true }).clauses[0]?.quote).toBe(clause('二.2'))
})

test('the name and what comes after it are all questions', () => {
  expect([...laterQuestions, 'placeName', 'localFeature'].sort()).toEqual(Object.keys(no).sort())
})

test('the four tests are those of the notice and ask every answer once', () => {
  expect(scopeTests.map((each) => each.clause).sort()).toEqual(['二.1', '二.2', '二.3', '二.4'])
  const keys = scopeTests.flatMap((each) => each.questions.map(({ key }) => key))
  expect(keys.sort()).toEqual(Object.keys(no).sort())
})
