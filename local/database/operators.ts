import { Context, evalExpr } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { AnyObject, Options, SortSpec } from 'mingo/types'
import { compare, resolve } from 'mingo/util'
import { failure } from '../failure'
import { elementTest, valuesAt } from './elements'

/** The value to sort by; of an array its least when rising, its greatest when falling. */
const sortKey = (doc: AnyObject, path: string, way: 1 | -1): unknown => {
  const value = resolve(doc, path)
  if (!Array.isArray(value)) return value ?? null
  return [...(value as unknown[])].sort(compare).at(way === 1 ? 0 : -1)
}

/** The documents in an order, the first key first; equal ones stay as they were. */
export const sortedBy = <T extends AnyObject>(docs: T[], order: SortSpec): T[] =>
  Object.entries(order).reduceRight(
    (rows, [path, way]) =>
      rows
        .map((doc) => ({ doc, key: sortKey(doc, path, way) }))
        .sort((a, b) => compare(a.key, b.key) * way)
        .map(({ doc }) => doc),
    docs,
  )

type Expression = (doc: AnyObject, given: unknown, options: Options) => unknown
type Condition = (path: string, value: unknown, options: Options) => (doc: AnyObject) => boolean

/** A number or an instant as MongoDB writes it where a text is wanted. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw failure('DATABASE_REQUEST_FAILED', "can't convert this type of value to a text")
}

/** `$substrBytes`, for which `$substr` is the old name: a length below 0 or over the end takes all the rest. */
const substrBytes: Expression = (doc, given, options) => {
  const [value, from, count] = evalExpr(doc, given, options) as unknown[]
  const text = textOf(value ?? '')
  if (typeof from !== 'number' || typeof count !== 'number')
    throw failure('DATABASE_REQUEST_FAILED', '$substrBytes: start and length must be numbers')
  if (from < 0) return ''
  const bytes = Buffer.from(text)
  const to = count < 0 ? bytes.length : Math.min(Math.trunc(from) + Math.trunc(count), bytes.length)
  // A byte that goes on with a character begins with the bits 10.
  if ([Math.trunc(from), to].some((at) => ((bytes[at] ?? 0) & 0xc0) === 0x80))
    throw failure('DATABASE_REQUEST_FAILED', '$substrBytes: the range cuts a UTF-8 character')
  return bytes.subarray(from, to).toString()
}

const expressions: Record<string, Expression> = {
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $dateFromParts: (doc, given, options) =>
    expression.$dateFromParts(doc, { month: 1, day: 1, ...(given as AnyObject) }, options),
  $indexOfCP: (doc, given, options) => {
    type Given = [text: string | null | undefined, part: string, from?: number, to?: number]
    const [text, part, from = 0, to] = evalExpr(doc, given, options) as Given
    const [all, wanted] = [[...(text ?? '')].slice(0, to), [...part]]
    const isAt = (at: number) => at >= from && wanted.every((one, n) => one === all[at + n])
    return typeof text === 'string' ? all.findIndex((_, at) => isAt(at)) : null
  },
  $trunc: (doc, given, options) => expression.$trunc(doc, [given].flat(), options),
  $week: (...of) =>
    Math.floor((expression.$dayOfYear(...of) + 7 - expression.$dayOfWeek(...of)) / 7),
}

const queries: Record<string, Condition> = {
  $elemMatch: (path, value, options) => {
    const fits = elementTest(value as object, options)
    const names = path.split('.')
    return (doc) =>
      valuesAt(doc, names).some((value) => Array.isArray(value) && (value as unknown[]).some(fits))
  },
  $gte: (path, value, options) => (value === null ? query.$eq : query.$gte)(path, value, options),
  $lte: (path, value, options) => (value === null ? query.$eq : query.$lte)(path, value, options),
  $mod: (path, value) => {
    const [by, rest] = value as number[]
    if (!by || rest === undefined) throw failure('DATABASE_REQUEST_FAILED', 'malformed mod')
    const fits = (one: unknown) => typeof one === 'number' && Math.trunc(one) % by === rest
    return (doc) => [resolve(doc, path)].flat().some(fits)
  },
  $all: (path, value, options) => {
    const each = (value as unknown[]).map((one) => new Query({ [path]: one }, options))
    return (doc) => each.length > 0 && each.every((one) => one.test(doc))
  },
}

/** The first element that fits; no array or no such element shows nothing. */
const $elemMatch = (doc: AnyObject, given: object, path: string, options: Options) => {
  const value = resolve(doc, path)
  const found = Array.isArray(value) ? value.filter(elementTest(given, options)) : []
  return found.length > 0 ? found.slice(0, 1) : undefined
}

const $sort = (docs: Iterator, order: SortSpec) =>
  docs.transform((all) => Lazy(sortedBy(all as AnyObject[], order)))

const tables: object = {
  accumulator,
  projection: { ...projection, $elemMatch },
  expression: { ...expression, ...expressions },
  query: { ...query, ...queries },
  pipeline: { ...pipeline, $sort },
}
/** mingo's operators, replaced by ours where they differ from MongoDB's documentation. */
export const context = Context.init(tables)
