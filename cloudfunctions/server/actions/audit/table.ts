import type { auditCalls } from '../../../../src/domain/api/administration/audit'
import type { Actions } from '../../app'
import { moreOfAudit, openAudit } from './readAudit'

export const auditActions: Actions<typeof auditCalls> = {
  'audit.open': openAudit,
  'audit.more': moreOfAudit,
}
