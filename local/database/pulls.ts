import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isEqual } from 'mingo/util'
import { failure } from '../failure'
import { step } from './changes'
import type { Doc, Fields, Value } from './documents'
import { askValue, fieldsTest } from './elements'

type Test = (element: Value) => boolean

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Whether `$pull` takes an element: one that equals a plain value, or an object whose fields fulfil the conditions. */
const pullTest = (given: Value, options: Partial<Options>): Test => {
  if (given instanceof RegExp || (isFields(given) && askValue(given))) {
    const query = new Query({ element: given }, options)
    return (element) => query.test({ element })
  }
  if (!isFields(given)) return (element) => isEqual(element, given)
  const fits = fieldsTest(given, options)
  return (element) => !Array.isArray(element) && fits(element)
}

const pullAllTest = (given: Value): Test => {
  if (!Array.isArray(given))
    throw failure('DATABASE_REQUEST_FAILED', '$pullAll requires an array argument')
  return (element) => given.some((one) => isEqual(element, one))
}

/** The update with `$pull` and `$pullAll` said by `$set`: mingo's own take more elements than MongoDB's. */
export const withoutPulls = (
  doc: Doc,
  { $pull = {}, $pullAll = {}, ...others }: Fields,
  options: Partial<Options>,
): Fields => {
  const tests: [path: string, takes: Test][] = [
    ...Object.entries($pull as Fields).map(
      ([path, given]) => [path, pullTest(given, options)] as [string, Test],
    ),
    ...Object.entries($pullAll as Fields).map(
      ([path, given]) => [path, pullAllTest(given)] as [string, Test],
    ),
  ]
  if (tests.length === 0) return others
  const $set: Fields = { ...(others.$set as Fields | undefined) }
  for (const [path, takes] of tests) {
    const value = path.split('.').reduce<Value | undefined>(step, doc)
    if (path in $set)
      throw failure(
        'DATABASE_REQUEST_FAILED',
        `Updating the path '${path}' would create a conflict`,
      )
    if (Array.isArray(value)) $set[path] = value.filter((element) => !takes(element))
  }
  return { ...others, $set }
}
