import type { OfficeCode } from '../../../../src/domain/city/city'
import type { ReturnCell } from '../../../../src/domain/figures/returns'
import { actKey, actNames } from '../../../../src/domain/ledger/acts'
import { leadActKey, leadActNames } from '../../../../src/domain/leads/leadActs'
import type { MonthBounds } from '../../store/counting/stored'
import type { Database } from '../sdk'
import { within } from '../lists/keyset'
import { GROUPS } from './byOffice'

type Sums = Readonly<Record<string, number>>
type Alike = {
  readonly office: OfficeCode
  readonly accountKind: string
  readonly subjectKind: string
}
type Grouped<Key> = { readonly _id: Key } & Sums

/** What an office has in a cell of a month; several parts of one make the cell. */
type CellPart = ReturnCell & { readonly office: OfficeCode }

/** Where a collection has the acts, the instant of the last one, and what tells its rows apart. */
type ActPaths = Readonly<Record<'collection' | 'acts' | 'acted' | 'order', string>>

const ofFilings: ActPaths = {
  collection: 'filings',
  acts: 'ledger.acts',
  acted: 'ledger.acted',
  order: 'ledger.number',
}
const ofLeads: ActPaths = { collection: 'leads', acts: 'acts', acted: 'acted', order: 'createdAt' }

/**
 * Counts a month in the database: what was registered along an index that holds all that is counted, and filings and leads
 * that went through an act of the month, of which there are few.
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
  const groups = async <Key>(collection: string, match: object, _id: object, sums: object) =>
    (
      await database
        .collection(collection)
        .aggregate()
        .match({ ...among, ...match })
        .group({ _id, ...sums })
        .limit(GROUPS)
        .end()
    ).list as readonly Grouped<Key>[]
  const went = async (
    { collection, acts, acted, order }: ActPaths,
    keys: readonly (readonly [string, string])[],
  ): Promise<readonly CellPart[]> => {
    const sumOf = (key: string, then: unknown) =>
      $.sum($.cond({ if: $.in([key, `$${acts}`]), then, else: 0 }))
    const found = await groups<Alike>(
      collection,
      {
        ...within(database, acted, { from }),
        [acts]: database.command.in(keys.map(([, key]) => key)),
      },
      alike,
      Object.fromEntries(
        keys.flatMap(([name, key]) => [
          [name, sumOf(key, 1)],
          [`${name}Numbers`, sumOf(key, `$${order}`)],
        ]),
      ),
    )
    return found.map(({ _id, ...sums }) => ({
      ..._id,
      items: Object.fromEntries(
        keys.map(([name]) => {
          const { [name]: rows = 0, [`${name}Numbers`]: numbers = 0 } = sums as Sums
          return [name, { rows, numbers }]
        }),
      ),
    }))
  }
  const [registered, ...acted] = await Promise.all([
    groups<Alike & { readonly late: boolean }>(
      'filings',
      within(database, 'ledger.registered', { from, until }),
      { ...alike, late: $.ifNull(['$ledger.late', false]) },
      { rows: $.sum(1), numbers: $.sum('$ledger.number') },
    ),
    went(
      ofFilings,
      actNames.map((name) => [name, actKey(name, month)]),
    ),
    went(
      ofLeads,
      leadActNames.map((name) => [name, leadActKey(name, month)]),
    ),
  ])
  return [
    ...registered.map(({ _id: { late, ...kinds }, rows = 0, numbers = 0 }) => {
      const sum = { rows, numbers }
      return { ...kinds, items: { registered: sum, ...(late && { late: sum }) } }
    }),
    ...acted.flat(),
  ]
}
