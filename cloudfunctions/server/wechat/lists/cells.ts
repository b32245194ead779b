import type { OfficeCode } from '../../../../src/domain/city/city'
import type { ReturnCell } from '../../../../src/domain/figures/returns'
import { actKey, actNames } from '../../../../src/domain/ledger/acts'
import type { MonthBounds } from '../../store/counting/stored'
import type { Database } from '../sdk'
import { within } from './keyset'

/** As many groups as one answer may have; without a limit the platform answers 20. */
export const GROUPS = 1000

type Sums = Readonly<Record<string, number>>
type Alike = {
  readonly office: OfficeCode
  readonly accountKind: string
  readonly subjectKind: string
}
type Grouped<Key> = { readonly _id: Key } & Sums

/** What an office has in a cell of a month; several parts of one make the cell. */
type CellPart = ReturnCell & { readonly office: OfficeCode }

/**
 * Counts a month in the database: what was registered along an index that holds all that is counted, and what went through
 * an act of the month, of which there is little.
 */
export const cellParts = async (
  database: Database,
  among: object,
  { month, from, until }: MonthBounds,
): Promise<readonly CellPart[]> => {
  const { aggregate: $ } = database.command
  const alike = {
    office: $.ifNull(['$office', '']),
    accountKind: $.ifNull(['$answers.accountKind', '']),
    subjectKind: $.ifNull(['$answers.subjectKind', '']),
  }
  const groups = async <Key>(match: object, _id: object, sums: object) =>
    (
      await database
        .collection('filings')
        .aggregate()
        .match({ ...among, ...match })
        .group({ _id, ...sums })
        .limit(GROUPS)
        .end()
    ).list as readonly Grouped<Key>[]
  const keys = actNames.map((name) => [name, actKey(name, month)] as const)
  const went = (key: string, then: unknown) =>
    $.sum($.cond({ if: $.in([key, '$ledger.acts']), then, else: 0 }))
  const [registered, acted] = await Promise.all([
    groups<Alike & { readonly late: boolean }>(
      within(database, 'ledger.registered', { from, until }),
      { ...alike, late: $.ifNull(['$ledger.late', false]) },
      { rows: $.sum(1), numbers: $.sum('$ledger.number') },
    ),
    groups<Alike>(
      {
        ...within(database, 'ledger.acted', { from }),
        'ledger.acts': database.command.in(keys.map(([, key]) => key)),
      },
      alike,
      Object.fromEntries(
        keys.flatMap(([name, key]) => [
          [name, went(key, 1)],
          [`${name}Numbers`, went(key, '$ledger.number')],
        ]),
      ),
    ),
  ])
  return [
    ...registered.map(({ _id: { late, ...kinds }, rows = 0, numbers = 0 }) => {
      const sum = { rows, numbers }
      return { ...kinds, items: { registered: sum, ...(late && { late: sum }) } }
    }),
    ...acted.map(({ _id, ...sums }) => ({
      ..._id,
      items: Object.fromEntries(
        actNames.map((name) => {
          const { [name]: rows = 0, [`${name}Numbers`]: numbers = 0 } = sums as Sums
          return [name, { rows, numbers }]
        }),
      ),
    })),
  ]
}
