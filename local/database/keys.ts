import type { Value } from './documents'

/** What SQLite compares; the order number < text < bytes is MongoDB's number < string < boolean < date. */
export type Key = number | string | Buffer | null

const DATE_SHIFT = 10n ** 16n

/**
 * The SQL expression for a field. Index and query need the same text, or SQLite does not use the index. Booleans and
 * instants become bytes, so that they never equal a number.
 */
export const keyExpression = (path: string): string => {
  if (path === '_id') return '_id'
  if (!/^\w+(\.\w+)*$/.test(path)) throw new Error(`not an index path: ${path}`)
  const at = `$.${path
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')}`
  const date = `json_extract(doc,'${at}."$date"')+${String(DATE_SHIFT)}`
  return `CASE json_type(doc,'${at}') WHEN 'object' THEN CAST(printf('d%017d',${date}) AS BLOB) WHEN 'true' THEN x'6231' WHEN 'false' THEN x'6230' ELSE json_extract(doc,'${at}') END`
}

/** The key of a value, or undefined when a value of this kind is not compared by keys. */
export const keyOf = (value: Value): Key | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return Buffer.from(value ? 'b1' : 'b0')
  if (value instanceof Date)
    return Buffer.from(`d${String(BigInt(value.getTime()) + DATE_SHIFT).padStart(17, '0')}`)
  return undefined
}

/** A key as the driver gives it back, with its bytes. */
export type StoredKey = Exclude<Key, Buffer> | ArrayBuffer

/** The value of a key; null also stands for a missing one. */
export const valueOf = (key: StoredKey): Value => {
  if (key === null || typeof key !== 'object') return key
  const text = Buffer.from(key).toString()
  return text.startsWith('d') ? new Date(Number(BigInt(text.slice(1)) - DATE_SHIFT)) : text === 'b1'
}

/** The least key of a type and the least key above it; MongoDB compares within a type only. */
export const typeRange = (key: Exclude<Key, null>): { name: string; from: Key; below: Key } => {
  if (typeof key === 'number') return { name: 'number', from: null, below: '' }
  if (typeof key === 'string') return { name: 'string', from: '', below: Buffer.alloc(0) }
  return key[0] === 0x62
    ? { name: 'boolean', from: Buffer.from('b'), below: Buffer.from('c') }
    : { name: 'date', from: Buffer.from('d'), below: Buffer.from('e') }
}
