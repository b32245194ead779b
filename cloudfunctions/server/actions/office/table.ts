import type { officeCalls } from '../../../../src/domain/api/office'
import type { Actions } from '../../app'
import { confirmMail, officeMail, sendMailCode } from './mail'

export const officeActions: Actions<typeof officeCalls> = {
  'office.mail': officeMail,
  'office.mailCode': sendMailCode,
  'office.mailConfirm': confirmMail,
}
