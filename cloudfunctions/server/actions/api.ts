import type { apiCalls } from '../../../src/domain/api/api'
import type { Actions } from '../app'
import { auditActions } from './audit/table'
import { boardActions } from './board/table'
import { scannedActions } from './card/scanned'
import { keepingActions } from './keeping/table'
import { keysActions } from './keys/table'
import { cardActions } from './card/table'
import { deskActions } from './desk/table'
import { duplicateActions } from './duplicates/table'
import { enteringActions } from './entering/table'
import { figureActions } from './figures/table'
import { filingActions } from './filing/table'
import { followActions } from './follow/table'
import { handOverActions } from './handOver/table'
import { importActions } from './import/table'
import { inboxActions } from './inbox/table'
import { leadActions, urgeActions } from './leads/table'
import { ledgerActions } from './ledger/table'
import { meActions } from './me/table'
import { officeActions } from './office/table'
import { behindGates } from './opening'
import { officeTableActions } from './oldLedger/tables'
import { settingsActions } from './settings/table'
import { staffActions } from './staff/table'
import { takeoverActions } from './takeover/table'

/** What each call of the function `api` does. */
export const apiActions: Actions<typeof apiCalls> = behindGates({
  ...meActions,
  ...filingActions,
  ...cardActions,
  ...handOverActions,
  ...takeoverActions,
  ...followActions,
  ...scannedActions,
  ...importActions,
  ...deskActions,
  ...enteringActions,
  ...duplicateActions,
  ...ledgerActions,
  ...inboxActions,
  ...officeActions,
  ...leadActions,
  ...urgeActions,
  ...officeTableActions,
  ...settingsActions,
  ...staffActions,
  ...auditActions,
  ...boardActions,
  ...keysActions,
  ...keepingActions,
  ...figureActions,
})
