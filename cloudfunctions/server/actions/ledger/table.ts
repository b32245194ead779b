import type { ledgerCalls } from '../../../../src/domain/api/ledger'
import type { Actions } from '../../app'
import {
  announce,
  announcements,
  listOwners,
  stopAnnouncing,
  unreadOwners,
} from '../../ledger/announcing/announce'
import { exportFile, listExports, stopExport } from '../../ledger/exports'
import { findFilings } from './find'
import { moreOfLedger, openLedger } from './ledger'

export const ledgerActions: Actions<typeof ledgerCalls> = {
  'ledger.open': openLedger,
  'ledger.more': moreOfLedger,
  'ledger.find': findFilings,
  'ledger.exports': (context) => listExports(context),
  'ledger.exportFile': exportFile,
  'ledger.stopExport': (context, { id }) => stopExport(context, id),
  'ledger.owners': listOwners,
  'ledger.announcements': (context) => announcements(context),
  'ledger.announce': announce,
  'ledger.stopAnnouncing': stopAnnouncing,
  'ledger.unreadOwners': unreadOwners,
}
