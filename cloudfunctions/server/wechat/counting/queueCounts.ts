import type { OfficeCode } from '../../../../src/domain/city/city'
import type { QueueCounts, Slice } from '../../store/ledger'
import { officeKeys } from '../keys'
import type { Database } from '../sdk'
import { amongOffices, codes, GROUPS } from './byOffice'

type Slices<Name extends string> = Readonly<Record<Name, Slice>>
type Total<Key> = { readonly _id: Key } & Readonly<Record<string, number>>

const isBounded = ({ from, until, promisedBefore }: Slice): boolean =>
  from !== undefined || until !== undefined || promisedBefore !== undefined

const queueOf = ([, { queue }]: readonly [name: string, slice: Slice]) => queue

/** 1 for a filing within the bounds of a slice, else 0. */
const inBounds = ({ aggregate: $ }: Database['command'], slice: Slice) => {
  const { from, until, promisedBefore } = slice
  const bounds = [
    // No promise is less than every text.
    ...(promisedBefore === undefined
      ? []
      : [
          $.eq(['$status', 'submitted']),
          $.gt(['$replyBy', '']),
          $.lt(['$replyBy', promisedBefore]),
        ]),
    ...(from === undefined ? [] : [$.gte(['$queueAt', from])]),
    ...(until === undefined ? [] : [$.lt(['$queueAt', until])]),
  ]
  return isBounded(slice) ? $.cond({ if: $.and(bounds), then: 1, else: 0 }) : 1
}

/** How many filings are in slices of the desk's queues. */
export const queueCountsOf = (database: Database): QueueCounts => {
  const { command } = database
  const { aggregate: $ } = command
  /** By group, how many are in each of the slices, where the group's queue is that of the slice. */
  const totals = async <Key>(match: object, by: unknown, slices: Slices<string>) => {
    const named = Object.entries(slices)
    const bounded = new Set(named.filter(([, slice]) => isBounded(slice)).map(queueOf))
    // What is done is most of all, and an index alone counts a queue without bounds.
    const found = await Promise.all(
      [true, false].map(async (isOfBounded) => {
        const some = named.filter((slice) => bounded.has(queueOf(slice)) === isOfBounded)
        if (some.length === 0) return []
        const sums = some.map(([name, slice]) => [name, $.sum(inBounds(command, slice))])
        const { list } = await database
          .collection('filings')
          .aggregate()
          .match({ ...match, queue: command.in(some.map(queueOf)) })
          .group({ _id: by, ...(Object.fromEntries(sums) as object) })
          .limit(GROUPS)
          .end()
        return list as readonly Total<Key>[]
      }),
    )
    return found.flat()
  }
  const countsIn = <Name extends string>(
    slices: Slices<Name>,
    ofQueue: (queue: string) => Total<unknown> | undefined,
  ) =>
    Object.fromEntries(
      Object.entries<Slice>(slices).map(([name, { queue }]) => [name, ofQueue(queue)?.[name] ?? 0]),
    ) as Record<Name, number>
  return {
    counts: async (office, slices) => {
      const found = await totals<string>(officeKeys(office), '$queue', slices)
      return countsIn(slices, (queue) => found.find(({ _id }) => _id === queue))
    },
    countsOfEach: async (slices) => {
      const found = await totals<{ readonly office: OfficeCode; readonly queue: string }>(
        amongOffices(database, null),
        { office: $.ifNull(['$office', '']), queue: $.ifNull(['$queue', '']) },
        slices,
      )
      const ofOffice = (code: OfficeCode) =>
        countsIn(slices, (queue) =>
          found.find(({ _id }) => _id.office === code && _id.queue === queue),
        )
      return Object.fromEntries(codes.map((code) => [code, ofOffice(code)])) as Record<
        OfficeCode,
        ReturnType<typeof ofOffice>
      >
    },
  }
}
