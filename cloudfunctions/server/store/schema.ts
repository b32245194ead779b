import { Refusal } from '../../../src/domain/api/refusal'
import { UPGRADING } from '../../../src/domain/api/release/served'
import { answeredByNamed } from '../../../src/domain/leads/urging'
import { leadText } from '../../../src/domain/search/leadText'

/** A document as it lies in the database, or the fields of it that were asked for. */
export type StoredFields = Readonly<Record<string, unknown>>

/** From a document of one version to one of the next. */
export type Upgrade = {
  /** The document in the next version: pure, and content with whatever fields it is given. */
  readonly up: (document: StoredFields) => StoredFields
  /** By a field of the next version those of this one that it is made of: a list that asks for it reads them too. */
  readonly from: Readonly<Record<string, readonly string[]>>
}

/** By collection the upgrades since its first version, the oldest first. */
export type Upgrades = Readonly<Record<string, readonly Upgrade[]>>
const textIn = (fields: unknown, key: string): string => {
  const text = (fields as StoredFields | null | undefined)?.[key]
  return typeof text === 'string' ? text : ''
}

/** Whether who answered was the named person is kept with the urge: before, it was asked anew of the lead at each look. */
const withAnswered: Upgrade = {
  up: ({ urges, ...rest }) =>
    Array.isArray(urges)
      ? { ...rest, urges: urges.map((urge: StoredFields) => answered(urge, rest['answers'])) }
      : { ...rest, ...(urges === undefined ? {} : { urges }) },
  from: { urges: ['answers'] },
}

const answered = (urge: StoredFields, answers: unknown): StoredFields => {
  const isCall = urge['channel'] === 'call'
  const byNamed =
    isCall && urge['result'] === 'answered'
      ? answeredByNamed(textIn(answers, 'ownerName'), textIn(urge, 'person'))
      : null
  return { ...urge, byNamed, caller: isCall ? textIn(urge['by'], 'name') : '' }
}

/** What a lead is found by is kept with it. */
const withText: Upgrade = {
  up: (lead) =>
    lead['answers'] === undefined
      ? lead
      : { ...lead, text: leadText(lead as Parameters<typeof leadText>[0]) },
  from: { text: ['answers', 'filing'] },
}

const leadUpgrades: readonly Upgrade[] = [withAnswered, withText]

/**
 * What changed in the form of stored documents since the first release (M10). A row is never changed or taken out once it
 * was released. What a query or an index asks for keeps its name and type: it becomes a field beside the old one, filled by the
 * rewriting before anything asks for it.
 */
export const upgrades: Upgrades = { leads: leadUpgrades }

/** Whether a collection holds links of chains: their hash is of all that stands in them, so that they stay as they were made and say no version. */
export const isLinked = (collection: string): boolean =>
  collection === 'events' || collection === 'administration'

/** A document as it is written, with the version of its form. */
export const stamped = (table: Upgrades, collection: string, document: object): object =>
  isLinked(collection) ? document : { ...document, schema: schemaOf(table, collection) }

/** The version in which documents of a collection are written. */
const schemaOf = (table: Upgrades, collection: string): number =>
  (table[collection]?.length ?? 0) + 1

/** The version of a document; one that does not say it is of the first. */
const versionIn = ({ schema = 1 }: StoredFields): number => Number(schema)

/** Whether a document is in an older form than the present one. */
export const isOlder = (table: Upgrades, collection: string, document: StoredFields): boolean =>
  versionIn(document) < schemaOf(table, collection)

/** Whether a later release wrote a document. */
export const isNewer = (table: Upgrades, collection: string, document: StoredFields): boolean =>
  versionIn(document) > schemaOf(table, collection)

/**
 * A document in the present form; its `schema` still says in which it lies. One that a later release wrote is refused with
 * `busy`: read in part and written back, it would lose what this release does not know.
 */
export const upgraded = (
  table: Upgrades,
  collection: string,
  document: StoredFields,
): StoredFields => {
  if (isNewer(table, collection, document)) throw new Refusal('busy', UPGRADING)
  const { schema } = document
  const steps = (table[collection] ?? []).slice(versionIn(document) - 1)
  const present = steps.reduce((row, { up }) => up(row), document)
  return schema === undefined ? present : { ...present, schema }
}

/** What a field, or one within it, is made of. */
const madeOf = (from: Upgrade['from'], field: string): readonly string[] =>
  Object.entries(from).flatMap(([made, of]) =>
    made === field || made.startsWith(`${field}.`) ? of : [],
  )

/** What has to be read for fields in the present form: themselves, what they were made of, and the version. */
export const fieldsToRead = (
  table: Upgrades,
  collection: string,
  fields: readonly string[],
): readonly string[] => {
  const steps = [...(table[collection] ?? [])].reverse()
  const all = steps.reduce<readonly string[]>(
    (wanted, { from }) => [...wanted, ...wanted.flatMap((field) => madeOf(from, field))],
    fields,
  )
  return [...new Set([...all, 'schema'])]
}
