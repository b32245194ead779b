import type { ComparedValue } from '../../../../src/domain/api/review/duplicates'
import { plainName } from '../../../../src/domain/duplicates/alikeNames'
import { besideLabel, fieldOf } from '../../../../src/domain/form/fields'
import type { Answers } from '../../../../src/domain/form/form'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import type { ComparedFiling } from '../../store/filings/listed'

/** Of a credit code so much is enough to see which one it is. */
const CODE_END = 5

/** What both are compared by. */
type Key = keyof ComparedFiling['answers']

type Shown = {
  readonly key: Key
  /** Shown of a filing of another office too. */
  readonly open?: true
  readonly text: (text: string) => string
}

const shown: readonly Shown[] = [
  { key: 'accountName', open: true, text: masked },
  { key: 'accountId', text: (text) => text },
  { key: 'subjectName', text: masked },
  { key: 'creditCode', text: (text) => (text === '' ? '' : `…${text.slice(-CODE_END)}`) },
  { key: 'ownerName', text: masked },
]

type Side = Pick<ComparedFiling, 'answers' | 'idNumber'>

/** Persons are the same by their ID numbers, whatever their names. */
const isSame = (key: Key, one: Side, other: Side): boolean =>
  key === 'ownerName'
    ? one.idNumber !== null && one.idNumber.hash === other.idNumber?.hash
    : plainName(one.answers[key] ?? '') === plainName(other.answers[key] ?? '')

const labelOf = (key: Key, answers: Answers): string => {
  if (key === 'ownerName') return '所有人'
  const field = fieldOf(key)
  return field.place === 'row' ? field.label : besideLabel(field, answers)
}

/** What both filings say, value by value; what neither says is left out. */
export const comparedValues = (
  own: Side,
  other: Side,
  readable: boolean,
): readonly ComparedValue[] =>
  shown
    .filter(({ key }) => (own.answers[key] ?? '') !== '' || (other.answers[key] ?? '') !== '')
    .map(({ key, open = false, text }) => {
      const same = isSame(key, own, other)
      const [mine, theirs] = [own, other].map(({ answers }) => text(answers[key] ?? ''))
      return {
        label: labelOf(key, own.answers),
        own: mine ?? '',
        other: readable || open || same ? (theirs ?? '') : null,
        same,
      }
    })
