import type * as v from 'valibot'
import { token, version } from '../../../src/domain/api/call'

/** What a value is in JSON. */
export type JsonKind = 'object' | 'array' | 'text' | 'number' | 'boolean' | 'null'

/** A place in the input of a call where a value stands. */
export type InputPlace = {
  readonly path: readonly (string | number)[]
  /** The schema of the value, without what lets it be left out. */
  readonly schema: Schema
  /** Of which kinds a value may be here, whatever else is asked of it. */
  readonly takes: ReadonlySet<JsonKind>
  /** What stands here in the call it is made from; undefined where that has nothing here. */
  readonly here: unknown
  /** The whole input with another value here. */
  readonly put: (value: unknown) => unknown
  /** Of an object: the keys that have to be there. */
  readonly needed: readonly string[]
}

/** As much of a valibot schema as the walk reads. */
type Schema = v.GenericSchema & {
  readonly wrapped?: Schema
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly key?: { readonly options?: readonly string[] }
  readonly value?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

type At = {
  readonly path: InputPlace['path']
  readonly here: unknown
  readonly put: InputPlace['put']
  /** What may stand here beside what the schema itself takes. */
  readonly also: readonly JsonKind[]
}

/** What may be left out or be null. */
const WRAPPERS: Readonly<Record<string, readonly JsonKind[]>> = {
  optional: [],
  exact_optional: [],
  undefinedable: [],
  nullable: ['null'],
  nullish: ['null'],
  non_nullable: [],
  non_optional: [],
}
const LEAVES: Readonly<Record<string, JsonKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}
const LEFT_OUT: ReadonlySet<string> = new Set(['optional', 'exact_optional', 'nullish'])

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}

const kindOf = (value: unknown): JsonKind =>
  typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean')

const below = (at: At, key: string): At => ({
  path: [...at.path, key],
  here: fieldsOf(at.here)[key],
  put: (value) => at.put({ ...fieldsOf(at.here), [key]: value }),
  also: [],
})

/** The place itself, of these kinds. */
const placeOf = (
  schema: Schema,
  { path, here, put, also }: At,
  kinds: readonly JsonKind[],
  needed: readonly string[] = [],
): InputPlace => ({ path, schema, here, put, takes: new Set([...kinds, ...also]), needed })

const ofObject = (schema: Schema, at: At): readonly InputPlace[] => {
  const entries = Object.entries(schema.entries ?? {})
  const needed = entries.filter(([, { type }]) => !LEFT_OUT.has(type)).map(([key]) => key)
  return [
    placeOf(schema, at, ['object'], needed),
    ...entries.flatMap(([key, entry]) => placesAt(entry, below(at, key))),
  ]
}

const ofRecord = (schema: Schema, at: At): readonly InputPlace[] => [
  placeOf(schema, at, ['object']),
  ...(schema.key?.options ?? []).flatMap((key) =>
    schema.value ? placesAt(schema.value, below(at, key)) : [],
  ),
]

const ofArray = (schema: Schema, at: At): readonly InputPlace[] => {
  const [first, ...rest] = Array.isArray(at.here) ? (at.here as unknown[]) : []
  const item: At = {
    path: [...at.path, 0],
    here: first,
    put: (value) => at.put([value, ...rest]),
    also: [],
  }
  return [placeOf(schema, at, ['array']), ...(schema.item ? placesAt(schema.item, item) : [])]
}

/** The values that an option of a variant is told apart by. */
const literalsOf = ({ entries = {} }: Schema): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, { type, literal }]) =>
      type === 'literal' ? [[key, literal]] : [],
    ),
  )

/** Each option, from what stands there where that is one of it, else from what tells it apart. */
const ofOptions = (schema: Schema, at: At): readonly InputPlace[] => {
  const options = (schema.options ?? []) as readonly Schema[]
  const places = options.flatMap((option) => {
    const literals = Object.entries(literalsOf(option))
    const is = literals.every(([key, value]) => fieldsOf(at.here)[key] === value)
    return placesAt(option, is ? at : { ...at, here: literalsOf(option) })
  })
  const own = places.filter(({ path }) => path.length === at.path.length)
  const kinds = own.flatMap(({ takes }) => [...takes])
  return [placeOf(schema, at, kinds), ...places.filter(({ path }) => path.length > at.path.length)]
}

const placesAt = (schema: Schema, at: At): readonly InputPlace[] => {
  const { type } = schema
  const wrapper = WRAPPERS[type]
  if (wrapper && schema.wrapped)
    return placesAt(schema.wrapped, { ...at, also: [...at.also, ...wrapper] })
  const leaf = LEAVES[type]
  if (leaf) return [placeOf(schema, at, [leaf])]
  switch (type) {
    case 'strict_object':
    case 'object':
      return ofObject(schema, at)
    case 'record':
      return ofRecord(schema, at)
    case 'array':
      return ofArray(schema, at)
    case 'variant':
    case 'union':
      return ofOptions(schema, at)
    case 'picklist':
      return [placeOf(schema, at, (schema.options ?? []).map(kindOf))]
    case 'literal':
      return [placeOf(schema, at, [kindOf(schema.literal)])]
    default:
      throw new Error(`An input has a schema of the type ${type}: say here what it takes.`)
  }
}

/**
 * Every place in the input of a call where a value stands, the input itself first, made from an input that is right: of each
 * key of an object, the first of an array, and each option of a variant, also where that input has nothing there.
 */
export const inputPlacesOf = (schema: v.GenericSchema, input: unknown): readonly InputPlace[] =>
  placesAt(schema, { path: [], here: input, put: (value) => value, also: [] })

/** What is done once, however often it is asked for: it says by a token or a version what it was asked of. */
export const isOnce = (places: readonly InputPlace[]): boolean =>
  places.some(({ schema }) => [token, version].some((each) => each === (schema as unknown)))
