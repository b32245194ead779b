import type { InputOf, OutputOf } from './call'
import { cardCalls, followCalls, scannedCalls } from './card'
import { deskCalls } from './desk'
import { enteringCalls } from './review/entering'
import { duplicateCalls } from './review/duplicates'
import { dashboardCalls } from './figures/dashboard'
import { monthlyCalls } from './figures/monthly'
import { filingCalls } from './filing'
import { handOverCalls, takeoverCalls } from './handOver'
import { importCalls } from './import'
import { inboxCalls } from './inbox'
import { ledgerCalls } from './ledger'
import { meCalls } from './me'
import { officeCalls } from './office'
import { leadCalls } from './supervision/leads'
import { urgeCalls } from './supervision/urges'
import { auditCalls } from './administration/audit'
import { boardCalls } from './administration/board'
import { keepingCalls } from './administration/keeping'
import { keysCalls } from './administration/keys'
import { holidayCalls } from './administration/holidays'
import { officeTableCalls } from './administration/officeTables'
import { settingsCalls } from './administration/settings'
import { staffCalls } from './administration/staff'

/** The calls of the function `api`. */
export const apiCalls = {
  ...meCalls,
  ...filingCalls,
  ...cardCalls,
  ...handOverCalls,
  ...takeoverCalls,
  ...followCalls,
  ...scannedCalls,
  ...importCalls,
  ...deskCalls,
  ...enteringCalls,
  ...duplicateCalls,
  ...ledgerCalls,
  ...inboxCalls,
  ...officeCalls,
  ...leadCalls,
  ...urgeCalls,
  ...settingsCalls,
  ...holidayCalls,
  ...officeTableCalls,
  ...staffCalls,
  ...auditCalls,
  ...boardCalls,
  ...keysCalls,
  ...keepingCalls,
  ...dashboardCalls,
  ...monthlyCalls,
}

export type ApiAction = keyof typeof apiCalls
export type ApiInput<A extends ApiAction> = InputOf<(typeof apiCalls)[A]>
export type ApiOutput<A extends ApiAction> = OutputOf<(typeof apiCalls)[A]>
