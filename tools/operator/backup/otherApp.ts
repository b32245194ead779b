import type { Filing } from '../../../cloudfunctions/server/store/filings/filing'
import { isUnowned, numberKeys } from '../../../cloudfunctions/server/filing/atCounter/counter'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import { stamped, upgrades } from '../../../cloudfunctions/server/store/schema'
import type { StoredLine } from '../strays'
import type { Placed } from './restoring'

/**
 * A document as another mini program has it, in which WeChat names nobody as before: a filing has no owner, and is found by its
 * number, as those are that an office keyed from paper. Who types it, and has the mobile of the form confirmed by WeChat, takes
 * it over.
 */
export const withoutOwner =
  (vault: Vault) =>
  ({ of, row }: Placed): readonly Placed[] => {
    const { applicant, number } = row as unknown as Pick<Filing, 'applicant' | 'number'>
    if (of !== 'filings' || isUnowned({ applicant })) return [{ of, row }]
    const own = { of, row: { ...row, applicant: '' } }
    if (number === null) return [own]
    const [key] = numberKeys(vault, number)
    const found = stamped(upgrades, 'accounts', { _id: key, filing: row._id }) as StoredLine
    return [own, { of: 'accounts', row: found }]
  }
