import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { Query } from 'mingo/query'
import { update, type Modifier } from 'mingo/updater'
import type { Options } from 'mingo/types'
import { isEqual } from 'mingo/util'
import { failure, isFailure } from '../failure'
import { checkChange, step } from './changes'
import type { Doc, Fields, Value } from './documents'
import { askValue, fieldsTest } from './elements'
import { context, sortedBy } from './operators'

// Nothing that a query or an update carries is run as code.
const options = { scriptEnabled: false, context }
// mingo copies what it gets of operators for each update, and adds by itself all that one needs.
const forUpdates = { ...options, context: Context.init() }

/** An error of mingo is the request's fault and is answered so; a failure of ours passes unchanged. */
const asked = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw isFailure(error) ? error : failure('DATABASE_REQUEST_FAILED', String(error))
  }
}

/** A function that tells whether a document matches the query. */
export const matcher = (query: Fields): ((doc: Doc) => boolean) => {
  const test = asked(() => new Query(query, options))
  return (doc) => asked(() => test.test(doc))
}

export const sorted = (docs: Doc[], order: Record<string, 1 | -1>): Doc[] =>
  asked(() => sortedBy(docs, order))

/** Whether a projection names outermost fields that are shown, and nothing else. */
const isPlain = (projection: Fields): boolean =>
  Object.entries(projection).every(
    ([name, shown]) => /^[a-z]\w*$/i.test(name) && (shown === 1 || shown === true),
  )

export const projected = (docs: Doc[], projection: Fields): Doc[] =>
  asked(() => {
    if (isPlain(projection))
      return docs.map(
        (doc) =>
          Object.fromEntries(
            Object.entries(doc).filter(
              ([name]) => name === '_id' || Object.hasOwn(projection, name),
            ),
          ) as Doc,
      )
    const shown = new Query({}, options)
      .find<Record<string, Value | undefined>>(docs, projection)
      .all()
    // What an operator shows nothing of is not there, rather than null.
    return shown.map(
      (doc) =>
        Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined)) as Doc,
    )
  })

type Stage = Record<string, Value>

/** Stages that mingo gets wrong, built from others: $bucket misplaces boundaries, $sample may repeat a document. */
const rewritten: Record<string, (given: Fields) => Stage[]> = {
  $bucket: ({ groupBy = null, boundaries, default: rest, output }) => {
    const from = Array.isArray(boundaries) ? boundaries : []
    const branches = from.slice(1).map((below, at) => ({
      case: { $and: [{ $gte: [groupBy, from[at] ?? null] }, { $lt: [groupBy, below] }] },
      then: from[at] ?? null,
    }))
    const bucket = { $switch: { branches, ...(rest === undefined ? {} : { default: rest }) } }
    const fields = (output ?? { count: { $sum: 1 } }) as Fields
    return [{ $group: { _id: bucket, ...fields } }, { $sort: { _id: 1 } }]
  },
  $sample: ({ size = null }) => [
    { $addFields: { ' drawn': { $rand: {} } } },
    { $sort: { ' drawn': 1 } },
    { $limit: size },
    { $unset: ' drawn' },
  ],
}

const rewrite = (stage: Stage): Stage[] => {
  const [[name, given] = ['', null]] = Object.entries(stage)
  const other = Object.hasOwn(rewritten, name) ? rewritten[name] : undefined
  return other ? other(given as Fields) : [stage]
}

/** Runs the stages over `docs`; `resolve` gives the documents of a collection that a lookup names. */
export const aggregated = (
  docs: Doc[],
  stages: Stage[],
  resolve: (collection: string) => Doc[],
): Value[] =>
  asked(
    () =>
      new Aggregator(stages.flatMap(rewrite), { ...options, collectionResolver: resolve }).run(
        docs,
      ) as Value[],
  )
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
const withoutPulls = (
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

/** Changes `doc` by update operators. */
export const apply = (doc: Doc, operators: Fields): void => {
  checkChange(doc, operators)
  asked(() => {
    const plain = withoutPulls(doc, operators, options)
    update(doc, plain as Modifier<Doc>, [], {}, { queryOptions: forUpdates })
  })
}
