import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { Query } from 'mingo/query'
import { update, type Modifier } from 'mingo/updater'
import { failure, isFailure } from '../failure'
import { checkChange } from './changes'
import type { Doc, Fields, Value } from './documents'
import { context, sortedBy } from './operators'
import { withoutPulls } from './pulls'

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

/** Changes `doc` by update operators. */
export const apply = (doc: Doc, operators: Fields): void => {
  checkChange(doc, operators)
  asked(() => {
    const plain = withoutPulls(doc, operators, options)
    update(doc, plain as Modifier<Doc>, [], {}, { queryOptions: forUpdates })
  })
}
