import type * as v from 'valibot'
import type { CallFacts, Cost } from '../../src/domain/api/call'

/** As much of a valibot schema as is described. */
export type DescribedSchema = v.GenericSchema & {
  readonly wrapped?: DescribedSchema
  readonly entries?: Readonly<Record<string, DescribedSchema>>
  readonly item?: DescribedSchema
  readonly items?: readonly DescribedSchema[]
  readonly key?: DescribedSchema
  readonly value?: DescribedSchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly default?: unknown
  readonly pipe?: readonly Step[]
}
type Step = { readonly kind: string; readonly type: string; readonly requirement?: unknown }

const json = (value: unknown): string =>
  value instanceof RegExp ? String(value) : JSON.stringify(value)

/** What a step of a pipe asks, as far as it can be said in a word. */
const steps: Readonly<Record<string, (requirement: unknown) => string>> = {
  integer: () => 'whole',
  min_value: (least) => `at least ${json(least)}`,
  max_value: (most) => `at most ${json(most)}`,
  min_length: (least) => `${json(least)} or more`,
  max_length: (most) => `up to ${json(most)}`,
  length: (many) => `exactly ${json(many)}`,
  regex: (form) => `as \`${json(form).replaceAll('|', '\\|')}\``,
  uuid: () => 'a UUID',
}

/** Beyond so many names a list is told by its first ones. */
const MANY = 24

const oneOf = (options: readonly unknown[]): string =>
  options.length > MANY
    ? `one of ${String(options.length)}: ${options.slice(0, 3).map(json).join(', ')}, …`
    : options.map(json).join(' or ')

const objectWords = (entries: Readonly<Record<string, DescribedSchema>>): string => {
  const fields = Object.entries(entries).map(([name, schema]) => {
    const optional = /optional|nullish/.test(schema.type) ? '?' : ''
    return `${name}${optional}: ${schemaWords(schema)}`
  })
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const kinds: Readonly<Record<string, (schema: DescribedSchema) => string>> = {
  string: () => 'text',
  number: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
  literal: ({ literal }) => json(literal),
  picklist: ({ options = [] }) => oneOf(options),
  array: ({ item }) => `list of ${item ? schemaWords(item) : 'anything'}`,
  strict_tuple: ({ items = [] }) => `[${items.map(schemaWords).join(', ')}]`,
  strict_object: ({ entries = {} }) => objectWords(entries),
  object: ({ entries = {} }) => objectWords(entries),
  record: ({ key, value }) =>
    `{ [${key ? schemaWords(key) : 'text'}]: ${value ? schemaWords(value) : 'anything'} }`,
  union: ({ options = [] }) =>
    (options as readonly DescribedSchema[]).map(schemaWords).join(' or '),
  variant: ({ options = [] }) =>
    (options as readonly DescribedSchema[]).map(schemaWords).join(' or '),
  nullable: ({ wrapped }) => `${wrapped ? schemaWords(wrapped) : ''} or null`,
  nullish: ({ wrapped }) => `${wrapped ? schemaWords(wrapped) : ''} or null`,
}

/** What an input has to be, in words of one line. Throws of a kind of schema that it has no words for. */
export const schemaWords = (schema: DescribedSchema): string => {
  const { type, wrapped, pipe = [] } = schema
  const words = kinds[type]?.(schema) ?? (wrapped ? schemaWords(wrapped) : null)
  if (words === null) throw new Error(`no words for the schema ${type}`)
  const asked = pipe.flatMap((step) => {
    const said = step.kind === 'validation' ? steps[step.type]?.(step.requirement) : undefined
    return said === undefined ? [] : [said]
  })
  return asked.length === 0 ? words : `${words} (${asked.join(', ')})`
}

/** Who may make a call. */
export const whoWords = ({ by, move }: CallFacts): string =>
  `${by}${move === undefined ? '' : `, for the move \`${move}\``}`

const counted = (many: number, what: string): readonly string[] =>
  many === 0 ? [] : [`${many} ${what}${many === 1 ? '' : 's'}`]

const oneCost = ([operations, rounds, files]: Cost): string =>
  [
    ...counted(operations, 'operation'),
    ...counted(rounds, 'round'),
    ...counted(files, 'file operation'),
  ].join(', ')

/** What a call costs, and what where something is particular. */
export const costWords = ({ cost, costWhen = {} }: CallFacts): string =>
  [
    oneCost(cost),
    ...Object.entries(costWhen).map(([when, each]) => `${when}: ${oneCost(each)}`),
  ].join('; ')
