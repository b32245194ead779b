import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'

type Test = (element: unknown) => boolean
type Conditions = Record<string, unknown>

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

const firstOf = (conditions: object): string => Object.keys(conditions)[0] ?? ''

/** Operators that join whole conditions, so that what they hold asks for fields. */
const joins = ['$and', '$or', '$nor', '$expr', '$where', '$jsonSchema']

/** Whether conditions ask a value itself, as `{ $gte: 5 }` does, and not its fields. */
export const askValue = (conditions: object): boolean => {
  const first = firstOf(conditions)
  return first.startsWith('$') && !joins.includes(first)
}

/** Operators that look at an array as a whole; the others would look into it. */
const ofArrays = ['$size', '$all', '$elemMatch', '$type']

/** Conditions on a value itself; an array in the array is one value. */
const valueTest = (conditions: Conditions, options: Partial<Options>): Test => {
  const test = (entries: [string, unknown][]): Test => {
    if (entries.length === 0) return () => true
    const query = new Query({ value: Object.fromEntries(entries) }, options)
    return (value) => query.test({ value })
  }
  const all = Object.entries(conditions)
  const [whole, ofIt] = [test(all), test(all.filter(([name]) => ofArrays.includes(name)))]
  const others = test(all.filter(([name]) => !ofArrays.includes(name)))
  return (value) => (Array.isArray(value) ? ofIt(value) && others([value]) : whole(value))
}

/** Conditions on fields, which a value without fields does not fulfil, not even `{ $ne: 1 }`. */
export const fieldsTest = (conditions: Conditions, options: Partial<Options>): Test => {
  const query = new Query(conditions, options)
  return (value) => isObject(value) && query.test({ ...value })
}

/** Whether an element of an array fulfils what `$elemMatch` asks. */
export const elementTest = (conditions: object, options: Partial<Options>): Test =>
  (askValue(conditions) ? valueTest : fieldsTest)(conditions as Conditions, options)

/** The values a path leads to, through every object of an array on the way. */
export const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): unknown[] => {
  if (name === undefined) return [value]
  if (!isObject(value)) return []
  const own = Object.hasOwn(value, name)
    ? valuesAt((value as Record<string, unknown>)[name], rest)
    : []
  if (!Array.isArray(value)) return own
  const objects = value.filter((one) => isObject(one) && !Array.isArray(one))
  return [...own, ...objects.flatMap((one) => valuesAt(one, [name, ...rest]))]
}
