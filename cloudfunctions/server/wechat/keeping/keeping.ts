import type { KeptKind } from '../../../../src/domain/keeping/keeping'
import type { ErasedCount, KeepingPorts } from '../../store/keeping/erasures'
import { keys } from '../keys'
import type { Database } from '../sdk'
import { GROUPS } from '../counting/byOffice'
import { placeOn, walk } from '../lists/keyset'

const SINCE = 'keeping.since'

/** The port over what is kept only for a time, and what was erased by that (K6). */
export const keepingPortsOf = (database: Database): KeepingPorts => {
  const { command } = database
  const { aggregate: $ } = command
  const ended = (of: KeptKind) => keys({ 'keeping.of': of })
  const over = (of: KeptKind, until: number, fields: readonly string[]) => ({
    collection: 'filings',
    equal: ended(of),
    path: SINCE,
    newestFirst: false,
    until,
    fields,
  })
  return {
    keeping: {
      over: async (of, instant, after, rows) =>
        (await walk(database, over(of, instant, []), after, rows)).map((row) =>
          placeOn(SINCE, row),
        ),
      preview: async (of, instant, examples) => {
        const [counted, first] = await Promise.all([
          database
            .collection('filings')
            .where({ ...ended(of), [SINCE]: command.lt(instant) })
            .count(),
          walk(database, over(of, instant, ['number']), null, examples),
        ])
        const numbers = first.flatMap(
          (row) => (row as { readonly number: string | null }).number ?? [],
        )
        return { count: counted.total, numbers }
      },
      erasedCounts: async (from) => {
        const { list } = await database
          .collection('erasures')
          .aggregate()
          .match({ month: command.gte(from) })
          .group({ _id: { month: '$month', kind: '$kind' }, count: $.sum(1) })
          .limit(GROUPS)
          .end()
        return (
          list as readonly { readonly _id: Omit<ErasedCount, 'count'>; readonly count: number }[]
        )
          .map(({ _id, count }) => ({ ..._id, count }))
          .sort((one, other) =>
            one.month === other.month
              ? one.kind.localeCompare(other.kind)
              : other.month.localeCompare(one.month),
          )
      },
    },
  }
}
