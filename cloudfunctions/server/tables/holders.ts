import type { Answers } from '../../../src/domain/form/form'
import { accountKeys } from '../filing/account/account'
import type { Ports } from '../store/ports'

type Row = { readonly answers: Answers }

/** By a row of a table: which filing holds its account. */
export const holdersOf = async (
  { accounts, vault }: Pick<Ports, 'accounts' | 'vault'>,
  rows: readonly Row[],
): Promise<(row: Row) => string | undefined> => {
  const holders = await accounts.held(rows.flatMap((row) => accountKeys(vault, row)))
  return (row) =>
    accountKeys(vault, row)
      .map((key) => holders.get(key))
      .find((holder) => holder !== undefined)
}
