import * as v from 'valibot'
import { offices } from '../city/city'
import { isDay } from '../dates/days'
import type { MoveName } from '../moves/moves'
import { ID_FORM } from './ids'
import type { RefusalCode, RefusalFields } from './refusal'

/**
 * Who may make a call at all: `anyone` for what is their own or nobody's, `holder` of a card, code or bond, the `applicant` of
 * the filing, its `reader` (applicant or staff of its office), `staff` of its office, a `member` of any office, a `head` of the
 * office, an `ownHead` of any for their own, the `city`, and the `maker` of an export.
 */
export type MayCall =
  | 'anyone'
  | 'holder'
  | 'applicant'
  | 'reader'
  | 'staff'
  | 'member'
  | 'head'
  | 'ownHead'
  | 'city'
  | 'maker'

/**
 * What a call costs: database operations, where beginning and committing a transaction are one each; rounds, the operations
 * outside transactions that wait for each other; and operations on files. An operation takes 10 to 30 ms on the real cloud.
 * Three of what somebody does beside filings are its entry in their chain and the chain's end, read and written (K5); the line
 * that each call leaves in `requests` is in none.
 */
export type Cost = readonly [operations: number, rounds: number, files: number]

/** What stands in the row of a call beside what it takes and answers. Phones know calls by their types alone, so it never reaches them. */
export type CallFacts = {
  /** The functions hold to it by what each reads; a test lets everybody else try (`tools/bench/rights`). */
  readonly by: MayCall
  /** The move of one filing that it makes, to whom the table of moves gives that. */
  readonly move?: MoveName
  /** Measured by a walk (`tools/bench`): a call that costs less lowers it, and a higher one has its reason beside it. */
  readonly cost: Cost
  /** What it costs where something is particular, by the word that the walk has for that. */
  readonly costWhen?: Readonly<Record<string, Cost>>
}

/** A call of a function: the schema of its input and, as a type only, what it answers. */
export type Call<Input extends v.GenericSchema = v.GenericSchema, Output = unknown> = CallFacts & {
  readonly input: Input
  readonly output?: Output
}

/** Calls by name. An input that does not fit its schema is refused with the code `input`. */
export type Calls = Readonly<Record<string, Call>>

export type InputOf<Of extends Call> = v.InferInput<Of['input']>
export type OutputOf<Of extends Call> =
  Of extends Call<v.GenericSchema, infer Output> ? Output : never

/** Declares a call in one place: `answers<Receipt>({ by, cost })(schema of its input)`. */
export const answers =
  <Output>(facts: CallFacts) =>
  <Input extends v.GenericSchema>(input: Input): Call<Input, Output> => ({ ...facts, input })

/**
 * The input as the schema reads it; null when it does not fit, with the last key of each place where. The library takes
 * an array for an object and drops keys such as `__proto__` unseen: both are refused wherever they stand.
 */
export const inputOf = <Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): { readonly input: v.InferOutput<Schema> } | { readonly wrong: readonly string[] } => {
  const parsed = v.safeParse(schema, input)
  if (parsed.success)
    return sameShape(input, parsed.output) ? { input: parsed.output } : { wrong: [] }
  return { wrong: parsed.issues.map((issue) => v.getDotPath(issue)?.split('.').pop() ?? '') }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether arrays stayed arrays and no key of an object was left out; a schema may add keys and change texts. */
const sameShape = (given: unknown, read: unknown): boolean => {
  if (!isObject(given)) return true
  if (!isObject(read) || Array.isArray(given) !== Array.isArray(read)) return false
  const kept = new Map<string, unknown>(Object.entries(read))
  return Object.entries(given).every(
    ([key, value]) => kept.has(key) && sameShape(value, kept.get(key)),
  )
}

/** Said with every answer: the version of the settings as the function read them; missing where it could not. */
type Heard = { readonly settings?: number }

/** What a function answers. */
export type Answer<Data> =
  | ({ readonly ok: true; readonly data: Data } & Heard)
  | ({
      readonly ok: false
      readonly code: RefusalCode
      readonly message: string
      readonly fields: RefusalFields
    } & Heard)

export const fileID = v.pipe(v.string(), v.regex(/^cloud:\/\/[!-"$->@-~]{1,400}$/))
export const id = v.pipe(v.string(), v.regex(ID_FORM))
/** An office of the city, its own among them. */
export const officeCode = v.picklist(offices.map(({ code }) => code))
/** Made by the client once per intention, so that a retried call has one effect. */
export const token = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{16,64}$/))
/** By which a call names a member of the staff; never the openid. */
export const colleague = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
/** The phones of a filing, each shown in full by a call of its own. */
export const phoneKeys = ['ownerMobile', 'managerMobile'] as const
export type PhoneKey = (typeof phoneKeys)[number]
/** The version of a filing as the caller read it. */
export const version = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A Beijing day, `2026-11-05`. */
export const day = v.pipe(v.string(), v.check(isDay))
/** Where the next page of a list starts, as the answer before said it: what the rows stand by, and an id. */
export const after = v.nullable(v.pipe(v.string(), v.regex(/^\d{1,15}:[\w:@.+-]{8,250}$/)))
export const none = v.strictObject({})
export const one = v.strictObject({ id })

/** A private link; `until` is the instant it stops working, at most 600 s away. */
export type Link = { readonly url: string; readonly until: number }
