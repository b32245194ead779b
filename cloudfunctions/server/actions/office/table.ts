import type { officeCalls } from '../../../../src/domain/api/office'
import type { Actions } from '../../app'
import { callList } from './calls'
import { confirmMail, sendMailCode } from './mail'
import { officeHolds } from './holds'
import { officeSettings } from './settings'
import { resend, undelivered } from './undelivered'

export const officeActions: Actions<typeof officeCalls> = {
  'office.settings': officeSettings,
  'office.holds': officeHolds,
  'office.mailCode': sendMailCode,
  'office.mailConfirm': confirmMail,
  'office.calls': callList,
  'office.undelivered': undelivered,
  'office.resend': resend,
}
