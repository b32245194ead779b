import type { Answers } from '../../domain/form/form'
import { companyAnswers } from '../../domain/testing/answers'
import type * as wider from '../../domain/testing/widerForm'
import { added, addedAnswers } from '../../domain/testing/widerForm'
import { readKept } from '../draft/patch'
import { askedBack, planOf } from './plan'

jest.mock('../../domain/form/form', () =>
  jest
    .requireActual<typeof wider>('../../domain/testing/widerForm')
    .widerForm(jest.requireActual('../../domain/form/form')),
)

const { row, part, helper } = added
const answers: Answers = { ...companyAnswers, ...addedAnswers }

test('the page that corrects has each with the row that was returned', () => {
  const returned = {
    title: '',
    contact: '',
    items: ([row, 'subjectName'] as const).map((key) => ({
      key,
      label: '',
      reason: '不完整',
      suggestion: '',
    })),
    count: 2,
    at: 0,
    correctionOn: '2026-12-09',
    left: [],
    before: {},
  }
  const editable = { fields: ['subjectName', part, row, helper] as const, slots: [] }
  const { fixes } = planOf(askedBack(returned), editable, answers)
  expect(fixes.map(({ fields }) => fields.map(({ key }) => key))).toEqual([
    [row, helper],
    ['subjectName', part],
  ])
})

test('the phone keeps each until it is saved', () => {
  expect(readKept(JSON.stringify({ ...addedAnswers, unknown: '1' }))).toEqual(addedAnswers)
})
