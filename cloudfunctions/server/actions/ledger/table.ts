import type { ledgerCalls } from '../../../../src/domain/api/ledger'
import type { Actions } from '../../app'
import { moreOfLedger, openLedger } from './ledger'

export const ledgerActions: Actions<typeof ledgerCalls> = {
  'ledger.open': openLedger,
  'ledger.more': moreOfLedger,
}
