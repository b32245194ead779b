import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { officeKeys } from '../keys'
import type { Database } from '../sdk'

/** As many groups as one answer may have; without a limit the platform answers 20. */
export const GROUPS = 1000

export const codes = offices.map(({ code }) => code)

/** Of an office, or of all by name, so that an index which begins with the office serves. */
export const amongOffices = (
  { command }: Database,
  office: OfficeCode | null,
): Readonly<Record<string, unknown>> =>
  office === null ? { office: command.in(codes) } : officeKeys(office)

/** What a group makes of the rows of each office that match. */
export const groupedByOffice = async <Group extends { readonly _id: OfficeCode | null }>(
  database: Database,
  collection: string,
  match: object,
  group: object,
): Promise<readonly Group[]> =>
  (
    await database
      .collection(collection)
      .aggregate()
      .match(match)
      .group({ _id: '$office', ...group })
      .limit(GROUPS)
      .end()
  ).list as readonly Group[]

/** How many rows match, by office; one that has none is missing, and what no office holds yet is of null. */
export const rowsByOffice = async <Key extends OfficeCode | null = OfficeCode>(
  database: Database,
  collection: string,
  match: object,
): Promise<ReadonlyMap<Key, number>> => {
  const rows = { rows: database.command.aggregate.sum(1) }
  const groups = await groupedByOffice<{ readonly _id: Key; readonly rows: number }>(
    database,
    collection,
    match,
    rows,
  )
  return new Map(groups.map(({ _id, rows: count }) => [_id, count]))
}
