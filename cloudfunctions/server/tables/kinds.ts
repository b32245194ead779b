import type { OfficeTable } from '../store/imports'
import { type AnyTable, anyTable } from './kind'
import { leadTable } from './leads'
import { oldLedgerTable } from './oldLedger'

/** The kinds of tables that offices keep with columns of their own. */
export const tableKinds: Readonly<Record<OfficeTable, AnyTable>> = {
  oldLedger: anyTable(oldLedgerTable),
  leads: anyTable(leadTable),
}
