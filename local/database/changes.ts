import { failure } from '../failure'
import type { Doc, Fields, Value } from './documents'

const refuse = (message: string) => failure('DATABASE_REQUEST_FAILED', message)

// JavaScript's own bit operators cut a number to 32 bits.
const isInt32 = (value: Value) => value === (Number(value) | 0)

const isNumber = (value: Value | undefined) => typeof value === 'number'

/** What an operator requires of the value it changes, if there is one. */
const wanted: Record<string, [is: (value: Value) => boolean, refusal: string]> = {
  $inc: [isNumber, 'Cannot apply $inc to a value of non-numeric type'],
  $mul: [isNumber, 'Cannot apply $mul to a value of non-numeric type'],
  $bit: [isInt32, 'Cannot apply $bit to a value of non-integral type (here: of over 32 bits)'],
  $push: [Array.isArray, 'The field must be an array'],
  $addToSet: [Array.isArray, 'Cannot apply $addToSet to non-array field'],
  $pop: [Array.isArray, 'Path contains element of non-array type'],
  $pull: [Array.isArray, 'Cannot apply $pull to a non-array value'],
  $pullAll: [Array.isArray, 'Cannot apply $pullAll to a non-array value'],
}

/** Operators that do nothing where the path is missing. */
const takes = ['$unset', '$pop', '$pull', '$pullAll']

/** The value of a field, or of a place in an array. */
export const step = (value: Value | undefined, name: string): Value | undefined =>
  typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined

/** Refuses a path through a value that has no fields; MongoDB makes only missing parents. */
const checkParents = (doc: Doc, path: string): void => {
  const names = path.split('.')
  let value: Value | undefined = doc
  names.forEach((name, at) => {
    const plain = typeof value !== 'object' || value === null || value instanceof Date
    const place = Array.isArray(value) ? !/^\d+$/.test(name) : plain
    if (at > 0 && value !== undefined && place)
      throw refuse(`Cannot create field '${name}' in element {${String(names[at - 1])}}`)
    value = step(value, name)
  })
}

/** Refuses an empty name, and one of JavaScript's own, which mingo would change for all objects. */
const checkNames = (path: string): void => {
  const name = path.split('.').find((part) => part === '' || part in Object.prototype)
  if (name !== undefined)
    throw refuse(`The update path '${path}' contains the field name '${name}'`)
}

/** Refuses an update that MongoDB refuses and mingo would pass over in silence. */
export const checkChange = (doc: Doc, operators: Fields): void => {
  for (const [operator, changes] of Object.entries(operators))
    for (const [path, operand] of Object.entries(changes as Fields)) {
      const target = operator === '$rename' && typeof operand === 'string' ? operand : path
      checkNames(path)
      checkNames(target)
      if (!takes.includes(operator)) checkParents(doc, target)
      const value = path.split('.').reduce<Value | undefined>(step, doc)
      const rule = wanted[operator]
      if (rule && value !== undefined && !rule[0](value)) throw refuse(rule[1])
    }
}
