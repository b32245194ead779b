import type { PageEnd } from './pages'

/** One index: paths with 1 ascending or -1 descending. A unique index counts a missing field as null. */
export type Index = {
  readonly fields: readonly (readonly [path: string, order: 1 | -1])[]
  readonly unique?: true
}

/** What is stored has an id of its own. */
export type Stored = { readonly id: string }

/** How a row is reached by its id. */
export type Reached<Row extends Stored> = {
  get: (id: Row['id']) => Promise<Row | null>
  /** Fails when the id is taken. */
  add: (row: Row) => Promise<void>
  /** Replaces or adds the whole row. */
  put: (row: Row) => Promise<void>
  remove: (id: Row['id']) => Promise<void>
}

type Reach = keyof Reached<Stored>

/** The fields of a row with values of a type. */
type FieldsOf<Row, Value> = {
  readonly [Field in keyof Row]-?: NonNullable<Row[Field]> extends Value ? Field : never
}[keyof Row] &
  string

/** Rows with the same `equal` fields in the order of the number `by`: an index of the collection. */
export type List<Text = string, Figure = string, Field = string> = {
  readonly equal?: readonly Text[]
  readonly by: Figure
  readonly newestFirst?: true
  /** What is read of each row beside `id` and `by`; all where it is missing. */
  readonly fields?: readonly Field[]
}

/** What a collection is, by the fields of its rows that hold texts and numbers, and all of them. */
export type CollectionRow<Text = string, Figure = string, Field = string> = {
  /** How its rows are reached within a transaction, and outside of one. */
  readonly within?: readonly Reach[]
  readonly alone?: readonly Reach[]
  /** The lists that are asked for outside of transactions. */
  readonly lists?: Readonly<Record<string, List<Text, Figure, Field>>>
  /** What else its rows are found by. */
  readonly indexes?: readonly Index[]
  /** Its rows are deleted so many days after `by`, as the city has set where a setting is named: those with one of the values alone. */
  readonly passes?: {
    readonly by: Figure
    readonly days: number | 'messagesKept' | 'requestsKept'
    readonly among?: Readonly<Record<string, readonly string[]>>
  }
}

/** The type of the rows; there is no such field. */
type Rows<Row> = { readonly row?: Row }

/** A collection of rows of a type. */
export const collection =
  <Row extends Stored = Stored>() =>
  <
    const Of extends CollectionRow<
      FieldsOf<Row, string>,
      FieldsOf<Row, number>,
      keyof Row & string
    >,
  >(
    of: Of,
  ): Of & Rows<Row> =>
    of

type RowOf<Of> = Of extends Rows<infer Row extends Stored> ? Row : never

type ReachedBy<Of, Names> = Names extends readonly (infer Name extends Reach)[]
  ? Pick<Reached<RowOf<Of>>, Name>
  : unknown

type ListedBy<Row, Of> = Of extends {
  readonly by: infer By extends keyof Row
  readonly fields: readonly (infer Field extends keyof Row)[]
}
  ? Pick<Row, By | Field | ('id' & keyof Row)>
  : Row

type EqualOf<Row, Of> = Of extends { readonly equal: readonly (infer Field extends keyof Row)[] }
  ? Pick<Row, Field>
  : unknown

/** The next rows of a list behind a place; `from` is inclusive, `until` is not. */
type Listing<Row, Of> = (
  wanted: EqualOf<Row, Of> & { readonly from?: number; readonly until?: number },
  after: PageEnd | null,
  rows: number,
) => Promise<readonly ListedBy<Row, Of>[]>

type ListsOf<Of> = Of extends { readonly lists: infer Lists }
  ? { [Name in keyof Lists]: Listing<RowOf<Of>, Lists[Name]> }
  : unknown

/** The collections as a transaction reaches them. */
export type Within<All> = {
  [Name in keyof All as All[Name] extends { readonly within: unknown } ? Name : never]: ReachedBy<
    All[Name],
    All[Name] extends { readonly within: infer Names } ? Names : never
  >
}

/** The collections as they are reached outside of transactions. */
export type Alone<All> = {
  [
    Name in keyof All as All[Name] extends { readonly alone: unknown } | { readonly lists: unknown }
      ? Name
      : never
  ]: ReachedBy<All[Name], All[Name] extends { readonly alone: infer Names } ? Names : null> &
    ListsOf<All[Name]>
}

/** An index along paths, ascending. */
export const along = (...paths: readonly string[]): Index => ({
  fields: paths.map((path) => [path, 1] as const),
})

const indexOf = ({ equal = [], by, newestFirst }: List): Index => {
  const order = newestFirst ? -1 : 1
  return { fields: [...equal.map((path) => [path, 1] as const), [by, order], ['_id', order]] }
}

/** All indexes of a collection: those of its lists and the others. */
export const indexesOf = ({ lists = {}, indexes = [] }: CollectionRow): readonly Index[] => [
  ...Object.values(lists).map(indexOf),
  ...indexes,
]
