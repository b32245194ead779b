import { CITY_OFFICE } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import { refusedTemplateMail } from '../../../src/domain/messages/mail'
import type { TemplateName } from '../../../src/domain/messages/pushTemplates'
import { REFUSED_VALUE, refusedTemplateWords } from '../../../src/domain/messages/refusedTemplate'
import type { Environment } from '../environment/environment'
import type { OutboxRow } from '../store/messages'
import type { Transaction } from '../store/ports'
import { staffId, tellStaff } from './tell'

/**
 * Tells those with the city right, in the inbox and by mail, that WeChat refused what a message of a template says: once a
 * template and Beijing day, however many were refused. No push goes with it, as its own template may be the one.
 */
export const tellOfRefused = async (
  stores: Pick<Transaction, 'inbox'>,
  { result }: Pick<OutboxRow, 'result'>,
  template: TemplateName,
  stage: Environment['stage'],
): Promise<void> => {
  if (result?.code !== REFUSED_VALUE) return
  const what = `refused:${template}:${dayOf(result.at)}`
  if ((await stores.inbox.get(staffId(what))) !== null) return
  const notice = { ...refusedTemplateWords(template), page: 'desk/board', push: null } as const
  await tellStaff(
    stores,
    { what, filing: '', office: CITY_OFFICE, notice, at: result.at, onlyWhile: null },
    { office: CITY_OFFICE, role: 'city', except: [] },
    { office: CITY_OFFICE, content: refusedTemplateMail(template, stage) },
  )
}
