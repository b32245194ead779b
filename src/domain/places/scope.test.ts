import { clause } from '../city/city'
import { scopeResult, scopeTests, type ScopeAnswers } from './scope'

const no: Required<ScopeAnswers> = {
  registered: false,
  placeName: false,
  localFeature: false,
  publishes: false,
  based: false,
}

test.each<[string, ScopeAnswers, string[]]>([
  ['nothing answered', {}, []],
  ['all no', no, []],
  ['registered here', { ...no, registered: true }, ['二.1']],
  ['a place in the name', { ...no, placeName: true }, ['二.2']],
  ['a local feature in the name', { ...no, localFeature: true }, ['二.2']],
  ['a place and a feature are one clause', { placeName: true, localFeature: true }, ['二.2']],
  ['publishes here', { ...no, publishes: true }, ['二.3']],
  ['based here', { ...no, based: true }, ['二.4']],
  ['two, in the order of the notice', { based: true, registered: true }, ['二.1', '二.4']],
  [
    'all',
    { registered: true, placeName: true, localFeature: true, publishes: true, based: true },
    ['二.1', '二.2', '二.3', '二.4'],
  ],
])('%s', (_name, answers, ids) => {
  const result = scopeResult(answers)
  expect(result.inScope).toBe(ids.length > 0)
  expect(result.clauses.map(({ id }) => id)).toEqual(ids)
})

test('a clause is quoted word for word', () => {
  expect(scopeResult({ placeName: true }).clauses[0]?.quote).toBe(clause('二.2'))
})

test('the four tests are those of the notice and ask every answer once', () => {
  expect(scopeTests.map((each) => each.clause).sort()).toEqual(['二.1', '二.2', '二.3', '二.4'])
  const keys = scopeTests.flatMap((each) => each.questions.map(({ key }) => key))
  expect(keys.sort()).toEqual(Object.keys(no).sort())
})
