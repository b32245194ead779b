import { BSONRegExp, EJSON } from 'bson'
import { failure, isFailure } from '../failure'

/** A value a document may hold; an instant is a Date, as in MongoDB. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields
export type Fields = { [key: string]: Value }
export type Id = string | number
export type Doc = Fields & { _id: Id }

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const refuse = (message: string) => failure('DATABASE_REQUEST_FAILED', message)

const instant = (date: Date): Date => {
  if (Number.isNaN(date.getTime())) throw refuse('an instant must be a time')
  return date
}

const serverDate = (value: Record<string, unknown>, now: number): Date | null => {
  const mark = value.$tcb_server_date
  return isFields(mark) ? instant(new Date(now + Number(mark.offset ?? 0))) : null
}

const pattern = ({ pattern: text, options }: BSONRegExp): RegExp => {
  try {
    return new RegExp(text, options)
  } catch (error) {
    throw refuse(String(error))
  }
}

/** MongoDB's limit for a document; a query that goes deeper could take for ever. */
const LEVELS = 100

const plain = (value: unknown, now: number, level = 0): Value => {
  if (level > LEVELS) throw refuse(`a value has ${String(LEVELS)} levels at most`)
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse('a number must be finite')
    return value
  }
  if (value instanceof Date) return instant(value)
  if (value instanceof BSONRegExp) return pattern(value)
  if (Array.isArray(value)) return value.map((item) => plain(item, now, level + 1))
  if (isFields(value)) return serverDate(value, now) ?? plainFields(value, now, level)
  throw refuse('this type of value is not kept by the local database')
}

const plainFields = (value: Record<string, unknown>, now: number, level: number): Fields => {
  const fields: Fields = {}
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw refuse('a field may not be called __proto__')
    fields[key] = plain(item, now, level + 1)
  }
  return fields
}

/** A key of extended JSON begins so, escaped or not; what has none is JSON, which is read faster. */
const ofExtendedJson = /"(?:\$|\\u0024)/

/**
 * Reads extended JSON as the SDK sends it.
 *
 * `now` (epoch milliseconds) is what `db.serverDate()` becomes.
 */
export const fromWire = (text: string, now: number): Value => {
  try {
    return plain(ofExtendedJson.test(text) ? (EJSON.parse(text) as unknown) : JSON.parse(text), now)
  } catch (error) {
    throw isFailure(error) ? error : refuse(String(error))
  }
}

/** Reads extended JSON that has to be an object: a query, an update, a document. */
export const fieldsFromWire = (text: string | undefined, now: number): Fields => {
  if (text === undefined || text === '') return {}
  const value = fromWire(text, now)
  if (!isFields(value)) throw refuse('an object is expected')
  return value
}

export const toWire = (value: Value): string => EJSON.stringify(value, { relaxed: false })

/** Refuses what MongoDB does not store either: operators as field names, patterns, too many levels. */
export const checkStorable = (value: Value, path = '', level = 0): void => {
  if (level > LEVELS) throw refuse(`a document has ${String(LEVELS)} levels at most`)
  if (value instanceof RegExp) throw refuse(`${path} holds a regular expression`)
  if (Array.isArray(value))
    value.forEach((item, at) => {
      checkStorable(item, `${path}.${String(at)}`, level + 1)
    })
  else if (isFields(value))
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('$'))
        throw refuse(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
      checkStorable(item, path === '' ? key : `${path}.${key}`, level + 1)
    }
}

const withMarks = function (this: Fields, key: string, value: unknown): unknown {
  // Date's own toJSON has already made `value` a text.
  const given = this[key]
  return given instanceof Date ? { $date: given.getTime() } : value
}

const holdsInstant = (value: Value): boolean =>
  value instanceof Date ||
  (typeof value === 'object' && value !== null && Object.values(value).some(holdsInstant))

/** Text as stored: JSON in which an instant is `{"$date": milliseconds}`, so that it sorts as a number. */
export const toText = (doc: Doc): string =>
  // A replacer is slow, so it runs only for documents that hold an instant.
  holdsInstant(doc) ? JSON.stringify(doc, withMarks) : JSON.stringify(doc)

export const fromText = (text: string): Doc =>
  // A reviver is slow, so it runs only for documents that hold an instant.
  (text.includes('"$date"')
    ? JSON.parse(text, (_key, value: { $date?: unknown } | null) =>
        typeof value?.$date === 'number' ? new Date(value.$date) : value,
      )
    : JSON.parse(text)) as Doc
